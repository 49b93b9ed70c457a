using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>What an OptimizationJob asks for.</summary>
public sealed record OptimizationJobSpec : ManifestPart
{
    /// <summary>What is optimised; exactly one.</summary>
    public IReadOnlyList<OptimizationObjective>? Objectives { get; init; }

    /// <summary>How parameters are chosen; null for at random.</summary>
    public OptimizationAlgorithm? SearchAlgorithm { get; init; }

    /// <summary>The parameters, and where they are searched.</summary>
    public IReadOnlyList<OptimizationParameter>? Parameters { get; init; }

    /// <summary>Trials, 1 to 100; null for 1.</summary>
    public int? NumTrials { get; init; }

    /// <summary>Trials at the same time, 1 to 100; null for 1.</summary>
    public int? ParallelTrials { get; init; }

    /// <summary>The job that each trial runs.</summary>
    public TrainJobTemplate? TrainJobTemplate { get; init; }
}

/// <summary>What is optimised.</summary>
public sealed record OptimizationObjective : ManifestPart
{
    /// <summary>The metric's name, as the training reports it.</summary>
    public string Metric { get; init; } = "";

    /// <summary><c>Maximize</c> or <c>Minimize</c>; null for Minimize.</summary>
    public string? Direction { get; init; }
}

/// <summary>How parameters are chosen; exactly one is set.</summary>
public sealed record OptimizationAlgorithm : ManifestPart
{
    /// <summary>At random.</summary>
    public RandomSearch? Random { get; init; }

    /// <summary>Every combination of choices.</summary>
    public GridSearch? Grid { get; init; }
}

/// <summary>Search at random.</summary>
public sealed record RandomSearch : ManifestPart
{
    /// <summary>The seed; null for another one each time.</summary>
    public int? Seed { get; init; }
}

/// <summary>Search through every combination of choices.</summary>
public sealed record GridSearch : ManifestPart;

/// <summary>A parameter, and where it is searched.</summary>
public sealed record OptimizationParameter : ManifestPart
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it is searched.</summary>
    public OptimizationSearchSpace SearchSpace { get; init; } = new();
}

/// <summary>Where a parameter is searched; exactly one is set.</summary>
public sealed record OptimizationSearchSpace : ManifestPart
{
    /// <summary>Numbers, all equally likely.</summary>
    public OptimizationRange? Uniform { get; init; }

    /// <summary>Numbers above 0 whose logarithms are equally likely.</summary>
    public OptimizationRange? LogUniform { get; init; }

    /// <summary>Choices.</summary>
    public OptimizationChoices? Categorical { get; init; }
}

/// <summary>A range of numbers.</summary>
public sealed record OptimizationRange : ManifestPart
{
    /// <summary>The least, as text.</summary>
    public string Min { get; init; } = "";

    /// <summary>The greatest, as text.</summary>
    public string Max { get; init; } = "";

    /// <summary><c>Int</c> or <c>Float</c>; null for Float.</summary>
    public string? Type { get; init; }
}

/// <summary>Choices of a parameter.</summary>
public sealed record OptimizationChoices : ManifestPart
{
    /// <summary>The choices.</summary>
    public IReadOnlyList<string>? Choices { get; init; }
}

/// <summary>The job that each trial runs.</summary>
public sealed record TrainJobTemplate : ManifestPart
{
    /// <summary>Labels and annotations; no name and no namespace.</summary>
    public ObjectMeta? Metadata { get; init; }

    /// <summary>The job.</summary>
    public TrainJobSpec Spec { get; init; } = new();
}

/// <summary>What a cluster says of an OptimizationJob.</summary>
public sealed record OptimizationJobStatus : ManifestPart
{
    /// <summary>What is so and what not.</summary>
    public IReadOnlyList<Condition>? Conditions { get; init; }

    /// <summary>The best so far; null before there is one.</summary>
    public OptimizationResult? Result { get; init; }
}

/// <summary>The best trial.</summary>
public sealed record OptimizationResult : ManifestPart
{
    /// <summary>Its TrainJob.</summary>
    public string TrainJobName { get; init; } = "";

    /// <summary>Its parameters.</summary>
    public IReadOnlyList<OptimizationValue>? Parameters { get; init; }
}

/// <summary>A parameter of a trial.</summary>
public sealed record OptimizationValue : ManifestPart
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its value as text.</summary>
    public string Value { get; init; } = "";
}
