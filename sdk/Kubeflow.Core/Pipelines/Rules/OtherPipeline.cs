namespace Kubeflow.Pipelines.Rules;

/// <summary>Value of another pipeline.</summary>
internal static class OtherPipeline
{
    public static readonly Rule Rule = new("KF2010", "Value of another pipeline");

    public static Fault Of(string consumer, string given, SourceLocation location) =>
        new(Rule, $"'{consumer}' uses {given} of another pipeline.", "Add that pipeline as a task and use the task's output, or pass the value as a parameter.", location);
}
