namespace Kubeflow.Pipelines.Lint;

/// <summary>Name of a pipeline so long that names of pods and labels made of it are cut.</summary>
internal static class LongName
{
    private const int Longest = 50;

    public static readonly Rule Rule = new("KF6024", "Long name of a pipeline");

    public static IEnumerable<LintFinding> Find(LintScope scope) => !scope.IsLocal && scope.Spec.PipelineInfo!.Name is { Length: > Longest } name
        ? [scope.Find(
            LintEffect.Risky, Rule, $"The pipeline's name has {name.Length} letters; labels of 63 and names of pods are made of it and of what is added.",
            $"Keep it under {Longest}, and give the long form as a display name.", "pipelineInfo", "name")]
        : [];
}
