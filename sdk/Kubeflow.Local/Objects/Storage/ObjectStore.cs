using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Kubeflow.Clusters.Local;

/// <summary>
/// All objects of a local cluster: in memory to be read, in SQLite to outlive the process. One writer takes the writes in order and
/// commits those that wait as one; a write is seen and acknowledged only when it is in the file.
/// </summary>
internal sealed class ObjectStore : IAsyncDisposable
{
    private const int MostAtOnce = 500;

    private readonly Channel<PendingWrite> _writes = Channel.CreateUnbounded<PendingWrite>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<string, ChangeLog> _logs = new(StringComparer.Ordinal);
    private readonly ObjectDatabase _database;
    private readonly int _history;
    private readonly long _start;
    private readonly ChangeLog _all;
    private readonly Task _writing;
    private StoreState _state;

    /// <summary>Opens a store.</summary>
    /// <param name="folder">The folder of its file; null: it lives in memory, and ends with the store.</param>
    /// <param name="history">Changes of a kind that can still be watched from.</param>
    public ObjectStore(string? folder, int history)
    {
        _database = new ObjectDatabase(folder);
        _history = history;
        _state = _database.Load();
        _start = _state.Version;
        _all = new ChangeLog(history, _start);
        _writing = Task.Run(WriteAllAsync);
    }

    /// <summary>The objects as of now.</summary>
    public StoreState State => Volatile.Read(ref _state);

    /// <summary>The changes of all kinds.</summary>
    public ChangeLog Changes => _all;

    /// <summary>Told of changes in the writer, before anybody sees them: what must be up to date with the store at all times.</summary>
    public Action<IReadOnlyList<StoreChange>>? Committing { get; set; }

    /// <summary>The changes of a kind.</summary>
    public ChangeLog ChangesOf(string table) => _logs.GetOrAdd(table, _ => new ChangeLog(_history, _start));

    /// <summary>Runs a write in its turn. If it throws, nothing of it is kept.</summary>
    /// <exception cref="KubeflowException">The file cannot be written (KF7004), or what the write itself throws.</exception>
    public async Task<T> WriteAsync<T>(Func<StoreTransaction, T> write, CancellationToken cancellationToken)
    {
        T result = default!;
        var pending = new PendingWrite(transaction => result = write(transaction), cancellationToken);
        if (!_writes.Writer.TryWrite(pending))
            throw new ObjectDisposedException(nameof(LocalCluster), "The local cluster is closed.");
        await pending.Done.Task.ConfigureAwait(false);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        _writes.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
        _database.Dispose();
    }

    private async Task WriteAllAsync()
    {
        var done = new List<PendingWrite>();
        var changes = new List<StoreChange>();
        while (await _writes.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            done.Clear();
            changes.Clear();
            var state = _state;
            while (done.Count < MostAtOnce && _writes.Reader.TryRead(out var write))
                if (Run(write, ref state, changes))
                    done.Add(write);
            Commit(state, changes, done);
        }
    }

    private static bool Run(PendingWrite write, ref StoreState state, List<StoreChange> changes)
    {
        if (write.CancellationToken.IsCancellationRequested)
        {
            write.Done.SetCanceled(write.CancellationToken);
            return false;
        }
        try
        {
            var transaction = new StoreTransaction(state);
            write.Act(transaction);
            state = transaction.State;
            changes.AddRange(transaction.Changes);
            return true;
        }
#pragma warning disable CA1031 // Whatever it is, it is the writer's: it is thrown where the write was asked for.
        catch (Exception fault)
        {
            write.Done.SetException(fault);
            return false;
        }
#pragma warning restore CA1031
    }

    private void Commit(StoreState state, List<StoreChange> changes, List<PendingWrite> done)
    {
        if (changes.Count > 0)
        {
            try
            {
                _database.Commit(changes, state.Version);
            }
            catch (KubeflowException fault)
            {
                foreach (var write in done)
                    write.Done.SetException(fault);
                return;
            }
            Committing?.Invoke(changes);
            Volatile.Write(ref _state, state);
            foreach (var table in changes.GroupBy(c => c.Table))
                ChangesOf(table.Key).Add(table);
            _all.Add(changes);
        }
        foreach (var write in done)
            write.Done.SetResult();
    }

    private sealed record PendingWrite(Action<StoreTransaction> Act, CancellationToken CancellationToken)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
