using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>One step, group or iteration of a run, as a table shows it.</summary>
public sealed record RunTableRow
{
    /// <summary>Where the task is in the run, as in <see cref="TaskDetails.Path"/>; of a task that was never reached, its place in the document.</summary>
    public required string Path { get; init; }

    /// <summary>The task's name for people; of an iteration, its item.</summary>
    public required string Name { get; init; }

    /// <summary>How many groups it is in.</summary>
    public int Depth { get; init; }

    /// <summary>What it is.</summary>
    public TaskKind Kind { get; init; }

    /// <summary>Its state; null if the run never came to it.</summary>
    public RuntimeState? State { get; init; }

    /// <summary>From the run's creation to its start; null if it did not start.</summary>
    public TimeSpan? Started { get; init; }

    /// <summary>How long it took so far; null if it did not start.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether its result is an earlier one's.</summary>
    public bool Cached { get; init; }

    /// <summary>Why it failed, was skipped, took an earlier result or did not; empty if there is nothing to say.</summary>
    public string Reason { get; init; } = "";
}
