using Microsoft.Extensions.Logging;

namespace Kubeflow.Remote.Http;

/// <summary>What is logged of requests: neither bodies nor credentials.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(9001, LogLevel.Warning, "{Verb} {Resource}: try {Attempt} failed ({Cause}), next in {Seconds} s")]
    public static partial void Retry(this ILogger log, string verb, string resource, int attempt, double seconds, string cause);

    [LoggerMessage(9002, LogLevel.Information, "The credentials were refused, and were renewed")]
    public static partial void Renewed(this ILogger log);

    [LoggerMessage(9003, LogLevel.Debug, "Watch of {Resource} goes on from {Version} after {Seconds} s: {Cause}")]
    public static partial void Reconnect(this ILogger log, string resource, string? version, double seconds, string cause);

    [LoggerMessage(9004, LogLevel.Information, "Watch of {Resource} lists again: its version is too old for the server")]
    public static partial void ListAgain(this ILogger log, string resource);
}
