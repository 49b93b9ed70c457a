using System.Threading.Channels;

namespace Kubeflow.Bridge;

/// <summary>What a verb tells over time, taken in batches. The source waits when nobody takes.</summary>
internal sealed class BridgeStream : IAsyncDisposable
{
    private const int Capacity = 1024;

    private readonly Channel<object> _items = Channel.CreateBounded<object>(Capacity);
    private readonly CancellationTokenSource _closed = new();
    private readonly Task _pump;

    private BridgeStream(Func<CancellationToken, IAsyncEnumerable<object>> source) => _pump = PumpAsync(source);

    public static Objects<BridgeStream> All { get; } = new("stream");

    /// <summary>Starts a stream.</summary>
    /// <returns>Its number.</returns>
    public static StreamReply Start<T>(Func<CancellationToken, IAsyncEnumerable<T>> source) where T : notnull =>
        new(All.Add(new BridgeStream(token => source(token).Select(item => (object)item))));

    /// <summary>Waits for what comes next.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is lost.</param>
    /// <returns>What came, and whether that was all there will be.</returns>
    public async Task<BatchReply> NextAsync(int most, CancellationToken cancellationToken)
    {
        var batch = new List<object>();
        if (!await _items.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            return new(batch, Ended: true);
        while (batch.Count < most && _items.Reader.TryRead(out var item))
            batch.Add(item);
        return new(batch, Ended: false);
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync().ConfigureAwait(false);
        await _pump.ConfigureAwait(false);
        _closed.Dispose();
    }

    private async Task PumpAsync(Func<CancellationToken, IAsyncEnumerable<object>> source)
    {
        try
        {
            await foreach (var item in source(_closed.Token).ConfigureAwait(false))
                await _items.Writer.WriteAsync(item, _closed.Token).ConfigureAwait(false);
            _items.Writer.Complete();
        }
#pragma warning disable CA1031 // The reader is told, whatever it was.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _items.Writer.Complete(_closed.IsCancellationRequested ? null : e);
        }
    }
}

/// <summary>A stream's number.</summary>
internal sealed record StreamReply(long Stream);

/// <summary>What came next in a stream.</summary>
internal sealed record BatchReply(IReadOnlyList<object> Items, bool Ended);
