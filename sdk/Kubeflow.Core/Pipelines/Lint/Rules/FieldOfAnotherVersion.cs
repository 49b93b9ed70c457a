using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Field that the server does not know: it refuses the pipeline, or does nothing of what the field says.</summary>
internal static class FieldOfAnotherVersion
{
    public static readonly Rule Rule = new("KF6001", "Field of another version");

    public static IEnumerable<LintFinding> Find(LintScope scope)
    {
        if (scope.Target.Kfp is not { } version)
            yield break;
        using var spec = IrJson.WriteDocument(scope.Spec);
        using var platform = IrJson.WriteDocument(scope.Document.Platform ?? new());
        var uses = FieldUses.Of(spec.RootElement, typeof(PipelineSpec), []).Concat(FieldUses.Of(platform.RootElement, typeof(PlatformSpec), []));
        foreach (var use in uses)
        {
            if (use is { Name: "parameterType", Value.ValueKind: JsonValueKind.String } && use.Value.GetString() == "TASK_CONFIG" && scope.IsKfpBefore(15))
                yield return scope.Find(LintEffect.Refused, Rule, $"{version} does not know the type TASK_CONFIG of '{Shown(use)}', and refuses the pipeline.", "Use KFP 2.15 or later, or leave the input out.", use.Path);
            if (FieldHistory.OfSpec(use) is not { } history || version.Has(history.Works))
                continue;
            yield return history.IsKnownTo(version)
                ? scope.Find(LintEffect.Ignored, Rule, $"{version} takes the field '{Shown(use)}' and does nothing with it.", history.Fix("leave it out"), use.Path)
                : scope.Find(LintEffect.Refused, Rule, $"{version} does not know the field '{Shown(use)}', and refuses the pipeline.", history.Fix("leave it out"), use.Path);
        }
    }

    private static string Shown(FieldUse use) => string.Join('.', use.Path);
}
