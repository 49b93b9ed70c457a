namespace Kubeflow.Remote.Rules;

/// <summary>A time or number out of range.</summary>
internal static class OutOfRange
{
    public static readonly Rule Rule = new("KF7055", "Time or number out of range");

    // The bounds of Polly's timeouts.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Checks the options.</summary>
    /// <exception cref="KubeflowException">One is out of range.</exception>
    public static void Check(KubernetesOptions options)
    {
        Check(nameof(options.ConnectTimeout), options.ConnectTimeout, Shortest);
        Check(nameof(options.AttemptTimeout), options.AttemptTimeout, Shortest);
        Check(nameof(options.TotalTimeout), options.TotalTimeout, Shortest);
        Check(nameof(options.WatchTimeout), options.WatchTimeout, TimeSpan.FromSeconds(1));
        Check(nameof(options.RetryDelay), options.RetryDelay, TimeSpan.Zero);
        if (options.MaxRetries < 0)
            throw new KubeflowException(Rule.Id, $"{nameof(options.MaxRetries)} is {options.MaxRetries}.", "Give 0 for none, or a number of retries.", nameof(KubernetesOptions));
    }

    private static void Check(string name, TimeSpan value, TimeSpan shortest)
    {
        if (value < shortest || value > Longest)
            throw new KubeflowException(Rule.Id, $"{name} is {value}.", $"Give a time between {shortest} and {Longest}.", nameof(KubernetesOptions));
    }
}
