using System.Diagnostics;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Steps.Tests;

/// <summary>Starts a step with exactly the command of its container; only the image's folder is another.</summary>
internal static class StepProcess
{
    public static Task<CommandResult> RunAsync(string step, string executorInput) => Command.RunAsync(Path.GetTempPath(), Words(step, executorInput));

    public static Process Start(string step) => Command.Start(Path.GetTempPath(), Words(step, "{}"));

    private static IEnumerable<string> Words(string step, string executorInput)
    {
        var command = new StepCommand(PublishedSteps.Assembly, "Team.Work." + step);
        return command.Command.Concat(command.Args)
            .Select(word => word == "{{$}}" ? executorInput : word.Replace(StepCommand.Folder + "/", PublishedSteps.Folder + "/", StringComparison.Ordinal));
    }
}
