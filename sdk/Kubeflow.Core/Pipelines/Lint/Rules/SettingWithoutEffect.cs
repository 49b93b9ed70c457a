using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Setting that this machine does not honour.</summary>
internal static class SettingWithoutEffect
{
    public static readonly Rule Rule = new("KF6029", "Setting without effect on this machine");

    private const string Fix = "Nothing is to be done, if the step runs without it.";

    public static IEnumerable<LintFinding> Find(LintScope scope)
    {
        if (!scope.IsLocal)
            yield break;
        foreach (var executor in scope.Executors.Where(e => e.Spec.Container?.Resources is not null))
            yield return scope.Find(
                LintEffect.Ignored, Rule, $"CPU, memory and accelerators of executor '{executor.Label}' are not held to on this machine.", Fix, [.. executor.Path, "container", "resources"]);
        foreach (var settings in scope.Kubernetes)
            foreach (var use in FieldUses.Of(settings.Config, typeof(KubernetesExecutorConfig), settings.Path).Where(u => u.Record == nameof(KubernetesExecutorConfig)))
                yield return scope.Find(LintEffect.Ignored, Rule, $"This machine has no Kubernetes, so the setting {use.Name} of executor '{settings.Label}' has no effect.", Fix, use.Path);
        if (scope.Platform?.PipelineConfig is { } config && (config.ResourceTtlOnCompletion ?? config.ResourceTtlOnSuccess ?? config.ResourceTtlOnFailure ?? config.ActiveDeadlineSeconds) is not null)
            yield return scope.Find(
                LintEffect.Ignored, Rule, "Runs on this machine have no deadline and are not removed by themselves.", Fix, "platforms", "kubernetes", "pipelineConfig");
    }
}
