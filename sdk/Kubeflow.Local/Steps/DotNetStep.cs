using System.Text.Json;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Runs a C# step: in this process as a call of the method, or as its container would, by the step host.</summary>
internal static class DotNetStep
{
    public static async Task<StepOutcome> RunAsync(RunContext run, Step step, StepCommand command, ExecutorInput input, CancellationToken cancellationToken)
    {
        if (StepAssemblies.Find(run.Options, command) is not { } method)
            return new StepOutcome(TaskResult.Failed(
                StepUnavailable.Of(step.Path, command.Step, command.Assembly, StepRegistry.Of(command.Assembly).Select(s => s.Name))));
        var call = new StepCall(input, cancellationToken);
        var ended = await StepBodyRun.RunAsync(run, step, () => method.Body(call), method.Method.Module.Assembly, cancellationToken);
        return ended ?? StepOutputs.Read(step, input, call.ToOutput());
    }

    /// <summary>The command that runs the step in a process of its own, with the files of this machine.</summary>
    public static IReadOnlyList<string> HostCommand(RunContext run, StepCommand command, ExecutorInput input)
    {
        var assembly = StepAssemblies.FileOf(run.Options, command.Assembly) ?? StepAssemblies.Find(run.Options, command)?.Method.Module.Assembly.Location;
        var folder = Path.GetDirectoryName(assembly) is { Length: > 0 } found ? found : ".";
        string InFolder(string word) => word.StartsWith(StepCommand.Folder + "/", StringComparison.Ordinal) ? Path.Combine(folder, word[(StepCommand.Folder.Length + 1)..]) : word;
        return [.. command.Command.Concat(command.Args).Select(word => word == "{{$}}" ? JsonSerializer.Serialize(input, ExecutorJson.Options) : InFolder(word))];
    }
}
