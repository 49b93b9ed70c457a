namespace Kubeflow.Pipelines.Rules;

/// <summary>State that cannot be written.</summary>
internal static class StateNotWritten
{
    public static readonly Rule Rule = new("KF4003", "State that cannot be written");

    public static KubeflowException Of(string file, Exception cause) =>
        new(Rule.Id, $"The run's state cannot be written to {file} ({cause.Message.TrimEnd('.')}).",
            "Free some space and start the pipeline again: finished steps are kept.", file, innerException: cause);
}
