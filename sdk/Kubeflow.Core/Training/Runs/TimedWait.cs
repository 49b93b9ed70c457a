namespace Kubeflow.Training;

/// <summary>Reads changes to their end, within a time.</summary>
internal static class TimedWait
{
    public static async Task<T> LastAsync<T>(
        Func<CancellationToken, IAsyncEnumerable<T>> watch, TimeSpan? timeout, string what, Func<T, TrainingState> stateOf, CancellationToken cancellationToken)
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (timeout is { } time)
            limit.CancelAfter(time);
        T? last = null;
        try
        {
            await foreach (var change in watch(limit.Token).ConfigureAwait(false))
                last = change;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{what} was still under way after {timeout}{(last is null ? "" : $": {stateOf(last)}")}. It goes on; wait again or delete it.");
        }
        return last ?? throw new KubeflowException("WatchEnded", $"The watch of {what} ended without telling anything.", "Wait again.");
    }
}
