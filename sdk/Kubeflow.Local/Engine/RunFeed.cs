using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Kubeflow.Pipelines.Local;

/// <summary>A run as it stands, and everybody who watches it. Each change reaches each watcher once, in order.</summary>
internal sealed class RunFeed(RunDetails run, IEnumerable<TaskDetails> tasks)
{
    private readonly Lock _changing = new();
    private readonly List<TaskDetails> _tasks = [.. tasks];
    private readonly Dictionary<string, int> _places = tasks.Select((t, i) => (t.Path, i)).ToDictionary(t => t.Path, t => t.i);
    private readonly List<ChannelWriter<RunChange>> _watchers = [];
    private RunDetails _run = run;

    public RunDetails Run
    {
        get
        {
            lock (_changing)
                return _run with { Tasks = [.. _tasks] };
        }
    }

    public void Change(RunDetails run)
    {
        lock (_changing)
        {
            _run = run with { Tasks = [] };
            Tell(new RunChange(run.Id, run.State, null));
            if (!run.State.IsTerminal())
                return;
            foreach (var watcher in _watchers)
                watcher.TryComplete();
            _watchers.Clear();
        }
    }

    public void Change(TaskDetails task)
    {
        lock (_changing)
        {
            if (_places.TryGetValue(task.Path, out var place))
                _tasks[place] = task;
            else
            {
                _places[task.Path] = _tasks.Count;
                _tasks.Add(task);
            }
            Tell(new RunChange(_run.Id, _run.State, task));
        }
    }

    public TaskDetails? Find(string path)
    {
        lock (_changing)
            return _places.TryGetValue(path, out var place) ? _tasks[place] : null;
    }

    public async IAsyncEnumerable<RunChange> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var changes = System.Threading.Channels.Channel.CreateUnbounded<RunChange>(new() { SingleReader = true });
        lock (_changing)
        {
            changes.Writer.TryWrite(new RunChange(_run.Id, _run.State, null));
            foreach (var task in _tasks)
                changes.Writer.TryWrite(new RunChange(_run.Id, _run.State, task));
            if (_run.State.IsTerminal())
                changes.Writer.Complete();
            else
                _watchers.Add(changes.Writer);
        }
        try
        {
            await foreach (var change in changes.Reader.ReadAllAsync(cancellationToken))
                yield return change;
        }
        finally
        {
            lock (_changing)
                _watchers.Remove(changes.Writer);
        }
    }

    private void Tell(RunChange change)
    {
        foreach (var watcher in _watchers)
            watcher.TryWrite(change);
    }
}
