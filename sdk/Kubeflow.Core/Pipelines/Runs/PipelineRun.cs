namespace Kubeflow.Pipelines;

/// <summary>A run of a pipeline: a handle; each verb asks the engine.</summary>
/// <param name="Engine">The engine that runs it.</param>
/// <param name="Id">Its id.</param>
public sealed record PipelineRun(IPipelineEngine Engine, string Id)
{
    /// <summary>The run as it stands.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="KubeflowException">There is no such run.</exception>
    public Task<RunDetails> GetAsync(CancellationToken cancellationToken = default) => Engine.GetAsync(Id, cancellationToken);

    /// <summary>The run's changes, its present state first; ends when the run does.</summary>
    /// <param name="cancellationToken">Stops watching; the run goes on.</param>
    public IAsyncEnumerable<RunChange> WatchAsync(CancellationToken cancellationToken = default) => Engine.WatchAsync(Id, cancellationToken);

    /// <summary>Waits for the run's end.</summary>
    /// <param name="timeout">How long at most; null for as long as it takes.</param>
    /// <param name="throwOnFailure">Whether a run that did not succeed is an exception.</param>
    /// <param name="cancellationToken">Stops waiting; the run goes on.</param>
    /// <returns>The run as it ended.</returns>
    /// <exception cref="RunFailedException">The run failed or was cancelled.</exception>
    /// <exception cref="TimeoutException">It was still under way.</exception>
    public async Task<RunDetails> WaitAsync(TimeSpan? timeout = null, bool throwOnFailure = true, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (timeout is { } time)
            limit.CancelAfter(time);
        try
        {
            await foreach (var _ in WatchAsync(limit.Token).ConfigureAwait(false))
            {
                // Only the end matters here.
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Run '{Id}' was still under way after {timeout}. It goes on; wait again or cancel it.");
        }
        var run = await GetAsync(cancellationToken).ConfigureAwait(false);
        return run.State == RuntimeState.Succeeded || !throwOnFailure ? run : throw new RunFailedException(run);
    }

    /// <summary>Asks the run to stop, and waits until it has.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task CancelAsync(CancellationToken cancellationToken = default) => Engine.CancelAsync(Id, cancellationToken);

    /// <summary>Runs what failed or never ran again; what succeeded is kept.</summary>
    /// <param name="cancellationToken">Gives up starting.</param>
    public Task RetryAsync(CancellationToken cancellationToken = default) => Engine.RetryAsync(Id, cancellationToken);

    /// <summary>What a task printed.</summary>
    /// <param name="task">The task's path, such as <c>train</c> or <c>for-loop-1/0/train</c>.</param>
    /// <param name="follow">Whether to go on until the task ends; it may not have started yet.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public IAsyncEnumerable<string> LogsAsync(string task, bool follow = false, CancellationToken cancellationToken = default) =>
        Engine.LogsAsync(Id, task, follow, cancellationToken);
}
