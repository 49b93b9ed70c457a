namespace Kubeflow.Reports;

/// <summary>The bar at the top: what ran, how it ended, where to go.</summary>
internal static class HeaderSection
{
    public static void Draw(Markup page, ReportData data) => page.Element("header", () =>
    {
        page.Element("div", () =>
        {
            page.Element("h1", data.Run.PipelineName);
            StateLook.Of(data.Run.State).Pill(page);
        }, ("class", "title"));
        page.Element("nav", () =>
        {
            Link(page, "graph", "Graph");
            if (MetricsSection.HasContent(data))
                Link(page, "metrics", "Metrics");
            Link(page, "timeline", "Timeline");
            Link(page, "steps", "Steps");
            if (data.Shown.Count > 0)
                Link(page, "artifacts", "Artifacts");
        }, ("aria-label", "Sections"));
        page.Element("button", "Theme: auto", ("class", "button js"), ("id", "theme"), ("type", "button"));
    }, ("class", "bar"), ("id", "top"));

    private static void Link(Markup page, string id, string text) => page.Element("a", text, ("href", "#" + id));
}
