using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>Where in the page the details of a task stand.</summary>
internal sealed class Anchors
{
    /// <summary>Of a node with more instances, the page holds the details of these many, the failed ones first.</summary>
    public const int MostInstances = 50;

    private readonly Dictionary<string, string> _byPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    public static string Of(GraphNode node) => $"n{node.Index}";

    public static Anchors Of(RunGraph graph)
    {
        var anchors = new Anchors();
        foreach (var node in graph.Nodes)
        {
            foreach (var task in node.Instances)
                anchors._byPath[task.Path] = Of(node);
            foreach (var task in node.Iterations)
                anchors._byPath.TryAdd(task.Path, Of(node));
            var shown = Shown(node);
            for (var i = 0; i < shown.Count; i++)
            {
                anchors._shown.Add(shown[i].Path);
                if (shown.Count > 1)
                    anchors._byPath[shown[i].Path] = $"{Of(node)}-{i}";
            }
        }
        return anchors;
    }

    /// <summary>The instances whose details the page holds, in the order of the run.</summary>
    public static IReadOnlyList<TaskDetails> Shown(GraphNode node)
    {
        if (node.Instances.Count <= MostInstances)
            return node.Instances;
        var kept = node.Instances.OrderBy(t => t.State == RuntimeState.Failed ? 0 : 1).Take(MostInstances).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. node.Instances.Where(kept.Contains)];
    }

    /// <summary>The link to a task's details; null if the page has none.</summary>
    public string? Link(string path) => _byPath.TryGetValue(path, out var id) ? "#" + id : null;

    public string? Id(string path) => _byPath.GetValueOrDefault(path);

    public bool Shows(string path) => _shown.Contains(path);
}
