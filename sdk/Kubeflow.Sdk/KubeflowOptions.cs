namespace Kubeflow;

/// <summary>Settings of the client that <c>AddKubeflow</c> registers; bound from configuration or set in code.</summary>
public sealed class KubeflowOptions
{
    /// <summary>The folder for runs, results and the cache.</summary>
    /// <value>Default: <c>.kubeflow</c> in the working directory.</value>
    public string StateFolder { get; set; } = ".kubeflow";

    /// <summary>Steps that run at the same time at most.</summary>
    /// <value>Default: the number of processors.</value>
    public int MaxParallelSteps { get; set; } = System.Environment.ProcessorCount;

    /// <summary>Where C# steps run.</summary>
    /// <value>Default: in this process.</value>
    public DotNetStepMode DotNetSteps { get; set; }

    /// <summary>Environment variables of every step that runs as a process.</summary>
    public IDictionary<string, string> Environment { get; } = new Dictionary<string, string>();
}
