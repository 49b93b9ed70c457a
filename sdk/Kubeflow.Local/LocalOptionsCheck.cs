using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Refuses options that mean nothing, before anything is opened.</summary>
internal static class LocalOptionsCheck
{
    // More would overflow the timers that the grace period is measured with.
    private static readonly TimeSpan LongestGrace = TimeSpan.FromDays(1);

    public static LocalOptions Checked(LocalOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.StateFolder))
            throw WrongOption.Of(nameof(options.StateFolder), "empty", "Name a folder, or leave it at .kubeflow.");
        if (options.StateFolder.Contains('\0'))
            throw WrongOption.Of(nameof(options.StateFolder), "a text with a NUL character", "Name a folder that the file system can hold.");
        if (options.MaxParallelSteps < 1)
            throw WrongOption.Of(nameof(options.MaxParallelSteps), FormattableString.Invariant($"{options.MaxParallelSteps}"), "Give 1 or more.");
        if (options.GracePeriod < TimeSpan.Zero || options.GracePeriod > LongestGrace)
            throw WrongOption.Of(nameof(options.GracePeriod), FormattableString.Invariant($"{options.GracePeriod.TotalSeconds} s"), "Give 0 seconds to 1 day.");
        if (options.S3.Endpoint is { } server && !(Uri.TryCreate(server, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            throw WrongOption.Of("S3.Endpoint", $"'{server}'", "Give an address such as http://localhost:9000.");
        return options with { StateFolder = Path.GetFullPath(options.StateFolder) };
    }
}
