namespace Kubeflow.Pipelines.Execution;

/// <summary>
/// The container command of a C# step. The step host (Kubeflow.Steps.dll, beside the user's assembly in its image) is started
/// under that assembly's own dependencies, so the user's Main is left alone.
/// </summary>
/// <param name="Assembly">The assembly's simple name.</param>
/// <param name="Step">Type and method: <c>Team.Digits.Split</c>.</param>
public sealed record StepCommand(string Assembly, string Step)
{
    /// <summary>Where <c>dotnet publish -t:PublishContainer</c> puts the application.</summary>
    public const string Folder = "/app";

    private const string Host = "Kubeflow.Steps.dll";

    /// <summary>The container's command.</summary>
    public IReadOnlyList<string> Command =>
    [
        "dotnet", "exec", "--depsfile", $"{Folder}/{Assembly}.deps.json", "--runtimeconfig", $"{Folder}/{Assembly}.runtimeconfig.json",
        $"{Folder}/{Host}",
    ];

    /// <summary>The container's arguments; the launcher puts the step's inputs in place of the last one.</summary>
    public IReadOnlyList<string> Args =>
        ["--assembly", $"{Folder}/{Assembly}.dll", "--step", Step, "--executor_input", "{{$}}"];

    /// <summary>Reads a container's command and arguments back.</summary>
    /// <param name="command">The container's command.</param>
    /// <param name="args">Its arguments.</param>
    /// <returns>The step, or null where the command is another one.</returns>
    public static StepCommand? Parse(IReadOnlyList<string> command, IReadOnlyList<string> args)
    {
        if (command.Count == 0 || !command[^1].EndsWith("/" + Host, StringComparison.Ordinal))
            return null;
        var assembly = After(args, "--assembly");
        var step = After(args, "--step");
        return assembly is null || step is null ? null : new StepCommand(Path.GetFileNameWithoutExtension(assembly), step);
    }

    private static string? After(IReadOnlyList<string> args, string option)
    {
        for (var i = 0; i + 1 < args.Count; i++)
            if (args[i] == option)
                return args[i + 1];
        return null;
    }
}
