namespace Kubeflow.Remote.Http;

/// <summary>The wait that a server asks for.</summary>
internal static class RetryAfter
{
    /// <summary>The wait; null if it asks for none, in seconds or as a date.</summary>
    public static TimeSpan? Of(ApiAnswer answer, TimeProvider time)
    {
        if (answer.Succeeded || answer.RetryAfter is not { } header)
            return null;
        var wait = header.Delta ?? header.Date - time.GetUtcNow();
        return wait is { } found && found > TimeSpan.Zero ? found : TimeSpan.Zero;
    }
}
