using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>The side panels: one for each node, shown when it is the page's target.</summary>
internal static class DetailSection
{
    public static void Draw(Markup page, ReportData data) => page.Element("aside", () =>
    {
        foreach (var node in data.Graph.Nodes)
            Panel(page, node, data);
    }, ("id", "details"), ("aria-label", "Details of a step"));

    private static void Panel(Markup page, GraphNode node, ReportData data)
    {
        var id = Anchors.Of(node);
        var look = StateLook.Of(node.Summary);
        page.Element("section", () =>
        {
            page.Element("div", () =>
            {
                page.Element("div", () =>
                {
                    page.Element("span", KindLook.Word(node), ("class", "kind"));
                    page.Element("h3", node.Name);
                });
                look.Pill(page);
                page.Element("a", "\u00d7", ("class", "close"), ("href", "#graph"), ("aria-label", "Close"));
            }, ("class", "top"));
            page.Element("div", () => Content(page, node, data), ("class", "content"));
        }, ("class", $"detail{(node.Summary.State == RuntimeState.Failed ? " failed" : "")}"), ("id", id), ("tabindex", "-1"), ("aria-label", node.Name));
    }

    private static void Content(Markup page, GraphNode node, ReportData data)
    {
        if (node.Task.TriggerPolicy?.Condition is { Length: > 0 } condition)
            Facts.Condition(page, node.Kind == GraphKind.Loop ? condition : node.Note, condition);
        if (node.Kind == GraphKind.Loop && node.Note.Length > 0)
            Facts.Line(page, "Over", node.Note);
        if (node.Task.IteratorPolicy?.ParallelismLimit is > 0 and var limit)
            Facts.Line(page, "At the same time", $"{limit} at most");
        if (node.Image is { } image)
            Facts.Line(page, "Image", image);
        if (node.Iterations.Count > 0 && node.IsGroup)
            Iterations(page, node, data);
        var shown = Anchors.Shown(node);
        if (shown.Count == 0)
            page.Element("p", "The run did not come here.", ("class", "note"));
        else if (shown.Count == 1)
            InstanceDetail.Draw(page, shown[0], data);
        else
            for (var i = 0; i < shown.Count; i++)
                Instance(page, shown[i], $"{Anchors.Of(node)}-{i}", data);
        if (node.Instances.Count > shown.Count)
            page.Element("p", $"{node.Instances.Count - shown.Count} more are not in this page.", ("class", "note"));
    }

    private static void Instance(Markup page, TaskDetails task, string id, ReportData data) => page.Element("details", () =>
    {
        page.Element("summary", () =>
        {
            StateLook.Of(task).Draw(page);
            page.Element("span", InstanceLabel.Of(task, data.Graph) is { Length: > 0 } label ? label : task.Path, ("class", "label"));
            page.Element("span", task.StartedAt is null ? "" : DurationText.Of(task.Duration(data.Now)), ("class", "number"));
        });
        InstanceDetail.Draw(page, task, data);
    }, ("class", "instance"), ("id", id), ("open", task.State == RuntimeState.Failed ? "open" : null));

    private static void Iterations(Markup page, GraphNode loop, ReportData data)
    {
        page.Element("h4", $"{loop.Iterations.Count} iterations");
        page.Element("ul", () =>
        {
            foreach (var iteration in loop.Iterations.Take(Anchors.MostInstances))
                page.Element("li", () =>
                {
                    StateLook.Of(iteration).Draw(page);
                    page.Element("span", InstanceLabel.Of(iteration, data.Graph), ("class", "label"));
                    page.Element("span", iteration.StartedAt is null ? "" : DurationText.Of(iteration.Duration(data.Now)), ("class", "number"));
                });
        }, ("class", "iterations"));
        if (loop.Iterations.Count > Anchors.MostInstances)
            page.Element("p", $"{loop.Iterations.Count - Anchors.MostInstances} more are in the table of steps.", ("class", "note"));
    }
}
