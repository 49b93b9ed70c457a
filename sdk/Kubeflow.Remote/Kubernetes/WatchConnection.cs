using System.Globalization;
using System.Net;
using System.Text.Json;
using Kubeflow.Clusters;
using Kubeflow.Remote.Http;

namespace Kubeflow.Remote.Objects;

/// <summary>One connection of a watch: the events, and why they ended.</summary>
internal sealed class WatchConnection(ApiTransport transport, ApiRequest request, TimeSpan lifetime) : IAsyncDisposable
{
    // Beyond the time at which the server should have ended the connection by itself.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _silence = new(lifetime + Patience, transport.Options.TimeProvider);
    private CancellationTokenSource? _either;
    private ApiAnswer? _answer;
    private LineReader? _lines;

    /// <summary>Why it ended, for the log.</summary>
    public string Cause { get; private set; } = "the server closed it";

    /// <summary>Whether the version that it began with is too old for the server.</summary>
    public bool Expired { get; private set; }

    /// <summary>Whether the server could be reached.</summary>
    public bool Opened => _lines is not null;

    /// <summary>What kept it from opening, if trying again may mend that.</summary>
    public ClusterException? Fault { get; private set; }

    /// <summary>The wait that the server asks for.</summary>
    public TimeSpan? Wait { get; private set; }

    /// <summary>The request of a watch.</summary>
    public static ApiRequest Request(RequestTarget target, ListOptions options, string? version, TimeSpan lifetime) => new("watch", HttpMethod.Get, target,
    [
        ("watch", "true"), ("allowWatchBookmarks", "true"), ("resourceVersion", version),
        ("timeoutSeconds", Math.Max(1, Math.Ceiling(lifetime.TotalSeconds)).ToString(CultureInfo.InvariantCulture)),
        ("labelSelector", Selector.Query(options.LabelSelector)), ("fieldSelector", Selector.Query(options.FieldSelector)),
    ], RetrySafety.Never) { Streams = true };

    /// <summary>The next event, bookmarks too; null at the end, whatever ended it.</summary>
    /// <param name="cancellationToken">Stops reading; the same each time.</param>
    /// <exception cref="ClusterException">The server refuses, and would again.</exception>
    public async ValueTask<WatchEvent?> ReadAsync(CancellationToken cancellationToken)
    {
        var either = (_either ??= CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _silence.Token)).Token;
        try
        {
            if (_lines is null && !await OpenAsync(either).ConfigureAwait(false))
                return null;
            while (await _lines!.ReadAsync(either).ConfigureAwait(false) is { } line)
            {
                if (line.Length == 0)
                    continue;
                var read = WatchEvent.Read(line);
                return read.Type == "ERROR" ? Ended(Refusal.Status(read.Object.Json.ToArray())) : read;
            }
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return End("it was silent for too long");
        }
        catch (JsonException)
        {
            return End("it broke off within a line");
        }
        catch (Exception fault) when (ConnectionFault.Is(fault))
        {
            return End(fault.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _either?.Dispose();
        _silence.Dispose();
        if (_lines is not null)
            await _lines.DisposeAsync().ConfigureAwait(false);
        _answer?.Dispose();
    }

    private async Task<bool> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            _answer = await transport.TryAsync(new ApiCall(request, transport.Options.TimeProvider.GetTimestamp(), transport.Options.TotalTimeout), cancellationToken).ConfigureAwait(false);
        }
        catch (ClusterException fault) when (fault.StatusCode == 0)
        {
            Fault = fault;
            Cause = fault.Message;
            return false;
        }
        if (_answer.Succeeded && !LoginPage.Is(_answer))
        {
            _lines = new LineReader(await _answer.OpenAsync(cancellationToken).ConfigureAwait(false));
            return true;
        }
        Wait = RetryAfter.Of(_answer, transport.Options.TimeProvider);
        return Refused(Refusal.Of(request, _answer, transport.Access), (int)_answer.Status);
    }

    private WatchEvent? Ended(System.Text.Json.Nodes.JsonObject? status)
    {
        var refusal = status is null ? null : Refusal.Of(request, status, transport.Access);
        if (refusal is not null)
            Refused(refusal, refusal.StatusCode);
        return End(refusal?.Message ?? "the server sent an error without a reason");
    }

    // False if trying again may help.
    private bool Refused(ClusterException refusal, int code)
    {
        Expired = code == (int)HttpStatusCode.Gone || refusal.Reason is "Expired" or "Gone";
        if (!Expired && code is >= 200 and < 500 and not 408 and not 429)
            throw refusal;
        (Fault, Cause) = (refusal, refusal.Message);
        return false;
    }

    private WatchEvent? End(string cause)
    {
        Cause = cause;
        return null;
    }
}
