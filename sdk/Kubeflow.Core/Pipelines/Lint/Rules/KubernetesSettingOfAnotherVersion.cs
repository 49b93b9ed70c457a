using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Setting for Kubernetes that the server does not know: up to 2.4 the task fails, later it runs without the setting.</summary>
internal static class KubernetesSettingOfAnotherVersion
{
    public static readonly Rule Rule = new("KF6004", "Kubernetes setting of another version");

    public static IEnumerable<LintFinding> Find(LintScope scope) => scope.Target.Kfp is not { } version
        ? []
        : scope.Kubernetes.SelectMany(s => FieldUses.Of(s.Config, typeof(KubernetesExecutorConfig), s.Path).Select(use => Of(scope, version, s.Label, use)).OfType<LintFinding>());

    private static LintFinding? Of(LintScope scope, KfpVersion version, string label, FieldUse use)
    {
        if (FieldHistory.OfKubernetes(use) is not { } history || version.Has(history.Works))
            return null;
        var setting = string.Join('.', use.Path[5..]);
        if (history.IsKnownTo(version))
            return scope.Find(LintEffect.Ignored, Rule, $"{version} takes '{setting}' of executor '{label}' and does nothing with it.", history.Fix("leave it out"), use.Path);
        return version.Has(new KfpVersion(5))
            ? scope.Find(LintEffect.Ignored, Rule, $"{version} does not know '{setting}' of executor '{label}': the step runs without it.", history.Fix("leave it out"), use.Path)
            : scope.Find(LintEffect.Fails, Rule, $"{version} does not know '{setting}' of executor '{label}', and the task fails.", history.Fix("leave it out"), use.Path);
    }
}
