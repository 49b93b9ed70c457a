using System.Globalization;
using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>The second line of a node's box: how it went.</summary>
internal static class NodeCaption
{
    public static string Of(GraphNode node)
    {
        var summary = node.Summary;
        if (summary.Total > 1)
            return Many(node, summary);
        if (node.Instances.Count == 0)
            return "Not reached";
        var task = node.Instances[0];
        var took = task is { StartedAt: not null, FinishedAt: not null } ? DurationText.Of(task.Duration(task.FinishedAt.Value)) : "";
        return task.State switch
        {
            RuntimeState.Succeeded => task.Cached ? "Cached" : took.Length > 0 ? took : "Succeeded",
            RuntimeState.Failed or RuntimeState.Canceled when took.Length > 0 => $"{task.State} after {took}",
            _ => StateLook.Of(task.State).Word,
        };
    }

    private static string Many(GraphNode node, StateSummary summary)
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"{summary.Done}/{summary.Total}");
        if (summary.State != RuntimeState.Succeeded)
            return $"{count} \u00b7 {StateLook.Of(summary.State).Word.ToLowerInvariant()}";
        if (summary.AllCached)
            return $"{count} \u00b7 cached";
        var longest = node.Instances.Max(t => t.FinishedAt - t.StartedAt) ?? TimeSpan.Zero;
        return $"{count} \u00b7 up to {DurationText.Of(longest)}";
    }
}
