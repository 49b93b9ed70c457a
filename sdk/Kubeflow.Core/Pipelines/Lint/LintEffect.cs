namespace Kubeflow.Pipelines;

/// <summary>What happens on the target to what lint found.</summary>
public enum LintEffect
{
    /// <summary>It runs, and something in it does not hold or is lost.</summary>
    Ignored,

    /// <summary>It runs, unless something comes together that the document alone cannot tell.</summary>
    Risky,

    /// <summary>The run starts, and fails there.</summary>
    Fails,

    /// <summary>The target does not take the pipeline at all.</summary>
    Refused,

    /// <summary>No target runs it.</summary>
    Broken,
}
