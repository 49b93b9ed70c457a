using System.Globalization;
using Kubeflow.Clusters;
using Kubeflow.Remote.Http;

namespace Kubeflow.Remote.Objects;

/// <summary>One connection of a log.</summary>
internal sealed class LogConnection(ApiTransport transport, ApiRequest request) : IAsyncDisposable
{
    private ApiAnswer? _answer;
    private LineReader? _lines;

    /// <summary>What broke it; null if the server ended it.</summary>
    public Exception? Broken { get; private set; }

    /// <summary>The last line, if it lacked its break.</summary>
    public byte[] Rest => _lines?.Rest ?? [];

    /// <summary>The request of a log.</summary>
    /// <param name="target">The pod's log.</param>
    /// <param name="options">What the user wants of it.</param>
    /// <param name="follow">Whether it is followed.</param>
    /// <param name="previous">Whether the container before the last restart is meant.</param>
    /// <param name="since">Where to go on; null at the beginning.</param>
    public static ApiRequest Request(RequestTarget target, LogOptions options, bool follow, bool previous, string? since) => new("get", HttpMethod.Get, target,
    [
        ("container", options.Container), ("follow", follow ? "true" : null), ("previous", previous ? "true" : null), ("timestamps", "true"),
        ("sinceTime", since),
        ("sinceSeconds", since is null && options.Since is { } span ? Math.Max(1, (long)Math.Ceiling(span.TotalSeconds)).ToString(CultureInfo.InvariantCulture) : null),
        ("tailLines", since is null && options.TailLines is { } lines ? lines.ToString(CultureInfo.InvariantCulture) : null),
    ]) { Streams = true };

    /// <summary>The next line; null at the end.</summary>
    /// <exception cref="ClusterException">The server refuses.</exception>
    public async ValueTask<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_lines is null)
            {
                _answer = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
                _lines = new LineReader(await _answer.OpenAsync(cancellationToken).ConfigureAwait(false));
            }
            return await _lines.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (ConnectionFault.Is(fault) && !cancellationToken.IsCancellationRequested)
        {
            Broken = fault;
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_lines is not null)
            await _lines.DisposeAsync().ConfigureAwait(false);
        _answer?.Dispose();
    }
}
