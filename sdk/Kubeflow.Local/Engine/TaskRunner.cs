using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Runs one task of a graph: inputs, condition, then the loop, the graph or the step behind it.</summary>
internal sealed class TaskRunner(
    RunContext run, GraphContext graph, IReadOnlyDictionary<string, TaskResult> results, CancellationToken cancellationToken)
{
    /// <summary>Records that a task does not run.</summary>
    public async Task<TaskResult> LeaveOutAsync(string name, PipelineTaskSpec task, List<string> upstream, TaskResult why)
    {
        var details = Details(name, task, upstream, TaskInputs.None);
        return await EndAsync(details, why);
    }

    public async Task<TaskResult> RunAsync(string name, PipelineTaskSpec task, List<string> upstream)
    {
        var component = run.Components[task.ComponentRef!.Name!];
        var inputs = TaskInputs.None;
        var iterates = task.ParameterIterator is not null || task.ArtifactIterator is not null;
        try
        {
            inputs = Placeholders.ReplaceInputs(new InputResolver(run, graph, results).Resolve(name, task, component));
            if (!iterates)
                inputs = InputResolver.Complete(name, inputs, component);
            if (task.TriggerPolicy?.Condition is { Length: > 0 } condition && !CelExpression.Decide(condition, inputs))
                return await EndAsync(Details(name, task, upstream, inputs), TaskResult.Skipped());
        }
        catch (InputFault fault)
        {
            return await EndAsync(Details(name, task, upstream, inputs), TaskResult.Failed(fault.Message));
        }
        catch (CelFault fault)
        {
            return await EndAsync(Details(name, task, upstream, inputs), TaskResult.Failed(ConditionFailed.Of(name, task.TriggerPolicy!.Condition!, fault.Message)));
        }
        var details = Details(name, task, upstream, inputs);
        var retry = task.RetryPolicy ?? graph.Retry;
        // What runs however the rest ended belongs to that end: a new end needs it again.
        var runAgain = graph.RunAgain || (DagRunner.RunsAnyway(task) && upstream.Any(u => results[u].Fresh));
        if (iterates)
            return await GroupAsync(details, () => new LoopRunner(run, graph, retry, runAgain, cancellationToken).RunAsync(name, details, task, component, inputs));
        return await BehindAsync(details, component, task, inputs, retry, runAgain);
    }

    /// <summary>Runs what is behind a component: a graph, or a step.</summary>
    public async Task<TaskResult> BehindAsync(TaskDetails details, ComponentSpec component, PipelineTaskSpec task, TaskInputs inputs, RetryPolicy? retry, bool runAgain)
    {
        if (component.Dag is not null)
            return await GroupAsync(details, () => new DagRunner(run, new GraphContext(details.Path, component, inputs, retry, runAgain), cancellationToken).RunAsync());
        var executor = run.Document.Spec.DeploymentSpec!.Executors![component.ExecutorLabel!];
        return await new StepRunner(run, new InputResolver(run, graph, results), cancellationToken).RunAsync(details, component, executor, task, inputs, retry, runAgain);
    }

    private async Task<TaskResult> GroupAsync(TaskDetails details, Func<Task<TaskResult>> body)
    {
        details = details with { State = RuntimeState.Running, StartedAt = run.Time.GetUtcNow() };
        await run.ChangeAsync(details);
        return await EndAsync(details, await body());
    }

    private async Task<TaskResult> EndAsync(TaskDetails details, TaskResult result)
    {
        var now = run.Time.GetUtcNow();
        await run.ChangeAsync(details with
        {
            State = result.State,
            FinishedAt = now,
            StartedAt = details.StartedAt ?? now,
            Error = result.Error,
            Outputs = result.Outputs.Parameters.ToDictionary(p => p.Key, p => p.Value.Value),
            OutputArtifacts = result.Outputs.Artifacts,
        });
        return result;
    }

    public TaskDetails Details(string name, PipelineTaskSpec task, List<string> upstream, TaskInputs inputs)
    {
        var component = run.Components[task.ComponentRef!.Name!];
        return new TaskDetails
        {
            Path = graph.PathOf(name),
            DisplayName = task.TaskInfo?.Name ?? name,
            Kind = task.ParameterIterator is not null || task.ArtifactIterator is not null ? TaskKind.Loop
                : component.Dag is not null ? TaskKind.Dag
                : run.Document.Spec.DeploymentSpec?.Executors?.GetValueOrDefault(component.ExecutorLabel ?? "")?.Importer is not null ? TaskKind.Importer
                : TaskKind.Step,
            State = RuntimeState.Pending,
            DependsOn = [.. upstream.Select(graph.PathOf)],
            Inputs = inputs.Parameters,
            InputArtifacts = inputs.Artifacts,
            Condition = task.TriggerPolicy?.Condition,
        };
    }
}
