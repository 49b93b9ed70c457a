using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>Settings that this machine does not honour; said, not passed over.</summary>
internal static class StepWarnings
{
    public static IReadOnlyList<string> Of(PipelineDocument document, ComponentSpec component, ExecutorSpec executor)
    {
        var warnings = new List<string>();
        if (executor.Container?.Resources is { } resources)
        {
            if (resources.ResourceCpuLimit is not null || resources.ResourceMemoryLimit is not null || resources.CpuLimit is not null || resources.MemoryLimit is not null
                || resources.ResourceCpuRequest is not null || resources.ResourceMemoryRequest is not null || resources.CpuRequest is not null || resources.MemoryRequest is not null)
                warnings.Add("CPU and memory settings are not enforced on this machine.");
            if (resources.Accelerator is { } accelerator)
                warnings.Add($"The accelerator {accelerator.ResourceType ?? accelerator.Type} is not reserved on this machine.");
        }
        if (executor.Container?.Lifecycle?.PreCacheCheck is not null)
            warnings.Add("The check before the cache (preCacheCheck) is not run on this machine.");
        if (executor.Importer?.DownloadToWorkspace == true)
            warnings.Add("The artifact is not copied into the run's workspace on this machine; it is read where it lies.");
        if (document.Platform?.Platforms?.GetValueOrDefault("kubernetes")?.DeploymentSpec?.Executors?.ContainsKey(component.ExecutorLabel!) == true)
            warnings.Add("Kubernetes settings (secrets, volumes, scheduling) do not hold on this machine.");
        return warnings;
    }
}
