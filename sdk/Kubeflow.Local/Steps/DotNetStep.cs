using System.Diagnostics;
using System.Reflection;
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
        try
        {
            // A step may block its thread: it gets one of the pool's, and the graph goes on.
            var body = Task.Run(
                async () =>
                {
                    ConsoleCapture.Into(step.Log);
                    await method.Body(call);
                },
                cancellationToken);
            if (!await EndsInTimeAsync(body, run.Options.GracePeriod, cancellationToken))
                return new StepOutcome(TaskResult.Canceled) { Warnings = [StillRuns] };
            await body;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new StepOutcome(TaskResult.Canceled);
        }
#pragma warning disable CA1031 // Whatever a user's step throws is that step's failure, not the engine's.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            step.Log.WriteLine(fault.ToString());
            return new StepOutcome(TaskResult.Failed(StepFailed.Threw(step.Path, fault.Message, Place(fault, method.Method))));
        }
        return StepOutputs.Read(step, input, call.ToOutput());
    }

    private const string StillRuns = "The step does not heed its CancellationToken; it goes on in this process, and its result is not used.";

    // A method cannot be stopped from outside; one that does not heed its token must not hold up the run's end.
    private static async Task<bool> EndsInTimeAsync(Task body, TimeSpan grace, CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellationToken.Register(cancelled.SetResult))
            await Task.WhenAny(body, cancelled.Task);
        if (!body.IsCompleted)
            await Task.WhenAny(body, Task.Delay(grace, TimeProvider.System, CancellationToken.None));
        return body.IsCompleted;
    }

    /// <summary>The command that runs the step in a process of its own, with the files of this machine.</summary>
    public static IReadOnlyList<string> HostCommand(RunContext run, StepCommand command, ExecutorInput input)
    {
        var assembly = StepAssemblies.FileOf(run.Options, command.Assembly) ?? StepAssemblies.Find(run.Options, command)?.Method.Module.Assembly.Location;
        var folder = Path.GetDirectoryName(assembly) is { Length: > 0 } found ? found : ".";
        string InFolder(string word) => word.StartsWith(StepCommand.Folder + "/", StringComparison.Ordinal) ? Path.Combine(folder, word[(StepCommand.Folder.Length + 1)..]) : word;
        return [.. command.Command.Concat(command.Args).Select(word => word == "{{$}}" ? JsonSerializer.Serialize(input, ExecutorJson.Options) : InFolder(word))];
    }

    // The innermost frame in the user's own assembly that has a line.
    private static string Place(Exception fault, MethodInfo method)
    {
        var frame = new StackTrace(fault, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(f => f.GetFileLineNumber() > 0 && f.GetMethod()?.Module.Assembly == method.Module.Assembly);
        return frame is null ? "" : new SourceLocation(frame.GetFileName() ?? "", frame.GetFileLineNumber()).ToString();
    }
}
