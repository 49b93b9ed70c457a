using Kubeflow.Pipelines.Lint;

namespace Kubeflow.Pipelines.Rules;

/// <summary>Target without a feature that the pipeline uses.</summary>
internal static class TargetLacks
{
    public static readonly Rule Rule = new("KF6001", "Target without a feature that the pipeline uses");

    public static LintFinding Of(string where, Feature feature, TargetProfile target) =>
        new(Rule, where, $"{target} does not have {feature.What}{(feature.From is null ? "" : $", which came with KFP {feature.From}")}: {feature.Before}.", feature.Instead);

    public static LintFinding Here(string where, string field) =>
        new(Rule, where, $"This machine has no Kubernetes, so the setting {field} has no effect.", "Nothing is to be done, if the step runs without it.");
}
