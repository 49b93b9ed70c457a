namespace Kubeflow.Pipelines.Ir;

/// <summary>A task: a component with its arguments.</summary>
public sealed record PipelineTaskSpec
{
    /// <summary>The task's name for people.</summary>
    public PipelineTaskInfo? TaskInfo { get; init; }

    /// <summary>Its arguments.</summary>
    public TaskInputsSpec? Inputs { get; init; }

    /// <summary>Tasks that must end first, besides those whose outputs it takes.</summary>
    public IReadOnlyList<string>? DependentTasks { get; init; }

    /// <summary>Whether earlier results may be used again.</summary>
    public CachingOptions? CachingOptions { get; init; }

    /// <summary>The component.</summary>
    public ComponentRef? ComponentRef { get; init; }

    /// <summary>When the task runs at all.</summary>
    public TriggerPolicy? TriggerPolicy { get; init; }

    /// <summary>The list of artifacts it runs over.</summary>
    public ArtifactIteratorSpec? ArtifactIterator { get; init; }

    /// <summary>The list of values it runs over.</summary>
    public ParameterIteratorSpec? ParameterIterator { get; init; }

    /// <summary>How often it is tried again.</summary>
    public RetryPolicy? RetryPolicy { get; init; }

    /// <summary>How a loop runs.</summary>
    public IteratorPolicy? IteratorPolicy { get; init; }
}

/// <summary>A task's name for people.</summary>
public sealed record PipelineTaskInfo
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }
}

/// <summary>Whether earlier results may be used again.</summary>
public sealed record CachingOptions
{
    /// <summary>True to use them.</summary>
    public bool? EnableCache { get; init; }

    /// <summary>A key of the user's own in place of the computed one.</summary>
    public string? CacheKey { get; init; }
}

/// <summary>A component by name.</summary>
public sealed record ComponentRef
{
    /// <summary>The component's name in the document.</summary>
    public string? Name { get; init; }
}

/// <summary>When a task runs.</summary>
public sealed record TriggerPolicy
{
    /// <summary>A CEL expression over the task's inputs; false skips the task.</summary>
    public string? Condition { get; init; }

    /// <summary>TRIGGER_STRATEGY_UNSPECIFIED, ALL_UPSTREAM_TASKS_SUCCEEDED or ALL_UPSTREAM_TASKS_COMPLETED.</summary>
    public string? Strategy { get; init; }
}

/// <summary>A loop over artifacts.</summary>
public sealed record ArtifactIteratorSpec
{
    /// <summary>What it runs over.</summary>
    public ArtifactItemsSpec? Items { get; init; }

    /// <summary>The component's input that gets one item.</summary>
    public string? ItemInput { get; init; }
}

/// <summary>The artifacts a loop runs over.</summary>
public sealed record ArtifactItemsSpec
{
    /// <summary>The task's input that holds them.</summary>
    public string? InputArtifact { get; init; }
}

/// <summary>A loop over values.</summary>
public sealed record ParameterIteratorSpec
{
    /// <summary>What it runs over.</summary>
    public ParameterItemsSpec? Items { get; init; }

    /// <summary>The component's input that gets one item.</summary>
    public string? ItemInput { get; init; }
}

/// <summary>The values a loop runs over: one of the two fields.</summary>
public sealed record ParameterItemsSpec
{
    /// <summary>The values, as JSON text.</summary>
    public string? Raw { get; init; }

    /// <summary>The task's input that holds them.</summary>
    public string? InputParameter { get; init; }
}

/// <summary>How often a task is tried again.</summary>
public sealed record RetryPolicy
{
    /// <summary>Tries after the first.</summary>
    public int? MaxRetryCount { get; init; }

    /// <summary>The wait before the first retry, such as <c>30s</c>.</summary>
    public string? BackoffDuration { get; init; }

    /// <summary>What the wait is multiplied with each time.</summary>
    public double? BackoffFactor { get; init; }

    /// <summary>The longest wait, such as <c>3600s</c>.</summary>
    public string? BackoffMaxDuration { get; init; }
}

/// <summary>How a loop runs.</summary>
public sealed record IteratorPolicy
{
    /// <summary>Iterations at the same time; 0 or absent for no limit.</summary>
    public int? ParallelismLimit { get; init; }
}
