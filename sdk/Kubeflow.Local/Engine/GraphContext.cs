using System.Text.Json;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>One graph under way: which component, where in the run, and with what inputs.</summary>
/// <param name="Path">The path of the task that is this graph; empty for the pipeline itself.</param>
/// <param name="Component">The component with the graph.</param>
/// <param name="Inputs">Its inputs.</param>
/// <param name="Retry">The retry policy of a task around it, for tasks without one.</param>
/// <param name="RunAgain">Whether what this run finished of it before does not count.</param>
internal sealed record GraphContext(string Path, ComponentSpec Component, TaskInputs Inputs, RetryPolicy? Retry, bool RunAgain)
{
    public string PathOf(string task) => Path.Length == 0 ? task : $"{Path}/{task}";
}

/// <summary>What a task or graph is given. A parameter that is absent is not in it; null is a value.</summary>
/// <param name="Parameters">Values by input name.</param>
/// <param name="Artifacts">Artifacts by input name.</param>
internal sealed record TaskInputs(IReadOnlyDictionary<string, JsonElement> Parameters, IReadOnlyDictionary<string, RuntimeArtifactList> Artifacts)
{
    public static TaskInputs None { get; } = new(new Dictionary<string, JsonElement>(), new Dictionary<string, RuntimeArtifactList>());
}

/// <summary>How a task ended.</summary>
/// <param name="State">Succeeded, Skipped, Failed or Canceled.</param>
/// <param name="Outputs">What it gave.</param>
/// <param name="Error">Why it did not succeed.</param>
internal sealed record TaskResult(RuntimeState State, TaskOutputs Outputs, string? Error = null)
{
    /// <summary>The exit code of the process that failed; null where none did.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Whether anything of it was done now; false where all was kept from before.</summary>
    public bool Fresh { get; init; } = true;

    public static TaskResult Succeeded(TaskOutputs outputs) => new(RuntimeState.Succeeded, outputs);

    public static TaskResult Skipped(string? reason = null) => new(RuntimeState.Skipped, TaskOutputs.None, reason) { Fresh = false };

    public static TaskResult Failed(string error, int? exitCode = null) => new(RuntimeState.Failed, TaskOutputs.None, error) { ExitCode = exitCode };

    public static TaskResult Canceled { get; } = new(RuntimeState.Canceled, TaskOutputs.None, "The run was cancelled.");
}

/// <summary>What a task gave.</summary>
/// <param name="Parameters">Values by output name.</param>
/// <param name="Artifacts">Artifacts by output name.</param>
internal sealed record TaskOutputs(IReadOnlyDictionary<string, OutputValue> Parameters, IReadOnlyDictionary<string, RuntimeArtifactList> Artifacts)
{
    public static TaskOutputs None { get; } = new(new Dictionary<string, OutputValue>(), new Dictionary<string, RuntimeArtifactList>());
}

/// <summary>An output parameter. One collected over a loop is flattened when it is collected again; a list that a step gave is not.</summary>
/// <param name="Value">The value.</param>
/// <param name="IsCollected">Whether it was collected over a loop.</param>
internal readonly record struct OutputValue(JsonElement Value, bool IsCollected);
