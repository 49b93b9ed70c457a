namespace Kubeflow.Pipelines.Execution;

/// <summary>The container command that runs any static method of an assembly, as a C# step is run.</summary>
/// <param name="Assembly">The assembly's simple name.</param>
/// <param name="Method">Type and method: <c>Team.Digits.Train</c>.</param>
public sealed record MethodCommand(string Assembly, string Method)
{
    /// <summary>The container's command.</summary>
    public IReadOnlyList<string> Command => new StepCommand(Assembly, Method).Command;

    /// <summary>The container's arguments.</summary>
    public IReadOnlyList<string> Args => ["--assembly", $"{StepCommand.Folder}/{Assembly}.dll", "--method", Method];
}
