namespace Kubeflow.Remote.Objects;

/// <summary>The waits between connections of a watch or a log: none the first time, then doubling with jitter up to half a minute.</summary>
internal sealed class ReconnectPace(KubernetesOptions options)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // A connection that lasted this long did its work, even if nothing happened.
    private static readonly TimeSpan Sound = TimeSpan.FromSeconds(5);

    private long _connected;

    /// <summary>Connections that brought nothing, since the last that did.</summary>
    public int InVain { get; private set; }

    /// <summary>A connection begins.</summary>
    public void Begin() => _connected = options.TimeProvider.GetTimestamp();

    /// <summary>The connection brought something.</summary>
    public void Progress() => InVain = 0;

    /// <summary>Waits before the next connection.</summary>
    /// <param name="wanted">The wait that the server asks for; null if it asks for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The wait.</returns>
    public async Task<TimeSpan> WaitAsync(TimeSpan? wanted, CancellationToken cancellationToken)
    {
        if (options.TimeProvider.GetElapsedTime(_connected) >= Sound)
            InVain = 0;
        var own = InVain == 0 ? TimeSpan.Zero : options.RetryDelay * Math.Pow(2, Math.Min(InVain, 10)) * (0.75 + Random.Shared.NextDouble() / 2);
        var wait = wanted > own ? wanted.Value : own;
        wait = wait < Longest ? wait : Longest;
        InVain++;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        return wait;
    }
}
