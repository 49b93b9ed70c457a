using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>Settings of a whole pipeline, and what they come to on this machine.</summary>
internal static class RunSettings
{
    /// <summary>How long a run may take; null for as long as it takes.</summary>
    public static TimeSpan? TimeLimit(PipelineDocument document) => Config(document)?.ActiveDeadlineSeconds is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>What this machine does not do for the run, one sentence each.</summary>
    public static IReadOnlyList<string> Warnings(PipelineDocument document, string? pipelineRoot)
    {
        var (warnings, config) = (new List<string>(), Config(document));
        if (config?.ResourceTtlOnCompletion is not null || config?.ResourceTtlOnSuccess is not null || config?.ResourceTtlOnFailure is not null)
            warnings.Add("Runs are not removed after a time (TTL) on this machine; delete their folders when you like.");
        if (config?.Workspace?.Size is { Length: > 0 } size)
            warnings.Add($"The workspace is a folder of the run on this machine; its size ({size}) is not enforced.");
        if (pipelineRoot is null && document.Spec.DefaultPipelineRoot is { Length: > 0 } root && !ArtifactStores.IsLocal(root))
            warnings.Add($"Outputs stay in the run's folder: the pipeline's own root {root} is for clusters. To upload them, give the run that root (RunOptions.PipelineRoot).");
        return warnings;
    }

    private static PipelineConfig? Config(PipelineDocument document) => document.Platform?.Platforms?.GetValueOrDefault("kubernetes")?.PipelineConfig;
}
