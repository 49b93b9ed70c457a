namespace Kubeflow.Pipelines.Rules;

/// <summary>Condition that cannot be decided.</summary>
internal static class ConditionFailed
{
    public static readonly Rule Rule = new("KF4011", "Condition that cannot be decided");

    public static string Of(string task, string expression, string reason) =>
        $"{Rule.Id}: The condition of '{task}' cannot be decided: {reason.TrimEnd('.')}, in {expression}. Correct the condition, or give what it asks for a value.";
}
