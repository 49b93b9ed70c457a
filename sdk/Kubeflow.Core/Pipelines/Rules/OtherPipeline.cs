namespace Kubeflow.Pipelines.Rules;

/// <summary>Value of another pipeline.</summary>
internal static class OtherPipeline
{
    public static readonly Rule Rule = new("KF2010", "Value of another pipeline");

    public static Fault Of(string consumer, string given, SourceLocation location) => Because($"'{consumer}' uses {given} of another pipeline.", location);

    public static Fault InText(string consumer, SourceLocation location) => Because($"A text of '{consumer}' holds a value of another pipeline.", location);

    public static Fault InOutput(string output, string given, SourceLocation location) => Because($"Output '{output}' of the pipeline is {given} of another pipeline.", location);

    public static Fault InCall(string call, string given, SourceLocation location) => Because($"{call} is given {given} of another pipeline.", location);

    private static Fault Because(string message, SourceLocation location) =>
        new(Rule, message, "Add that pipeline as a task and use the task's output, or pass the value as a parameter.", location);
}
