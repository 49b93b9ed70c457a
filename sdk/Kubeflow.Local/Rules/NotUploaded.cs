namespace Kubeflow.Pipelines.Rules;

/// <summary>Output that cannot be copied to the pipeline root.</summary>
internal static class NotUploaded
{
    public static readonly Rule Rule = new("KF4028", "Output that cannot be copied to the pipeline root");

    public static string Of(string task, KubeflowException fault) => $"{Rule.Id}: The outputs of step '{task}' could not be copied to the run's pipeline root ({fault.Code}). {fault.Message}";
}
