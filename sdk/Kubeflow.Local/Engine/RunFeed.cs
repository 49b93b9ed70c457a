using System.Runtime.CompilerServices;

namespace Kubeflow.Pipelines.Local;

/// <summary>
/// A run as it stands, and what happened to it so far. Those who watch read the one list of changes, each at its own pace: a slow
/// one costs no memory of its own, and each change reaches each of them once, in order.
/// </summary>
internal sealed class RunFeed(RunDetails run)
{
    private readonly Lock _changing = new();
    private readonly List<TaskDetails> _tasks = [];
    private readonly Dictionary<string, int> _places = [];
    private readonly List<RunChange> _changes = [];
    private TaskCompletionSource _next = NewSignal();
    private RunDetails _run = run with { Tasks = [] };

    public RunDetails Run
    {
        get
        {
            lock (_changing)
                return _run with { Tasks = [.. _tasks] };
        }
    }

    /// <summary>The run's state, without a copy of its tasks.</summary>
    public RuntimeState State
    {
        get
        {
            lock (_changing)
                return _run.State;
        }
    }

    public void Change(RunDetails run)
    {
        lock (_changing)
        {
            _run = run with { Tasks = [] };
            Tell(new RunChange(run.Id, run.State, null));
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
        var (present, next) = Present();
        foreach (var change in present)
            yield return change;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (change, more) = At(next);
            if (change is not null)
            {
                next++;
                yield return change;
            }
            else if (more is not null)
                await more.WaitAsync(cancellationToken);
            else
                yield break;
        }
    }

    private (List<RunChange> Present, int Next) Present()
    {
        lock (_changing)
            return ([new RunChange(_run.Id, _run.State, null), .. _tasks.Select(t => new RunChange(_run.Id, _run.State, t))], _changes.Count);
    }

    // A change; or what tells of the next one; or, once the run has ended, neither.
    private (RunChange? Change, Task? More) At(int place)
    {
        lock (_changing)
            return place < _changes.Count ? (_changes[place], null) : (null, _run.State.IsTerminal() ? null : _next.Task);
    }

    private void Tell(RunChange change)
    {
        _changes.Add(change);
        _next.SetResult();
        _next = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
