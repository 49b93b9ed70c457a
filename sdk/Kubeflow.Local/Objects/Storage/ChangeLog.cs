namespace Kubeflow.Clusters.Local;

/// <summary>
/// The latest changes, for those who watch. What is older than the log holds is compacted: who asks for it must list again.
/// </summary>
/// <param name="capacity">Changes kept at most.</param>
/// <param name="start">The version from which on it holds every change.</param>
internal sealed class ChangeLog(int capacity, long start)
{
    // Objects may be large: a thousand changes of a large one must not fill the memory.
    private const long MaxBytes = 64 << 20;

    private readonly Lock _gate = new();
    private StoreChange[] _ring = new StoreChange[16];
    private int _first;
    private int _count;
    private TaskCompletionSource _next = NewSignal();
    private long _compacted = start;
    private long _bytes;

    /// <summary>Done when something is added. Take it before you read.</summary>
    public Task Next
    {
        get
        {
            lock (_gate)
                return _next.Task;
        }
    }

    /// <summary>The version of the newest change; where there is none, the one from which on it holds every change.</summary>
    public long Newest
    {
        get
        {
            lock (_gate)
                return _count == 0 ? _compacted : At(_count - 1).Version;
        }
    }

    public void Add(IEnumerable<StoreChange> changes)
    {
        TaskCompletionSource waiting;
        lock (_gate)
        {
            foreach (var change in changes)
                Add(change);
            while (_count > capacity || (_bytes > MaxBytes && _count > 1))
                RemoveOldest();
            waiting = _next;
            _next = NewSignal();
        }
        waiting.SetResult();
    }

    /// <summary>The changes after a version, oldest first; null if some of them are compacted.</summary>
    public StoreChange[]? ReadAfter(long version)
    {
        lock (_gate)
        {
            if (version < _compacted)
                return null;
            // Versions only grow: the first one after the given is found by halving.
            var (low, high) = (0, _count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = At(middle).Version <= version ? (middle + 1, high) : (low, middle);
            }
            var found = new StoreChange[_count - low];
            for (var i = 0; i < found.Length; i++)
                found[i] = At(low + i);
            return found;
        }
    }

    private StoreChange At(int index) => _ring[(_first + index) % _ring.Length];

    private void Add(StoreChange change)
    {
        if (_count == _ring.Length)
        {
            var larger = new StoreChange[_ring.Length * 2];
            for (var i = 0; i < _count; i++)
                larger[i] = At(i);
            (_ring, _first) = (larger, 0);
        }
        _ring[(_first + _count++) % _ring.Length] = change;
        _bytes += change.Object.Json.Length;
    }

    private void RemoveOldest()
    {
        var oldest = _ring[_first];
        _ring[_first] = null!;
        _first = (_first + 1) % _ring.Length;
        _count--;
        _compacted = oldest.Version;
        _bytes -= oldest.Object.Json.Length;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
