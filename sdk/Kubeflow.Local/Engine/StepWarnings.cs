using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>Settings that this machine does not honour; said, not passed over.</summary>
internal static class StepWarnings
{
    public static IReadOnlyList<string> Of(ExecutorSpec executor)
    {
        var warnings = new List<string>();
        if (executor.Container?.Resources?.Accelerator is { } accelerator)
            warnings.Add($"The accelerator {accelerator.ResourceType ?? accelerator.Type} is not reserved on this machine.");
        if (executor.Container?.Lifecycle?.PreCacheCheck is not null)
            warnings.Add("The check before the cache (preCacheCheck) is not run on this machine.");
        return warnings;
    }

    /// <summary>What holds in a container and not for a process, or the other way round.</summary>
    public static IEnumerable<string> OfPlace(Step step, ContainerEngine? engine)
    {
        if (engine is not null)
            return Requests(step.Executor.Container?.Resources) ? ["CPU and memory requests are not reserved on this machine; limits hold in the container."] : [];
        return Limits(step.Executor.Container?.Resources) || Requests(step.Executor.Container?.Resources)
            ? ["CPU and memory settings are not enforced on this machine.", .. step.Settings.HostWarnings]
            : step.Settings.HostWarnings;
    }

    /// <summary>A step in this process has this process's variables.</summary>
    public static StepOutcome InProcess(Step step, StepOutcome outcome)
    {
        var variables = step.Settings.Environment.Keys.Concat((step.Executor.Container?.Env ?? []).Select(e => e.Name ?? "")).Order(StringComparer.Ordinal).ToList();
        return outcome with
        {
            Warnings =
            [
                .. outcome.Warnings,
                .. OfPlace(step, engine: null),
                .. variables.Count == 0 ? [] : new[] { $"The step runs in this process, so its variables {string.Join(", ", variables)} are not set; DotNetStepMode.ChildProcess sets them." },
            ],
        };
    }

    private static bool Limits(ResourceSpec? resources) =>
        resources is not null && (resources.ResourceCpuLimit is not null || resources.ResourceMemoryLimit is not null || resources.CpuLimit is not null || resources.MemoryLimit is not null);

    private static bool Requests(ResourceSpec? resources) =>
        resources is not null && (resources.ResourceCpuRequest is not null || resources.ResourceMemoryRequest is not null || resources.CpuRequest is not null || resources.MemoryRequest is not null);
}
