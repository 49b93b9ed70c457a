using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines.Local;

/// <summary>A step in whose place something else runs, in this process.</summary>
internal static class SubstitutedStep
{
    public static async Task<StepOutcome> RunAsync(
        RunContext run, Step step, IStepSubstitution substitution, ExecutorInput input, int attempt, CancellationToken cancellationToken)
    {
        ExecutorOutput? given = null;
        // A launcher's step finds the folder of its output artifacts made.
        Directory.CreateDirectory(step.Folder);
        var ended = await StepBodyRun.RunAsync(
            run, step, async () => given = await substitution.RunAsync(step.Identity, input, attempt, cancellationToken), assembly: null, cancellationToken);
        return ended ?? StepOutputs.Read(step, input, given);
    }
}
