namespace Kubeflow.Pipelines.Rules;

/// <summary>Condition on a parameter that may have no value.</summary>
internal static class NullInCondition
{
    public static readonly Rule Rule = new("KF6002", "Condition on a parameter that may have no value");

    public static LintFinding Of(string where, string parameter) =>
        new(Rule, where, $"The condition asks for parameter '{parameter}', which has no default: where a run leaves it out, KFP's driver fails instead of skipping.", "Give the parameter a default.");
}
