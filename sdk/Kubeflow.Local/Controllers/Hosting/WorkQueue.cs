using System.Threading.Channels;

namespace Kubeflow.Clusters.Local;

/// <summary>Objects to look at: each is in it once at most, and comes back later if asked to.</summary>
internal sealed class WorkQueue(TimeProvider clock) : IDisposable
{
    private readonly Channel<ObjectKey> _keys = Channel.CreateUnbounded<ObjectKey>();
    private readonly HashSet<ObjectKey> _waiting = [];
    private readonly Dictionary<ObjectKey, ITimer> _timers = [];
    private bool _isClosed;

    public void Add(ObjectKey key)
    {
        lock (_waiting)
        {
            if (!_isClosed && _waiting.Add(key))
                _keys.Writer.TryWrite(key);
        }
    }

    /// <summary>Adds it after a time, in place of a time that was set for it before.</summary>
    public void AddAfter(ObjectKey key, TimeSpan time)
    {
        lock (_waiting)
        {
            if (_isClosed)
                return;
            if (_timers.Remove(key, out var before))
                before.Dispose();
            _timers[key] = clock.CreateTimer(_ => Add(key), null, time > TimeSpan.Zero ? time : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    public async ValueTask<ObjectKey> NextAsync(CancellationToken cancellationToken)
    {
        var key = await _keys.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        lock (_waiting)
            _waiting.Remove(key);
        return key;
    }

    public void Dispose()
    {
        lock (_waiting)
        {
            _isClosed = true;
            foreach (var timer in _timers.Values)
                timer.Dispose();
        }
    }
}
