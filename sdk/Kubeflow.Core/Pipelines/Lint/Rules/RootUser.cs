using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Step that is to run as root, which KFP refuses after 2.17.</summary>
internal static class RootUser
{
    public static readonly Rule Rule = new("KF6019", "Step that runs as root");

    public static IEnumerable<LintFinding> Find(LintScope scope) => scope.Target.Kfp != KfpVersion.Next
        ? []
        : from settings in scope.Kubernetes
          from use in FieldUses.Of(settings.Config, typeof(KubernetesExecutorConfig), settings.Path)
          where use is { Record: nameof(SecurityContext), Name: "runAsUser" } && Text(use.Value) == "0"
          select scope.Find(
              LintEffect.Refused, Rule, $"Executor '{settings.Label}' is to run as root (runAsUser: 0), which {scope.Where} refuses.", "Give another user.", use.Path);

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
