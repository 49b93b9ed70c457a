namespace Kubeflow.Reports;

/// <summary>What a report holds.</summary>
public sealed record RunReportOptions
{
    /// <summary>Lines of each step's log that the page holds, counted from the end; the whole file's path stands beside them.</summary>
    /// <value>Default: 200.</value>
    public int LogLines { get; init; } = 200;

    /// <summary>Bytes of each step's log that the page holds, counted from the end.</summary>
    /// <value>Default: 65,536.</value>
    public int LogBytesPerStep { get; init; } = 64 * 1024;

    /// <summary>Bytes of all logs together. Failed steps come first, the others share the rest.</summary>
    /// <value>Default: 98,304.</value>
    public int LogBytesInAll { get; init; } = 96 * 1024;

    /// <summary>Bytes up to which an HTML or Markdown artifact is shown in the page; a larger one is only linked.</summary>
    /// <value>Default: 524,288.</value>
    public int ArtifactBytes { get; init; } = 512 * 1024;

    /// <summary>The clock, for the durations of a run under way.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
