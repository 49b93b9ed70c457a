using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Local;

namespace Kubeflow.Testing;

/// <summary>What runs in a step's place.</summary>
internal delegate Task<ExecutorOutput> StepReplacement(StepIdentity step, ExecutorInput input, int attempt, CancellationToken cancellationToken);

/// <summary>What is replaced, by what, and for how many tries.</summary>
/// <param name="Match">Which steps.</param>
/// <param name="Body">What runs instead.</param>
/// <param name="Times">For how many tries of each step, from the first.</param>
internal sealed record Replacement(StepMatch Match, StepReplacement Body, int Times);
