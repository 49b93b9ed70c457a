namespace Kubeflow.Clusters.Local;

/// <summary>Functions by their name, the number of their arguments, and whether they are called on a receiver (which is then the first value).</summary>
internal sealed class CelTable : Dictionary<(string Name, int Arguments, bool IsMember), Func<object?[], object?>>;
