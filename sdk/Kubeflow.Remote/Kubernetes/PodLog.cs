using System.Runtime.CompilerServices;
using Kubeflow.Clusters;
using Kubeflow.Remote.Http;

namespace Kubeflow.Remote.Objects;

/// <summary>
/// A container's log that outlives its connections. Neither a broken nor an orderly end of a connection says that the container has ended:
/// the pod is asked, and what it printed last is fetched once more without following.
/// </summary>
internal sealed class PodLog(ApiTransport transport, string pod, string @namespace, LogOptions options)
{
    private readonly RequestTarget _target = RequestTarget.Of(ResourceKind.Pod, @namespace, pod, "log");
    private readonly LogPosition _position = new(options.Timestamps);
    private readonly ReconnectPace _pace = new(transport.Options);
    private bool _follow = options is { Follow: true, Previous: false };
    private bool _previous = options.Previous;
    private int? _restarts;
    private bool _begun;

    /// <summary>The lines.</summary>
    public async IAsyncEnumerable<string> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_follow)
            _restarts = (await StateAsync(cancellationToken).ConfigureAwait(false))?.Restarts;
        while (true)
        {
            await using var connection = new LogConnection(transport, LogConnection.Request(_target, options, _follow, _previous, _position.Since));
            _position.Resume();
            _pace.Begin();
            while (await NextAsync(connection, cancellationToken).ConfigureAwait(false) is { } line)
            {
                _begun = true;
                if (_position.Take(line) is not { } text)
                    continue;
                _pace.Progress();
                yield return text;
            }
            if (!await GoesOnAsync(connection, cancellationToken).ConfigureAwait(false))
            {
                if (connection.Broken is null && connection.Rest.Length > 0 && _position.Take(connection.Rest) is { } last)
                    yield return last;
                yield break;
            }
            await _pace.WaitAsync(null, cancellationToken).ConfigureAwait(false);
            Telemetry.Reconnected(LogConnection.Request(_target, options, _follow, _previous, null));
        }
    }

    private Task<ContainerState?> StateAsync(CancellationToken cancellationToken) =>
        ContainerState.FindAsync(transport, @namespace, pod, options.Container, cancellationToken);

    // Once lines have come, a refusal means that the container or its pod is gone, and its log with it.
    private async ValueTask<byte[]?> NextAsync(LogConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ClusterException fault) when (_begun && fault.StatusCode is 400 or 404)
        {
            _follow = false;
            return null;
        }
    }

    private async Task<bool> GoesOnAsync(LogConnection connection, CancellationToken cancellationToken)
    {
        if (!_follow)
            return connection.Broken is not null && (_pace.InVain < transport.Options.MaxRetries ? true : throw Lost(connection.Broken));
        var state = await StateAsync(cancellationToken).ConfigureAwait(false);
        if (state is null)
            return connection.Broken is not null;
        if (!state.There)
            return false;
        if (_restarts is { } before && state.Restarts > before)
            (_follow, _previous) = (false, true);
        else if (state.Ended)
            _follow = false;
        _restarts ??= state.Restarts;
        return true;
    }

    private ClusterException Lost(Exception cause) =>
        new(0, "Unreachable", $"The log of pod {pod} in namespace '{@namespace}' broke off again and again.", "Read it again later.", $"Pod {pod}", innerException: cause);
}
