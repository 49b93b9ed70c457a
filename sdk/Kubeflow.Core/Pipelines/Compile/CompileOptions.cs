namespace Kubeflow.Pipelines;

/// <summary>How a pipeline is compiled.</summary>
public sealed record CompileOptions
{
    /// <summary>Whether equal components and executors are written once.</summary>
    /// <value>Default: <see cref="ComponentSharing.Auto"/>.</value>
    public ComponentSharing Sharing { get; init; } = ComponentSharing.Auto;
}

/// <summary>Whether equal components and executors are written once.</summary>
public enum ComponentSharing
{
    /// <summary>From 100 steps on, where size limits begin to matter; smaller documents are laid out as KFP's own compiler does.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never, as KFP's own compiler does.</summary>
    Never,
}
