using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>The settings that a component takes over: their words in the document, and whether a task sets others, which would have no effect.</summary>
internal static class TaskConfigPassthroughs
{
    private static readonly (TaskConfigField Field, string Word, string[] Settings)[] Known =
    [
        (TaskConfigField.Resources, "RESOURCES", []),
        (TaskConfigField.Environment, "ENV", []),
        (TaskConfigField.KubernetesAffinity, "KUBERNETES_AFFINITY", ["nodeAffinity", "podAffinity"]),
        (TaskConfigField.KubernetesTolerations, "KUBERNETES_TOLERATIONS", ["tolerations"]),
        (TaskConfigField.KubernetesNodeSelector, "KUBERNETES_NODE_SELECTOR", ["nodeSelector"]),
        (TaskConfigField.KubernetesVolumes, "KUBERNETES_VOLUMES", ["pvcMount", "secretAsVolume", "configMapAsVolume"]),
    ];

    public static TaskConfigPassthrough Of(TaskConfigField field, bool applyToTask) =>
        new() { Field = Array.Find(Known, k => k.Field == field).Word, ApplyToTask = applyToTask ? true : null };

    /// <summary>The settings of a task that its component, which takes over some, does not take over.</summary>
    public static IEnumerable<Fault> Find(TaskNode task)
    {
        if (task.Component.Passthroughs is not { Count: > 0 } taken)
            return [];
        return Known.Where(k => IsSet(task.Settings, k.Field, k.Settings) && taken.All(t => t.Field != k.Word))
            .Select(k => WrongSetting.Of(task.Name, k.Word, $"the component takes over {string.Join(", ", taken.Select(t => t.Field))} only, and this would have no effect", task.Location));
    }

    private static bool IsSet(TaskSettings settings, TaskConfigField field, string[] kubernetes) => field switch
    {
        TaskConfigField.Resources => (settings.CpuLimit ?? settings.CpuRequest ?? settings.MemoryLimit ?? settings.MemoryRequest ?? settings.AcceleratorType ?? settings.AcceleratorCount) is not null,
        TaskConfigField.Environment => settings.Environment.Count > 0,
        _ => kubernetes.Any(name => settings.Kubernetes?.ContainsKey(name) == true),
    };
}
