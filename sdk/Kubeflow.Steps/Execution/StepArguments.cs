namespace Kubeflow.Pipelines.Execution;

/// <summary>The step host's arguments. Options it does not know are passed over: a newer launcher may give more.</summary>
/// <param name="Assembly">The user's assembly.</param>
/// <param name="Step">The step's name in it.</param>
/// <param name="Input">The ExecutorInput as JSON.</param>
internal sealed record StepArguments(string Assembly, string Step, string Input)
{
    public const string Usage = "usage: Kubeflow.Steps.dll --assembly FILE.dll --step Namespace.Type.Method --executor_input JSON, or --assembly FILE.dll --method Namespace.Type.Method";

    public static StepArguments? Parse(IReadOnlyList<string> args) =>
        After(args, "--assembly") is { } assembly && After(args, "--step") is { } step && After(args, "--executor_input") is { } input
            ? new(assembly, step, input)
            : null;

    /// <summary>The assembly and the method of a call that names a method rather than a step; null for any other call.</summary>
    public static (string Assembly, string Method)? Method(IReadOnlyList<string> args) =>
        After(args, "--assembly") is { } assembly && After(args, "--method") is { } method ? (assembly, method) : null;

    private static string? After(IReadOnlyList<string> args, string option)
    {
        for (var i = 0; i + 1 < args.Count; i++)
            if (args[i] == option)
                return args[i + 1];
        return null;
    }
}
