using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Importer that the target cannot carry out: its address, its metadata or its condition.</summary>
internal static class ImporterLimit
{
    public static readonly Rule Rule = new("KF6017", "Importer that cannot be carried out");

    private static readonly string[] KfpSchemes = ["gs", "s3", "minio", "oci"];

    public static IEnumerable<LintFinding> Find(LintScope scope) => scope.Tasks.Where(t => t.Executor?.Importer is not null).SelectMany(t => Of(scope, t, t.Executor!.Importer!));

    private static IEnumerable<LintFinding> Of(LintScope scope, LintTask task, ImporterSpec importer)
    {
        string[] path = ["deploymentSpec", "executors", task.Component.ExecutorLabel!, "importer"];
        if (scope.IsKfp && importer.ArtifactUri?.RuntimeParameter is { } input && task.Spec.Inputs?.Parameters?.GetValueOrDefault(input)?.TaskOutputParameter is not null)
            yield return scope.Find(
                LintEffect.Fails, Rule, $"Importer '{task.Name}' takes its address from another task, and KFP looks for it among the inputs of the graph only.",
                "Put the importer into a pipeline of its own that takes the address as a parameter.", [.. task.Path, "inputs", "parameters", input]);
        if (scope.IsKfp && PlaceholderUse.TextsIn(importer.Metadata).SelectMany(PlaceholderUse.In).Any())
            yield return scope.Find(
                LintEffect.Ignored, Rule, $"Importer '{task.Name}' has values of the run in its metadata, and KFP keeps the placeholders as texts.",
                "Write constants, or set the metadata in a step.", [.. path, "metadata"]);
        if (scope.IsKfp && !string.IsNullOrEmpty(task.Spec.TriggerPolicy?.Condition))
            yield return scope.Find(
                LintEffect.Refused, Rule, $"Importer '{task.Name}' has a condition of its own, which KFP refuses.", "Put it into a group that has the condition.", [.. task.Path, "triggerPolicy"]);
        if (importer.ArtifactUri?.Constant is { ValueKind: JsonValueKind.String } constant && Address(scope, importer, constant.GetString()!) is var (effect, wrong, fix))
            yield return scope.Find(effect, Rule, $"Importer '{task.Name}': {wrong}.", fix, [.. path, "artifactUri"]);
    }

    private static (LintEffect Effect, string Wrong, string Fix)? Address(LintScope scope, ImporterSpec importer, string uri)
    {
        var scheme = uri.Contains("://", StringComparison.Ordinal) ? uri[..uri.IndexOf("://", StringComparison.Ordinal)] : "";
        if (scope.IsLocal)
            return scheme switch
            {
                "gs" or "oci" => (LintEffect.Fails, $"this machine does not fetch {scheme}:// addresses", "Copy it here and import the copy."),
                "minio" => (LintEffect.Risky, "this machine fetches minio:// addresses only from a server that is named", "Name it in LocalOptions.S3.Endpoint or AWS_ENDPOINT_URL_S3."),
                _ => null,
            };
        if (scheme is "" or "file")
            return (LintEffect.Risky, $"'{uri}' is a path, which the pods on a cluster do not have", "Upload it to the artifact store and import that address.");
        if (scope.Target == TargetProfile.Argo)
            return scheme == "oci" ? (LintEffect.Refused, "Argo brings in no oci:// images", "Use an image volume, or copy the files to the artifact store.") : null;
        if (!KfpSchemes.Contains(scheme))
            return (LintEffect.Risky, $"KFP keeps the address '{uri}' and fetches no file from it", "Copy it to the artifact store, or fetch it in a step.");
        if (scheme == "oci" && scope.IsKfpBefore(5))
            return (LintEffect.Fails, $"{scope.Where} does not know oci:// addresses", "Use KFP 2.5 or later, or copy the model to the artifact store.");
        return scheme == "oci" && importer.TypeSchema?.SchemaTitle != "system.Model"
            ? (LintEffect.Fails, "KFP takes oci:// addresses for models only", "Import it as a Model.")
            : null;
    }
}
