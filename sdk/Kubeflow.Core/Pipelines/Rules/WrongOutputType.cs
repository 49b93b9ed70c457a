namespace Kubeflow.Pipelines.Rules;

/// <summary>Output of another type.</summary>
internal static class WrongOutputType
{
    public static readonly Rule Rule = new("KF2022", "Output of another type");

    public static Fault Of(string task, string output, string declared, string wanted, SourceLocation location) =>
        new(Rule, $"Output '{output}' of task '{task}' is {declared}, and is asked for as {wanted}.", "Ask for it by its own type.", location);
}
