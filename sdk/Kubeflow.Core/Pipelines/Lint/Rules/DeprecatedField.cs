using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Deprecated fields that KFP's servers do not carry out: a schema by its address, values in their form of old.</summary>
internal static class DeprecatedField
{
    public static readonly Rule Rule = new("KF6030", "Deprecated field that is not carried out");

    public static IEnumerable<LintFinding> Find(LintScope scope)
    {
        if (!scope.IsKfp)
            yield break;
        using var spec = IrJson.WriteDocument(scope.Spec);
        foreach (var use in FieldUses.Of(spec.RootElement, typeof(PipelineSpec), []))
        {
            if (use is { Record: nameof(ArtifactTypeSchema), Name: "schemaUri" })
                yield return scope.Find(LintEffect.Fails, Rule, $"The artifact type at '{Shown(use)}' is given by an address, which KFP refuses when the task runs.", "Give schemaTitle and schemaVersion.", use.Path);
            if (use is { Record: nameof(ValueOrRuntimeParameter), Name: "constantValue", Path: ["root" or "components", ..] })
                yield return scope.Find(LintEffect.Fails, Rule, $"'{Shown(use)}' is a value in the form of old, which KFP's driver does not read.", "Write 'constant', or compile the pipeline anew.", use.Path);
            if (use is { Record: nameof(ValueOrRuntimeParameter), Name: "runtimeParameter", Path: ["root" or "components", ..] })
                yield return scope.Find(LintEffect.Fails, Rule, $"'{Shown(use)}' is looked up when the task runs, which KFP does for importers only.", "Write 'componentInputParameter' in the task's input.", use.Path);
        }
    }

    private static string Shown(FieldUse use) => string.Join('.', use.Path);
}
