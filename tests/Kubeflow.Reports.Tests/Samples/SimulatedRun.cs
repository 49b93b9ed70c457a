using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Reports.Tests;

/// <summary>The run an engine could have made of a document: every loop has three iterations, every second condition is false.</summary>
internal sealed class SimulatedRun
{
    public static readonly DateTimeOffset Start = new(2026, 3, 5, 9, 30, 0, TimeSpan.Zero);

    private readonly PipelineSpec _spec;
    private readonly List<TaskDetails> _tasks = [];
    private readonly Func<TaskDetails, TaskDetails> _change;
    private int _conditions;

    private SimulatedRun(PipelineDocument document, Func<TaskDetails, TaskDetails> change) => (_spec, _change) = (document.Spec, change);

    /// <param name="document">The pipeline.</param>
    /// <param name="change">What is special about some tasks.</param>
    public static RunDetails Of(PipelineDocument document, Func<TaskDetails, TaskDetails>? change = null)
    {
        var simulated = new SimulatedRun(document, change ?? (t => t));
        simulated.Graph(document.Spec.Root?.Dag, "", Start.AddMilliseconds(40), []);
        var tasks = simulated._tasks;
        var failed = tasks.Find(t => t.State == RuntimeState.Failed && t.Kind == TaskKind.Step);
        return new()
        {
            Id = "run-x7k2p",
            PipelineName = document.Spec.PipelineInfo?.Name ?? "pipeline",
            DisplayName = "first try",
            State = failed is null ? RuntimeState.Succeeded : RuntimeState.Failed,
            Error = failed is null ? null : $"Step '{failed.Path}' failed: {failed.Error}",
            CreatedAt = Start,
            FinishedAt = tasks.Select(t => t.FinishedAt).Max() ?? Start.AddSeconds(1),
            Tasks = tasks,
        };
    }

    private DateTimeOffset Graph(DagSpec? dag, string parent, DateTimeOffset start, Dictionary<string, JsonElement> inputs)
    {
        var end = start;
        foreach (var (name, task) in dag?.Tasks ?? new Dictionary<string, PipelineTaskSpec>())
            end = Task(parent.Length == 0 ? name : $"{parent}/{name}", name, task, end, inputs);
        return end;
    }

    private DateTimeOffset Task(string path, string name, PipelineTaskSpec task, DateTimeOffset start, Dictionary<string, JsonElement> inputs)
    {
        var component = _spec.Components?.GetValueOrDefault(task.ComponentRef?.Name ?? "");
        var isLoop = task.ParameterIterator is not null || task.ArtifactIterator is not null;
        var isSkipped = task.TriggerPolicy?.Condition is not null && _conditions++ % 2 == 1;
        var kind = isLoop ? TaskKind.Loop : component?.Dag is not null ? TaskKind.Dag : TaskKind.Step;
        var details = new TaskDetails
        {
            Path = path, DisplayName = task.TaskInfo?.Name ?? name, Kind = kind, Inputs = inputs, Condition = task.TriggerPolicy?.Condition,
            State = isSkipped ? RuntimeState.Skipped : RuntimeState.Succeeded, StartedAt = isSkipped ? null : start, Attempts = isSkipped ? 0 : 1,
        };
        var at = _tasks.Count;
        _tasks.Add(details);
        var end = start;
        if (!isSkipped)
            end = isLoop ? Loop(path, name, task, component, start) : kind == TaskKind.Dag ? Graph(component!.Dag, path, start, []) : start.AddSeconds(0.3 + path.Length % 7);
        _tasks[at] = _change(details with { FinishedAt = isSkipped ? null : end });
        return end;
    }

    private DateTimeOffset Loop(string path, string name, PipelineTaskSpec task, ComponentSpec? component, DateTimeOffset start)
    {
        var end = start;
        for (var i = 0; i < 3; i++)
        {
            var item = JsonSerializer.SerializeToElement(Items(task) is { } items && i < items.Count ? items[i] : $"item {i}");
            var inputs = task.ParameterIterator?.ItemInput is { } input ? new Dictionary<string, JsonElement> { [input] = item } : [];
            var at = _tasks.Count;
            var iteration = new TaskDetails
            {
                Path = $"{path}/{i}", DisplayName = $"{name} [{i}]", Kind = component?.Dag is null ? TaskKind.Step : TaskKind.Iteration, Inputs = inputs,
                State = RuntimeState.Succeeded, StartedAt = start,
            };
            _tasks.Add(iteration);
            var done = Graph(component?.Dag, iteration.Path, start, []);
            _tasks[at] = _change(iteration with { FinishedAt = done });
            end = done > end ? done : end;
        }
        return end;
    }

    private static IReadOnlyList<object?>? Items(PipelineTaskSpec task) => task.ParameterIterator?.Items?.Raw is { } raw
        ? [.. JsonDocument.Parse(raw).RootElement.EnumerateArray().Select(e => (object?)e)]
        : null;
}
