using System.Text.Json;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines;

/// <summary>What a task of a run is.</summary>
public enum TaskKind
{
    /// <summary>A step: a container, a command or a C# method.</summary>
    Step,

    /// <summary>An artifact that exists already.</summary>
    Importer,

    /// <summary>A graph: a nested pipeline, a branch, an exit handler's body.</summary>
    Dag,

    /// <summary>A loop; its iterations are its children.</summary>
    Loop,

    /// <summary>One iteration of a loop.</summary>
    Iteration,
}

/// <summary>One task of a run as it stands at one moment.</summary>
public sealed record TaskDetails
{
    /// <summary>Where the task is in the run: names from the root down, a loop's iterations by index: <c>for-loop-1/0/train</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The path of the task it is part of; empty for a task of the root.</summary>
    public string Parent => Path.LastIndexOf('/') is > 0 and var slash ? Path[..slash] : "";

    /// <summary>The task's name for people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What it is.</summary>
    public TaskKind Kind { get; init; }

    /// <summary>Its state.</summary>
    public RuntimeState State { get; init; }

    /// <summary>When it started; null before.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether its result is an earlier one's.</summary>
    public bool Cached { get; init; }

    /// <summary>Why an earlier result was used, or why not.</summary>
    public string? CacheReason { get; init; }

    /// <summary>Why it failed or was skipped: one sentence; null otherwise.</summary>
    public string? Error { get; init; }

    /// <summary>What the user should know though the task went on, such as a limit that this machine does not enforce.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Paths of the tasks it waited for, all of the same graph.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Its parameters.</summary>
    public IReadOnlyDictionary<string, JsonElement> Inputs { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Its input artifacts.</summary>
    public IReadOnlyDictionary<string, RuntimeArtifactList> InputArtifacts { get; init; } = new Dictionary<string, RuntimeArtifactList>();

    /// <summary>Its output parameters.</summary>
    public IReadOnlyDictionary<string, JsonElement> Outputs { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Its output artifacts.</summary>
    public IReadOnlyDictionary<string, RuntimeArtifactList> OutputArtifacts { get; init; } = new Dictionary<string, RuntimeArtifactList>();

    /// <summary>The file with what it printed; null if it printed nothing.</summary>
    public string? LogFile { get; init; }

    /// <summary>Its condition, a CEL expression; null if it has none.</summary>
    public string? Condition { get; init; }

    /// <summary>How long it took so far.</summary>
    /// <param name="now">The time that counts as now for a task under way.</param>
    public TimeSpan Duration(DateTimeOffset now) => StartedAt is { } start ? (FinishedAt ?? now) - start : TimeSpan.Zero;
}
