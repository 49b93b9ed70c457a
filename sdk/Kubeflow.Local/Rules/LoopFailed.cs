namespace Kubeflow.Pipelines.Rules;

/// <summary>Loop that cannot run.</summary>
internal static class LoopFailed
{
    public static readonly Rule Rule = new("KF4016", "Loop that cannot run");

    public static string Of(string task, string reason) => $"{Rule.Id}: Loop '{task}' {reason}. Give it a list.";
}
