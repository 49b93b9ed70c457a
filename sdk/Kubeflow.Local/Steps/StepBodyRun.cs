using System.Diagnostics;
using System.Reflection;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Runs a step's body in this process: what it prints goes to the step's log, what it throws is the step's failure.</summary>
internal static class StepBodyRun
{
    private const string StillRuns = "The step does not heed its CancellationToken; it goes on in this process, and its result is not used.";

    /// <param name="run">The run.</param>
    /// <param name="step">The step.</param>
    /// <param name="body">What runs.</param>
    /// <param name="assembly">The user's own, whose line a failure names; null for the first that is not this SDK's.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>How it ended, if not well; null if it ended well.</returns>
    public static async Task<StepOutcome?> RunAsync(RunContext run, Step step, Func<Task> body, Assembly? assembly, CancellationToken cancellationToken)
    {
        try
        {
            // A step may block its thread: it gets one of the pool's, and the graph goes on.
            var running = Task.Run(
                async () =>
                {
                    ConsoleCapture.Into(step.Log);
                    await body();
                },
                cancellationToken);
            if (!await EndsInTimeAsync(running, run.Options.GracePeriod, cancellationToken))
                return new StepOutcome(TaskResult.Canceled) { Warnings = [StillRuns] };
            await running;
            return null;
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
            return new StepOutcome(TaskResult.Failed(StepFailed.Threw(step.Path, fault.Message, Place(fault, assembly))));
        }
    }

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

    // The innermost frame in the user's own assembly that has a line.
    private static string Place(Exception fault, Assembly? assembly)
    {
        var frame = new StackTrace(fault, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(f => f.GetFileLineNumber() > 0 && f.GetMethod()?.Module.Assembly is { } its && (assembly is null ? !IsOurs(its) : its == assembly));
        return frame is null ? "" : new SourceLocation(frame.GetFileName() ?? "", frame.GetFileLineNumber()).ToString();
    }

    private static bool IsOurs(Assembly assembly) => assembly.GetName().Name is "Kubeflow.Local" or "Kubeflow.Steps" or "Kubeflow.Testing" or "Kubeflow.Bridge";
}
