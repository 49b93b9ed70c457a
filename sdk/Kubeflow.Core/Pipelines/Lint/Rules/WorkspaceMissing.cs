using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Use of the workspace in a pipeline that has none, or a workspace that the server does not make.</summary>
internal static class WorkspaceMissing
{
    public static readonly Rule Rule = new("KF6018", "Workspace that is not there");

    private static readonly string[] PatchFields = ["accessModes", "storageClassName"];

    public static IEnumerable<LintFinding> Find(LintScope scope)
    {
        if (scope.IsLocal)
            yield break;
        var workspace = scope.Platform?.PipelineConfig?.Workspace;
        foreach (var (path, what) in string.IsNullOrEmpty(workspace?.Size) ? Uses(scope) : [])
            yield return scope.Find(
                LintEffect.Fails, Rule, $"{what} uses the workspace, and the pipeline has none.", "Give it one: p.Configure(new() { Workspace = new() { Size = \"10Gi\" } }).", path);
        foreach (var executor in scope.IsKfpBefore(15) ? scope.Executors.Where(e => e.Spec.Importer?.DownloadToWorkspace == true) : [])
            yield return scope.Find(
                LintEffect.Ignored, Rule, $"{scope.Where} does not download what executor '{executor.Label}' imports to the workspace.", "Use KFP 2.15 or later.", [.. executor.Path, "importer", "downloadToWorkspace"]);
        if (scope.IsKfp && workspace?.Kubernetes?.PvcSpecPatch is { ValueKind: JsonValueKind.Object } patch)
            foreach (var field in patch.EnumerateObject().Where(f => !PatchFields.Contains(f.Name)))
                yield return scope.Find(
                    LintEffect.Refused, Rule, $"The workspace sets '{field.Name}' of its claim, and KFP lets a pipeline set accessModes and storageClassName only.", "Leave it out.",
                    "platforms", "kubernetes", "pipelineConfig", "workspace", "kubernetes", "pvcSpecPatch", field.Name);
    }

    private static IEnumerable<(string[] Path, string What)> Uses(LintScope scope)
    {
        foreach (var executor in scope.Executors.Where(e => e.Spec.Importer?.DownloadToWorkspace == true))
            yield return ([.. executor.Path, "importer", "downloadToWorkspace"], $"Executor '{executor.Label}'");
        foreach (var task in scope.Tasks)
            foreach (var (input, source) in (task.Spec.Inputs?.Parameters).OrEmpty())
                if (PlaceholderUse.TextsIn(source.RuntimeValue?.Constant ?? default).Any(t => t.StartsWith("/kfp-workspace", StringComparison.Ordinal) || t.Contains("{{$.workspace_path}}", StringComparison.Ordinal)))
                    yield return ([.. task.Path, "inputs", "parameters", input], $"'{task.Name}'");
    }
}
