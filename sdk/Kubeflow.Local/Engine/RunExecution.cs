using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>One run under way, from its first task to its report.</summary>
internal sealed class RunExecution : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly RunContext _context;
    private readonly RunStore _store;
    private readonly IReadOnlyList<string> _before;
    private readonly string _digest;
    private RunDetails _run;
    private Task _ended = Task.CompletedTask;

    public RunExecution(
        RunDetails run, PipelineDocument document, RunStore store, LocalOptions options, ContentHash contents, ArtifactStores artifacts, ContainerEngines containers, SemaphoreSlim places, bool? enableCache,
        IReadOnlyList<(TaskDetails Task, string? Key)> before, IStepSubstitution? substitution = null)
    {
        _before = [.. before.Select(t => t.Task.Path)];
        _run = run with { State = RuntimeState.Running, FinishedAt = null, Error = null, Tasks = [] };
        _store = store;
        _digest = store.DigestOf(run.Id);
        Feed = new RunFeed(_run);
        _context = new RunContext
        {
            Id = run.Id,
            Document = document,
            Store = store,
            Feed = Feed,
            Options = options,
            Placeholders = new Placeholders(run.Id, run.DisplayName, run.CreatedAt, store.FolderOf(run.Id)),
            Contents = contents,
            Artifacts = artifacts,
            Containers = containers,
            PipelineRoot = run.PipelineRoot,
            Places = places,
            EnableCache = enableCache,
            Substitution = substitution,
            Finished = before.Where(t => t.Task.State == RuntimeState.Succeeded && t.Key is not null).ToDictionary(t => t.Task.Path),
            Abort = _abort.Token,
        };
    }

    public RunFeed Feed { get; }

    public async Task StartAsync(Action ended)
    {
        await _store.SaveAsync(_run, _digest);
        _ended = Task.Run(() => RunAsync(ended));
    }

    /// <summary>Whether the end could not be written: then only this object knows it.</summary>
    public bool IsUnwritten { get; private set; }

    /// <summary>Cancels, and waits for the end: running steps are stopped, exit tasks still run; asked again, those are stopped too.</summary>
    public async Task CancelAsync()
    {
        if (_cancel.IsCancellationRequested)
            await _abort.CancelAsync();
        await _cancel.CancelAsync();
        await _ended;
    }

    /// <summary>Stops everything, exit tasks too, and waits for the end.</summary>
    public async Task AbortAsync()
    {
        await _cancel.CancelAsync();
        await _abort.CancelAsync();
        await _ended;
    }

    public void Dispose()
    {
        _cancel.Dispose();
        _abort.Dispose();
    }

    private async Task RunAsync(Action ended)
    {
        TaskResult result;
        var isOverdue = false;
        using var activity = Telemetry.Source.StartActivity("kubeflow.run");
        activity?.SetTag("kubeflow.pipeline", _run.PipelineName).SetTag("kubeflow.run", _run.Id);
        _context.Log.RunStarted(_run.Id, _run.PipelineName);
        try
        {
            var root = _context.Document.Spec.Root!;
            var graph = new GraphContext("", root, new TaskInputs(_run.Parameters, TaskInputs.None.Artifacts), Retry: null, RunAgain: false);
            using var deadline = TimeLimit is { } limit ? new CancellationTokenSource(limit, _context.Time) : null;
            await using var stop = deadline?.Token.Register(_cancel.Cancel) ?? default;
            result = await new DagRunner(_context, graph, _cancel.Token).RunAsync();
            isOverdue = deadline?.IsCancellationRequested == true && result.State != RuntimeState.Succeeded;
        }
#pragma warning disable CA1031 // A mistake of the engine's own must end the run with a reason, not the process.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            result = TaskResult.Failed($"The engine itself failed: {fault.Message} This is a mistake in the SDK; please report it.");
        }
        _run = _run with
        {
            State = isOverdue ? RuntimeState.Failed : _cancel.IsCancellationRequested && result.State != RuntimeState.Succeeded ? RuntimeState.Canceled : result.State,
            FinishedAt = _context.Time.GetUtcNow(),
            Error = isOverdue ? StepTimedOut.OfRun(_run.Id, TimeLimit!.Value) : result.Error,
            Outputs = result.Outputs.Parameters.ToDictionary(p => p.Key, p => p.Value.Value),
            OutputArtifacts = result.Outputs.Artifacts,
        };
        var report = Report(_run with { Tasks = Feed.Run.Tasks }, out var noReport);
        _run = _run with { ReportPath = report, Error = _run.Error ?? noReport };
        try
        {
            // What an earlier go met and this one did not, such as the steps of the other branch, is no part of the run any more.
            await _store.RemoveTasksAsync(_run.Id, _before.Where(path => Feed.Find(path) is null));
            await _store.SaveAsync(_run, _digest);
        }
        catch (KubeflowException fault)
        {
            IsUnwritten = true;
            _run = _run with { State = RuntimeState.Failed, Error = _run.Error ?? $"{fault.Code}: {fault.Message}" };
        }
        Telemetry.Ended(activity, _run);
        _context.Log.RunEnded(_run.Id, _run.State, _run.Error);
        Feed.Change(_run);
        ended();
    }

    private TimeSpan? TimeLimit => RunSettings.TimeLimit(_context.Document);

    private string? Report(RunDetails run, out string? reason)
    {
        reason = null;
        try
        {
            return _context.Options.WriteReport?.Invoke(run, _context.Document);
        }
#pragma warning disable CA1031 // Whatever a report throws, the run's result stands without its picture.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            reason = $"The report could not be written ({fault.Message.TrimEnd('.')}).";
            return null;
        }
    }
}
