namespace Kubeflow.Reports;

/// <summary>The graph with its legend.</summary>
internal static class GraphSection
{
    public static void Draw(Markup page, ReportData data) => page.Element("section", () =>
    {
        page.Element("div", () =>
        {
            page.Element("h2", "Graph");
            Legend(page, data.Graph);
            page.Element("span", () =>
            {
                Button(page, "fit", "Fit");
                Button(page, "out", "\u2212");
                Button(page, "in", "+");
            }, ("class", "zoom js"));
        }, ("class", "head"));
        if (data.Graph.Nodes.Count == 0)
            page.Element("p", "The pipeline has no tasks.", ("class", "note"));
        else
            page.Element("div", () => GraphPicture.Draw(page, data), ("class", "canvas"), ("id", "canvas"), ("tabindex", "0"), ("role", "group"), ("aria-label", "Graph of the pipeline"));
    }, ("class", "card wide"), ("id", "graph"));

    private static void Legend(Markup page, RunGraph graph) => page.Element("ul", () =>
    {
        foreach (var look in graph.Nodes.Where(n => !n.IsGroup).Select(n => StateLook.Of(n.Summary)).DistinctBy(l => l.Word))
            page.Element("li", () =>
            {
                look.Draw(page);
                page.Text(look.Word);
            });
        if (graph.Nodes.Append(graph.Root).Any(n => n.Edges.Any(e => !e.CarriesData)))
            page.Element("li", () =>
            {
                page.Element("svg", () => page.Empty("path", ("class", "edge order"), ("d", "M0 8H22")), ("width", "22"), ("height", "16"), ("aria-hidden", "true"));
                page.Text("Order only");
            });
    }, ("class", "legend"), ("aria-label", "Legend"));

    private static void Button(Markup page, string name, string text) =>
        page.Element("button", text, ("type", "button"), ("class", "button"), ("data-zoom", name), ("aria-label", name == "fit" ? "Fit the graph" : $"Zoom {name}"));
}
