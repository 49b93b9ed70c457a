using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Setting that this machine does not honour.</summary>
internal static class SettingWithoutEffect
{
    public static readonly Rule Rule = new("KF6029", "Setting without effect on this machine");

    private const string Fix = "Nothing is to be done, if the step runs without it.";
    private const string InAContainer = "Run the step in a container (ContainerSteps), or nothing, if it runs without it.";

    // What this machine does as a cluster does it, or from its own options with a warning where they lack something.
    private static readonly string[] Honoured = ["activeDeadlineSeconds", "fieldPathAsEnv", "secretAsEnv", "configMapAsEnv"];

    private static readonly string[] OnlyInContainers =
        ["secretAsVolume", "configMapAsVolume", "pvcMount", "genericEphemeralVolume", "emptyDirMounts", "securityContext", "imagePullPolicy", "enabledSharedMemory"];

    public static IEnumerable<LintFinding> Find(LintScope scope)
    {
        if (!scope.IsLocal)
            yield break;
        foreach (var executor in scope.Executors.Where(e => e.Spec.Container?.Resources is not null))
            yield return scope.Find(
                LintEffect.Ignored, Rule, $"CPU, memory and accelerators of executor '{executor.Label}' are not held to where the step runs as a process of this machine.", InAContainer, [.. executor.Path, "container", "resources"]);
        foreach (var settings in scope.Kubernetes)
            foreach (var use in FieldUses.Of(settings.Config, typeof(KubernetesExecutorConfig), settings.Path).Where(u => u.Record == nameof(KubernetesExecutorConfig) && !Honoured.Contains(u.Name)))
                yield return OnlyInContainers.Contains(use.Name)
                    ? scope.Find(LintEffect.Ignored, Rule, $"The setting {use.Name} of executor '{settings.Label}' has no effect where the step runs as a process of this machine.", InAContainer, use.Path)
                    : scope.Find(LintEffect.Ignored, Rule, $"This machine has no Kubernetes, so the setting {use.Name} of executor '{settings.Label}' has no effect.", Fix, use.Path);
        if (scope.Platform?.PipelineConfig is { } config && (config.ResourceTtlOnCompletion ?? config.ResourceTtlOnSuccess ?? config.ResourceTtlOnFailure) is not null)
            yield return scope.Find(LintEffect.Ignored, Rule, "Runs on this machine are not removed by themselves.", Fix, "platforms", "kubernetes", "pipelineConfig");
    }
}
