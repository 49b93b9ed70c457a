using Kubeflow.Clusters;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Local;
using Kubeflow.Reports;
using Kubeflow.Training;

namespace Kubeflow;

/// <summary>The front door: pipelines and trainings (and, as they come, the other areas) on this machine or on a cluster.</summary>
public sealed class KubeflowClient : IAsyncDisposable
{
    private readonly LocalPipelineEngine? _engine;
    private readonly PipelineClient? _pipelines;
    private readonly Lazy<ICluster> _cluster;
    private readonly Lazy<TrainingClient> _training;

    private KubeflowClient(LocalPipelineEngine? engine, Func<ICluster> cluster)
    {
        _engine = engine;
        _pipelines = engine is null ? null : new PipelineClient(engine);
        _cluster = new(cluster);
        _training = new(() => new TrainingClient(Cluster));
    }

    internal LocalPipelineEngine Engine => _engine ?? throw new NotSupportedException("This client works on a cluster, and has no engine of this machine.");

    /// <summary>Pipeline runs; on this machine only, so far.</summary>
    /// <exception cref="NotSupportedException">This client works on a cluster.</exception>
    public PipelineClient Pipelines => _pipelines
        ?? throw new NotSupportedException("Pipelines run on this machine only, so far: use KubeflowClient.Local(), or compile the pipeline and upload the file.");

    /// <summary>Trainings.</summary>
    /// <exception cref="KubeflowException">The local cluster's folder is in use by another process, or cannot be written.</exception>
    public TrainingClient Training => _training.Value;

    /// <summary>The cluster itself, for objects of every kind. On this machine it is opened at the first use, in <c>cluster</c> of the state folder.</summary>
    /// <exception cref="KubeflowException">The local cluster's folder is in use by another process, or cannot be written.</exception>
    public ICluster Cluster => _cluster.Value;

    /// <summary>Works on this machine, with nothing installed but .NET.</summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="KubeflowException">The state folder is in use by another process, or cannot be written.</exception>
    public static KubeflowClient Local(LocalOptions? options = null)
    {
        options ??= new LocalOptions();
        if (options.WriteReport is null)
            options = options with { WriteReport = (run, document) => RunReport.Write(run, document, Path.Combine(run.Folder!, "report.html")) };
        var engine = new LocalPipelineEngine(options);
        // Where the program is now: it may go elsewhere before the cluster is first used.
        var folder = Path.GetFullPath(Path.Combine(options.StateFolder, "cluster"));
        return new KubeflowClient(engine, () => LocalCluster.Open(new LocalClusterOptions
        {
            Folder = folder,
            Environment = options.Environment,
            PythonInterpreter = options.PythonInterpreter,
            TimeProvider = options.TimeProvider,
            LoggerFactory = options.LoggerFactory,
        }));
    }

    /// <summary>Works on a Kubernetes cluster.</summary>
    /// <param name="options">Which, and as whom; null as kubectl would.</param>
    /// <exception cref="KubeflowException">No cluster is configured, or the options do not go together (KF7051 to KF7055).</exception>
    public static KubeflowClient Kubernetes(KubernetesOptions? options = null)
    {
        var cluster = KubernetesCluster.Connect(options);
        return new KubeflowClient(null, () => cluster);
    }

    /// <summary>Ends what is under way on this machine, and lets go of the state folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
            await _engine.DisposeAsync().ConfigureAwait(false);
        if (_cluster.IsValueCreated)
            await _cluster.Value.DisposeAsync().ConfigureAwait(false);
    }
}
