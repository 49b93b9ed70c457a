using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>A step about to run.</summary>
/// <param name="Path">Its path in the run.</param>
/// <param name="Component">Its component.</param>
/// <param name="Executor">How it runs.</param>
/// <param name="Inputs">Its inputs.</param>
/// <param name="Folder">The folder for all it writes.</param>
/// <param name="Log">What it prints.</param>
/// <param name="Settings">What Kubernetes' settings of it come to here.</param>
/// <param name="Substitution">What runs in its place; null if it runs itself.</param>
internal sealed record Step(
    string Path, ComponentSpec Component, ExecutorSpec Executor, TaskInputs Inputs, string Folder, StepLog Log, StepSettings Settings, IStepSubstitution? Substitution = null)
{
    public StepIdentity Identity => StepIdentityOf(Path, Component, Executor);

    // A task that is looped itself has the number of its iteration for a last name.
    public static StepIdentity StepIdentityOf(string path, ComponentSpec component, ExecutorSpec executor) =>
        new(path, path.Split('/').LastOrDefault(part => !part.All(char.IsAsciiDigit)) ?? path, component, executor);
}

/// <summary>What came of a step.</summary>
/// <param name="Result">How it ended.</param>
internal sealed record StepOutcome(TaskResult Result)
{
    /// <summary>What the user should know though it went well.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
