namespace Kubeflow.Pipelines.Rules;

/// <summary>Input without a value.</summary>
internal static class InputUnavailable
{
    public static readonly Rule Rule = new("KF4012", "Input without a value");

    public static string Of(string task, string input, string reason) =>
        $"{Rule.Id}: Input '{input}' of '{task}' {reason}. Give the input a default, or let the step before give the value.";
}
