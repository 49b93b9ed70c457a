using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>Runs compiled pipelines. The compiled document is the one form every engine takes.</summary>
public interface IPipelineEngine
{
    /// <summary>Starts a run.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="cancellationToken">Gives up starting; a started run goes on.</param>
    /// <returns>The run's id.</returns>
    /// <exception cref="ValidationException">The document or an argument is wrong.</exception>
    Task<string> StartAsync(RunRequest request, CancellationToken cancellationToken = default);

    /// <summary>A run as it stands.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="KubeflowException">There is no such run.</exception>
    Task<RunDetails> GetAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>All runs, newest first; their tasks are left out.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<RunDetails> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>The changes of a run from now on; first its present state and every task's; ends when the run does.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Stops watching; the run goes on.</param>
    IAsyncEnumerable<RunChange> WatchAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>Asks a run to stop, and waits until it has.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task CancelAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>Runs what failed or never ran again, in the same run; what succeeded is kept.</summary>
    /// <param name="runId">A run that ended.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    Task RetryAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>What a task printed, line by line.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="taskPath">The task, as in <see cref="TaskDetails.Path"/>.</param>
    /// <param name="follow">Whether to go on until the task ends; it may not have started yet.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    IAsyncEnumerable<string> LogsAsync(string runId, string taskPath, bool follow = false, CancellationToken cancellationToken = default);
}

/// <summary>What to run.</summary>
public sealed record RunRequest
{
    /// <summary>The compiled pipeline.</summary>
    public required PipelineDocument Document { get; init; }

    /// <summary>Arguments by parameter name; the rest take their defaults.</summary>
    public IReadOnlyDictionary<string, JsonElement> Parameters { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The run's name for people.</summary>
    /// <value>Default: the pipeline's name and the time.</value>
    public string? DisplayName { get; init; }

    /// <summary>Whether earlier results may be used.</summary>
    /// <value>Default: null, each task's own setting.</value>
    public bool? EnableCache { get; init; }

    /// <summary>Where output artifacts go, such as <c>s3://bucket/pipelines</c>.</summary>
    /// <value>Default: null, where the engine keeps them; on this machine the run's folder, whatever root the document names.</value>
    public string? PipelineRoot { get; init; }
}
