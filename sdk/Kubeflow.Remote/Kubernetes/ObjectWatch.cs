using System.Runtime.CompilerServices;
using Kubeflow.Clusters;
using Kubeflow.Remote.Http;

namespace Kubeflow.Remote.Objects;

/// <summary>
/// A watch that outlives its connections: list, watch from the list's version, connect again from the last version seen, list again if
/// that is too old; what was told once is not told again.
/// </summary>
internal sealed class ObjectWatch(ApiTransport transport, ResourceKind kind, string? @namespace, ListOptions options)
{
    private readonly RequestTarget _target = RequestTarget.Of(kind, @namespace);
    private readonly ReconnectPace _pace = new(transport.Options);

    /// <summary>The changes, without an end of their own.</summary>
    public async IAsyncEnumerable<ClusterChange> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var version = string.IsNullOrEmpty(options.ResourceVersion) ? null : options.ResourceVersion;
        var seen = new SeenObjects(kind, complete: version is null);
        var opened = false;
        while (true)
        {
            if (version is null)
            {
                var list = await ListAsync(opened, cancellationToken).ConfigureAwait(false);
                foreach (var change in seen.Renew(list.Items))
                    yield return change;
                (version, opened) = (list.Version, true);
            }
            var lifetime = transport.Options.WatchTimeout * (1 + Random.Shared.NextDouble() / 4);
            var request = WatchConnection.Request(_target, options, version, lifetime);
            await using var connection = new WatchConnection(transport, request, lifetime);
            _pace.Begin();
            while (await connection.ReadAsync(cancellationToken).ConfigureAwait(false) is { } read)
            {
                if (read.Object.Version.Length > 0)
                    version = read.Object.Version;
                if (read.Type == "BOOKMARK" || seen.Tell(read) is not { } change)
                    continue;
                _pace.Progress();
                yield return change;
            }
            opened |= connection.Opened;
            // Nothing was ever there: that is for the caller to know.
            if (!opened && connection.Fault is { } fault && !connection.Expired && _pace.InVain >= transport.Options.MaxRetries)
                throw fault;
            if (connection.Expired)
            {
                transport.Log.ListAgain(kind.ToString());
                version = null;
            }
            var wait = await _pace.WaitAsync(connection.Wait, cancellationToken).ConfigureAwait(false);
            transport.Log.Reconnect(kind.ToString(), version, wait.TotalSeconds, connection.Cause);
            Telemetry.Reconnected(request);
        }
    }

    // The first list fails as any other request does; later ones wait for the server to come back.
    private async Task<ObjectList> ListAsync(bool opened, CancellationToken cancellationToken)
    {
        while (true)
        {
            _pace.Begin();
            try
            {
                return await ObjectList.FetchAsync(transport, kind, @namespace, options, cancellationToken).ConfigureAwait(false);
            }
            catch (ClusterException fault) when (opened && fault.Code != "UnreadableAnswer" && fault.StatusCode is 0 or 408 or 429 or >= 500)
            {
                var wait = await _pace.WaitAsync(null, cancellationToken).ConfigureAwait(false);
                transport.Log.Reconnect(kind.ToString(), null, wait.TotalSeconds, fault.Message);
            }
        }
    }
}
