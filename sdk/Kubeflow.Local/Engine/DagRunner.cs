using System.Collections.Concurrent;
using System.Threading.Channels;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>
/// Runs the tasks of a graph: each as soon as all it waits for has ended. After a failure nothing new starts, what runs ends by
/// itself, and exit tasks run in any case; so does KFP's server.
/// </summary>
internal sealed class DagRunner(RunContext run, GraphContext graph, CancellationToken cancellationToken)
{
    private readonly IReadOnlyDictionary<string, PipelineTaskSpec> _tasks = graph.Component.Dag!.Tasks ?? new Dictionary<string, PipelineTaskSpec>();
    private readonly ConcurrentDictionary<string, TaskResult> _results = new();
    private readonly Channel<string> _ended = System.Threading.Channels.Channel.CreateUnbounded<string>(new() { SingleReader = true });
    private string? _failed;

    public async Task<TaskResult> RunAsync()
    {
        var waits = _tasks.ToDictionary(t => t.Key, t => TaskCircle.WaitsFor(t.Value).Distinct().ToList());
        var open = waits.ToDictionary(w => w.Key, w => w.Value.Count);
        await AnnounceAsync(waits);
        var followers = waits.SelectMany(w => w.Value.Select(up => (up, w.Key))).ToLookup(p => p.up, p => p.Key);
        foreach (var (name, count) in open.Where(o => o.Value == 0))
            Start(name, waits[name]);
        for (var left = _tasks.Count; left > 0; left--)
        {
            var ended = await _ended.Reader.ReadAsync(CancellationToken.None);
            if (_results[ended].State == RuntimeState.Failed)
                _failed ??= ended;
            foreach (var follower in followers[ended])
                if (--open[follower] == 0)
                    Start(follower, waits[follower]);
        }
        return Result();
    }

    /// <summary>Whether a task runs however those before it ended.</summary>
    public static bool RunsAnyway(PipelineTaskSpec task) => task.TriggerPolicy?.Strategy == "ALL_UPSTREAM_TASKS_COMPLETED";

    // Watchers see what is to come. What an earlier process finished is told when it is known to be kept.
    private async Task AnnounceAsync(Dictionary<string, List<string>> waits)
    {
        foreach (var (name, task) in _tasks)
            if (!run.Finished.ContainsKey(graph.PathOf(name)))
                await run.ChangeAsync(new TaskRunner(run, graph, _results, cancellationToken).Details(name, task, waits[name], TaskInputs.None));
    }

    private void Start(string name, List<string> upstream)
    {
        var task = _tasks[name];
        // Not awaited here: it tells its end through the channel.
        _ = RunTaskAsync(name, task, upstream);
    }

    private async Task RunTaskAsync(string name, PipelineTaskSpec task, List<string> upstream)
    {
        await Task.Yield();
        var runsAnyway = RunsAnyway(task);
        var runner = new TaskRunner(run, graph, _results, runsAnyway ? run.Abort : cancellationToken);
        try
        {
            _results[name] = WhyNot(runsAnyway, upstream) is { } notRun
                ? await runner.LeaveOutAsync(name, task, upstream, notRun)
                : await runner.RunAsync(name, task, upstream);
        }
        catch (KubeflowException fault)
        {
            // As a rule the state folder cannot be written: nothing can be kept, so nothing more is started.
            _results[name] = TaskResult.Failed($"{fault.Code}: {fault.Message}");
            run.Feed.Change((run.Feed.Find(graph.PathOf(name)) ?? runner.Details(name, task, upstream, TaskInputs.None)) with { State = RuntimeState.Failed, Error = _results[name].Error });
        }
#pragma warning disable CA1031 // A mistake of the engine's own must end the task with a reason; a task that never ends would hang the run.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _results[name] = TaskResult.Failed($"Task '{graph.PathOf(name)}' failed inside the engine ({fault.GetType().Name}): {fault.Message}");
            run.Feed.Change((run.Feed.Find(graph.PathOf(name)) ?? runner.Details(name, task, upstream, TaskInputs.None)) with { State = RuntimeState.Failed, Error = _results[name].Error });
        }
        _ended.Writer.TryWrite(name);
    }

    private TaskResult? WhyNot(bool runsAnyway, List<string> upstream)
    {
        if (runsAnyway)
            return null;
        foreach (var up in upstream)
            if (_results[up].State != RuntimeState.Succeeded)
                return TaskResult.Skipped($"Not run: '{up}' {(_results[up].State == RuntimeState.Failed ? "failed" : _results[up].State == RuntimeState.Canceled ? "was cancelled" : "was skipped")}.");
        if (cancellationToken.IsCancellationRequested)
            return TaskResult.Canceled;
        return _failed is null ? null : TaskResult.Skipped($"Not run: '{_failed}' had failed.");
    }

    private TaskResult Result()
    {
        if (_failed is not null)
            return TaskResult.Failed(_results[_failed].Error ?? $"'{_failed}' failed.", _results[_failed].ExitCode);
        if (_results.Values.Any(r => r.State == RuntimeState.Canceled))
            return TaskResult.Canceled;
        return TaskResult.Succeeded(GraphOutputs.Of(graph.Component.Dag!.Outputs, _results)) with { Fresh = _results.Values.Any(r => r.Fresh) };
    }
}
