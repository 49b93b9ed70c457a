using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>Writes tasks: their arguments, settings and what they wait for.</summary>
internal sealed class TaskWriter(ChannelPlan plan, IReadOnlyDictionary<GraphNode, List<GraphNode>> dependencies)
{
    private static readonly CachingOptions Cached = new() { EnableCache = true };

    private readonly References _references = new(plan);

    public PipelineTaskSpec OfTask(TaskNode task, string component)
    {
        var dependent = task.ExitOf is null ? DependentTasks(task) : [task.ExitOf.Name];
        var runsAnyway = task.ExitOf is not null || task.Settings.IgnoreUpstreamFailure is not null;
        return new PipelineTaskSpec
        {
            TaskInfo = new() { Name = task.DisplayName ?? task.Name },
            ComponentRef = new() { Name = component },
            CachingOptions = Caching(task.Settings),
            RetryPolicy = Retry(task.Settings.Retry),
            Inputs = Inputs(task, runsAnyway ? dependent : []),
            DependentTasks = dependent.Count > 0 ? dependent : null,
            TriggerPolicy = runsAnyway ? new() { Strategy = "ALL_UPSTREAM_TASKS_COMPLETED" } : null,
        };
    }

    public PipelineTaskSpec OfGroup(GroupNode group, string component)
    {
        var parent = group.Parent!;
        // A loop's item is not among what its task is given.
        var inputs = plan.InputsOf(group).Where(i => i.Value is not LoopItemChannel item || !ReferenceEquals(item.Loop, group)).ToList();
        var dependent = DependentTasks(group);
        var spec = new PipelineTaskSpec
        {
            TaskInfo = new() { Name = group.DisplayName ?? group.Name },
            ComponentRef = new() { Name = component },
            Inputs = Inputs(
                inputs.Where(i => i.Value.Artifact is null).ToDictionary(i => i.Key, i => _references.Parameter(parent, i.Value)),
                inputs.Where(i => i.Value.Artifact is not null).ToDictionary(i => i.Key, i => _references.Artifact(parent, i.Value))),
            DependentTasks = dependent.Count > 0 ? dependent : null,
        };
        return group switch
        {
            ConditionNode condition => spec with { TriggerPolicy = new() { Condition = new CelWriter(condition.Owner, plan.NameOf).Write(condition.Condition) } },
            LoopNode loop => OfLoop(spec, loop),
            _ => spec,
        };
    }

    private PipelineTaskSpec OfLoop(PipelineTaskSpec spec, LoopNode loop)
    {
        var items = loop.Items is null ? null : plan.Resolve(loop, loop.Items);
        spec = spec with { IteratorPolicy = loop.Parallelism > 0 ? new() { ParallelismLimit = loop.Parallelism } : null };
        if (items?.Artifact is not null)
            return spec with { ArtifactIterator = new() { ItemInput = plan.NameOf(loop.Item), Items = new() { InputArtifact = plan.NameOf(items) } } };
        var source = items is null
            ? new ParameterItemsSpec { Raw = loop.ItemType == ParameterType.NumberDouble ? PythonJson.WriteDoubles(loop.Constants) : PythonJson.Write(loop.Constants, sortKeys: true) }
            : new ParameterItemsSpec { InputParameter = plan.NameOf(items) };
        return spec with { ParameterIterator = new() { ItemInput = plan.NameOf(loop.Item), Items = source } };
    }

    private List<string> DependentTasks(GraphNode node) =>
        !dependencies.TryGetValue(node, out var upstream) ? [] : upstream.Count == 1 ? [upstream[0].Name] : [.. upstream.Select(u => u.Name).Distinct().Order(StringComparer.Ordinal)];

    private TaskInputsSpec? Inputs(TaskNode task, List<string> followed)
    {
        var group = task.ExitOf is null ? task.Parent! : RootOf(task);
        var parameters = new Dictionary<string, TaskInputParameterSpec>();
        Dictionary<string, TaskInputArtifactSpec>? artifacts = null;
        foreach (var (name, argument) in task.Arguments)
        {
            if (argument.Channel is null)
                AddConstant(parameters, task, group, name, argument.Constant);
            else if (plan.Resolve(task, argument.Channel) is { Artifact: null } parameter)
                parameters[name] = _references.Parameter(group, parameter);
            else
                (artifacts ??= [])[name] = _references.Artifact(group, plan.Resolve(task, argument.Channel));
        }
        // An argument of the user's keeps its place: engines find a setting's value by the reference in the setting.
        foreach (var (name, text) in InjectedInputs.Of(task.Settings))
            AddConstant(parameters, task, group, task.Arguments.Has(name) ? null : name, Value.Json(text));
        if (followed.Count > 0)
            foreach (var input in task.Component.Inputs)
                if (input is ParameterInput { Type: ParameterType.TaskFinalStatus })
                    parameters[input.Name] = new() { TaskFinalStatus = new() { ProducerTask = followed[0] } };
        return Inputs(parameters, artifacts);
    }

    private void AddConstant(
        Dictionary<string, TaskInputParameterSpec> parameters, TaskNode task, GroupNode group, string? name, JsonElement constant)
    {
        var inner = task.Owner.ChannelsIn(constant);
        foreach (var channel in inner)
        {
            var resolved = plan.Resolve(task, channel);
            parameters[plan.NameOf(resolved)] = _references.Parameter(group, resolved);
        }
        if (name is not null)
            parameters[name] = new() { RuntimeValue = new() { Constant = Texts.Replace(constant, inner, c => Placeholder.InputValue(plan.NameOf(plan.Resolve(task, c)))) } };
    }

    /// <summary>A task's part of KFP's Kubernetes document, with the references that the engine follows.</summary>
    public JsonNode? Kubernetes(TaskNode task, JsonObject config)
    {
        var group = task.ExitOf is null ? task.Parent! : RootOf(task);
        return KubernetesConfig.Resolve(config, task.Owner, channel => IrJson.Write(_references.Parameter(group, plan.Resolve(task, channel))));
    }

    private static GroupNode RootOf(TaskNode task) => (GroupNode)task.Ancestry()[0];

    private static TaskInputsSpec? Inputs(Dictionary<string, TaskInputParameterSpec> parameters, Dictionary<string, TaskInputArtifactSpec>? artifacts) =>
        parameters.Count == 0 && artifacts is not { Count: > 0 }
            ? null
            : new TaskInputsSpec { Parameters = parameters.Count > 0 ? parameters : null, Artifacts = artifacts is { Count: > 0 } ? artifacts : null };

    private static CachingOptions Caching(TaskSettings settings) =>
        ReferenceEquals(settings, TaskSettings.None) ? Cached : new() { EnableCache = settings.EnableCache ? true : null, CacheKey = settings.CacheKey };

    private static RetryPolicy? Retry(RetrySettings? settings) => settings is null
        ? null
        : new RetryPolicy
        {
            MaxRetryCount = settings.Count,
            BackoffDuration = Seconds(settings.Backoff ?? TimeSpan.Zero),
            BackoffFactor = settings.Factor ?? 2.0,
            BackoffMaxDuration = Seconds(settings.MaxBackoff ?? TimeSpan.FromHours(1)),
        };

    // KFP's backend reads whole seconds.
    private static string Seconds(TimeSpan time) => ((long)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture) + "s";
}
