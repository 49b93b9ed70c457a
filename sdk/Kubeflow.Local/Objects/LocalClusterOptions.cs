using Microsoft.Extensions.Logging;

namespace Kubeflow.Clusters;

/// <summary>How a local cluster works.</summary>
public sealed record LocalClusterOptions
{
    /// <summary>The folder of its objects, logs and volumes; one process at a time may hold it. Null: it lives in memory, and ends with its process.</summary>
    /// <value>Default: null.</value>
    public string? Folder { get; init; }

    /// <summary>The namespace of objects that name none.</summary>
    /// <value>Default: <c>default</c>.</value>
    public string Namespace { get; init; } = "default";

    /// <summary>Changes of each kind that can still be watched from; who comes with an older version must list again.</summary>
    /// <value>Default: 10,000.</value>
    public int WatchHistory { get; init; } = 10_000;

    /// <summary>Environment variables of every container, unless it sets them itself.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The interpreter that runs containers whose command is <c>python</c> or <c>python3</c>.</summary>
    /// <value>Default: null, the one on the PATH.</value>
    public string? PythonInterpreter { get; init; }

    /// <summary>The folder in which containers start that name no working directory.</summary>
    /// <value>Default: null, that of this process.</value>
    public string? WorkingFolder { get; init; }

    /// <summary>The clock.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where faults of its controllers are logged, under the category <c>Kubeflow</c>; null logs nothing.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }
}
