namespace Kubeflow.Pipelines.Rules;

/// <summary>C# step that is not there.</summary>
internal static class StepUnavailable
{
    public static readonly Rule Rule = new("KF4013", "C# step that is not there");

    public static string Of(string task, string step, string assembly, IEnumerable<string> known) =>
        $"{Rule.Id}: Step '{task}' runs {step} of {assembly}.dll, which this process has not loaded. {Hint(assembly, known)}";

    public static KubeflowException Unloadable(string file, Exception cause) =>
        new(Rule.Id, $"The step assembly {file} cannot be loaded ({cause.Message.TrimEnd('.')}).", "Build it, and check the path in LocalOptions.StepAssemblies.", file, innerException: cause);

    private static string Hint(string assembly, IEnumerable<string> known) => known.Any()
        ? $"That assembly has {string.Join(", ", known)}."
        : $"Name the assembly: --assembly {assembly}.dll, LocalOptions.StepAssemblies.";
}
