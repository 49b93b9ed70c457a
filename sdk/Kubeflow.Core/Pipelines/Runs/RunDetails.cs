using System.Text.Json;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines;

/// <summary>A pipeline run as it stands at one moment.</summary>
public sealed record RunDetails
{
    /// <summary>The run's id, unique in its engine.</summary>
    public required string Id { get; init; }

    /// <summary>The pipeline's name.</summary>
    public required string PipelineName { get; init; }

    /// <summary>The run's name for people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Its state.</summary>
    public RuntimeState State { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ended; null while it is under way.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The arguments, defaults included.</summary>
    public IReadOnlyDictionary<string, JsonElement> Parameters { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The pipeline's output parameters.</summary>
    public IReadOnlyDictionary<string, JsonElement> Outputs { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The pipeline's output artifacts.</summary>
    public IReadOnlyDictionary<string, RuntimeArtifactList> OutputArtifacts { get; init; } = new Dictionary<string, RuntimeArtifactList>();

    /// <summary>Why it failed: one sentence that names the step; null if it did not.</summary>
    public string? Error { get; init; }

    /// <summary>What the user should know of the whole run, such as a setting of the pipeline that its engine does not honour.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Where its output artifacts go, if not to the engine's own place.</summary>
    public string? PipelineRoot { get; init; }

    /// <summary>Its tasks, parents before children, in the order they were met.</summary>
    public IReadOnlyList<TaskDetails> Tasks { get; init; } = [];

    /// <summary>The folder with its files; null where it has none on this machine.</summary>
    public string? Folder { get; init; }

    /// <summary>The path of its HTML report; null until it is written.</summary>
    public string? ReportPath { get; init; }

    /// <summary>An output parameter of the pipeline.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <exception cref="KubeflowException">The run gave no such output.</exception>
    public T Output<T>(string name) => Outputs.TryGetValue(name, out var value)
        ? StepValue.Read<T>(name, value)
        : throw new KubeflowException(
            "NoOutput", $"Run '{Id}' gave no output '{name}'.", Outputs.Count == 0 ? "It gave none." : $"It gave {string.Join(", ", Outputs.Keys)}.", $"run {Id}");
}
