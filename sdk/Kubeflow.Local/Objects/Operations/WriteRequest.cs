namespace Kubeflow.Clusters.Local;

/// <summary>A write of one object.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Namespace">Its namespace; empty if its kind has none.</param>
/// <param name="Options">How it is written.</param>
/// <param name="Time">When.</param>
internal sealed record WriteRequest(KindDefinition Kind, string Namespace, WriteOptions Options, DateTimeOffset Time)
{
    /// <summary>What the client should know; filled while it is written.</summary>
    public List<string> Warnings { get; } = [];

    public ObjectKey KeyOf(string name) => new(Namespace, name);
}
