using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>Stands in for steps of one run, in this process: for tests, and for stepping through a step with a debugger.</summary>
public interface IStepSubstitution
{
    /// <summary>Whether this runs in the step's place. A step for whose first try it does is never cached.</summary>
    /// <param name="step">The step.</param>
    /// <param name="attempt">Which try it is, from 1.</param>
    bool StandsInFor(StepIdentity step, int attempt);

    /// <summary>Runs in the step's place. What it throws is the step's failure, with the exception's message and line.</summary>
    /// <param name="step">The step.</param>
    /// <param name="input">What a launcher would give the step.</param>
    /// <param name="attempt">Which try it is, from 1.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What the step gives back.</returns>
    Task<ExecutorOutput> RunAsync(StepIdentity step, ExecutorInput input, int attempt, CancellationToken cancellationToken = default);
}

/// <summary>Which step it is.</summary>
/// <param name="Path">Its path in the run, such as <c>for-loop-1/0/train</c>.</param>
/// <param name="Name">Its task's name, such as <c>train</c>.</param>
/// <param name="Component">Its interface.</param>
/// <param name="Executor">How it runs otherwise.</param>
public sealed record StepIdentity(string Path, string Name, ComponentSpec Component, ExecutorSpec Executor);
