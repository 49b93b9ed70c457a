using Kubeflow.Artifacts;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;
using Microsoft.Extensions.Logging;

namespace Kubeflow;

/// <summary>How pipelines run on this machine.</summary>
public sealed record LocalOptions
{
    /// <summary>The folder for runs, results and the cache. One process at a time may hold it.</summary>
    /// <value>Default: <c>.kubeflow</c> in the working directory.</value>
    public string StateFolder { get; init; } = ".kubeflow";

    /// <summary>Steps that run at the same time at most, over all runs.</summary>
    /// <value>Default: the number of processors.</value>
    public int MaxParallelSteps { get; init; } = System.Environment.ProcessorCount;

    /// <summary>Where C# steps run.</summary>
    /// <value>Default: <see cref="DotNetStepMode.InProcess"/>.</value>
    public DotNetStepMode DotNetSteps { get; init; } = DotNetStepMode.InProcess;

    /// <summary>Assemblies that hold C# steps, beside those this process has loaded.</summary>
    public IReadOnlyList<string> StepAssemblies { get; init; } = [];

    /// <summary>Environment variables of every step that runs as a process.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The interpreter that runs steps whose command is <c>python</c> or <c>python3</c>.</summary>
    /// <value>Default: null, the one on the PATH.</value>
    public string? PythonInterpreter { get; init; }

    /// <summary>Where steps of other kinds run: commands, and Python functions.</summary>
    /// <value>Default: <see cref="ContainerStepMode.Auto"/>.</value>
    public ContainerStepMode ContainerSteps { get; init; } = ContainerStepMode.Auto;

    /// <summary>Contents of Kubernetes secrets that steps ask for: by the secret's name, then by key. They are never logged, and kept in no file that
    /// outlives the step.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Secrets { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Contents of Kubernetes config maps that steps ask for: by the map's name, then by key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> ConfigMaps { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>How object storage is reached.</summary>
    /// <value>Default: as AWS's own variables and files say.</value>
    public S3Options S3 { get; init; } = new();

    /// <summary>Stores of your own, asked before those of this SDK (disk, web, S3).</summary>
    public IReadOnlyList<IArtifactStore> ArtifactStores { get; init; } = [];

    /// <summary>Whether a run that was cut off goes on when the same pipeline is started with the same arguments.</summary>
    /// <value>Default: true.</value>
    public bool ResumeInterrupted { get; init; } = true;

    /// <summary>How long a step may take to end after it was asked to, before it is killed.</summary>
    /// <value>Default: 5 seconds.</value>
    public TimeSpan GracePeriod { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The clock.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where runs and failures are logged, under the category <c>Kubeflow</c>; null logs nothing.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>Writes a run's report when it ends, and returns its path; null writes none.</summary>
    public Func<RunDetails, PipelineDocument, string>? WriteReport { get; init; }
}

/// <summary>Where C# steps run.</summary>
public enum DotNetStepMode
{
    /// <summary>In this process: breakpoints work, and a step costs next to nothing.</summary>
    InProcess,

    /// <summary>Each in a process of its own, as in its container.</summary>
    ChildProcess,
}

/// <summary>Where steps with an image run that are no C# methods.</summary>
public enum ContainerStepMode
{
    /// <summary>As processes of this machine where it has the program, else in a container where docker or podman works.</summary>
    Auto,

    /// <summary>As processes of this machine only.</summary>
    Host,

    /// <summary>In containers of docker.</summary>
    Docker,

    /// <summary>In containers of podman.</summary>
    Podman,
}
