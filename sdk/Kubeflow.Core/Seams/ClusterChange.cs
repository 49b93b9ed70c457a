using System.Text.Json.Nodes;

namespace Kubeflow.Clusters;

/// <summary>A change of an object.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Object">The object after it; its last state if it is gone.</param>
public sealed record ClusterChange(ChangeType Type, JsonObject Object);

/// <summary>What happened to an object.</summary>
public enum ChangeType
{
    /// <summary>It is new to the watcher.</summary>
    Added,

    /// <summary>It changed.</summary>
    Modified,

    /// <summary>It is gone.</summary>
    Deleted,
}
