using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Local;
using Kubeflow.Reports;

namespace Kubeflow;

/// <summary>The front door: pipelines (and, as they come, the other areas) on this machine or on a cluster.</summary>
public sealed class KubeflowClient : IAsyncDisposable
{
    private KubeflowClient(LocalPipelineEngine engine)
    {
        Engine = engine;
        Pipelines = new PipelineClient(engine);
    }

    internal LocalPipelineEngine Engine { get; }

    /// <summary>Pipeline runs.</summary>
    public PipelineClient Pipelines { get; }

    /// <summary>Works on this machine, with nothing installed but .NET.</summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="KubeflowException">The state folder is in use by another process, or cannot be written.</exception>
    public static KubeflowClient Local(LocalOptions? options = null)
    {
        options ??= new LocalOptions();
        if (options.WriteReport is null)
            options = options with { WriteReport = (run, document) => RunReport.Write(run, document, Path.Combine(run.Folder!, "report.html")) };
        return new KubeflowClient(new LocalPipelineEngine(options));
    }

    /// <summary>Cancels what is under way on this machine, and lets go of the state folder.</summary>
    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}
