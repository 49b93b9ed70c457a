using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>All tasks of the run as a table.</summary>
internal static class StepsSection
{
    private const int MostRows = 1000;

    public static void Draw(Markup page, ReportData data) => page.Element("section", () =>
    {
        page.Element("div", () =>
        {
            page.Element("h2", "Steps");
            page.Empty("input", ("type", "search"), ("id", "filter"), ("class", "js"), ("placeholder", "Filter by name, state or reason"), ("aria-label", "Filter the steps"));
        }, ("class", "head"));
        page.Element("div", () => page.Element("table", () =>
        {
            page.Element("thead", () => page.Element("tr", () =>
            {
                foreach (var (name, style) in new[] { ("Step", null), ("State", null), ("Start", "number"), ("Duration", "number"), ("Tries", "number"), ("Cached", null), ("Why", (string?)null) })
                    page.Element("th", name, ("scope", "col"), ("class", style));
            }));
            page.Element("tbody", () =>
            {
                foreach (var row in data.Rows.Take(MostRows))
                    Row(page, row, data);
            });
        }, ("class", "data"), ("id", "rows")), ("class", "scroll"));
        if (data.Rows.Count > MostRows)
            page.Element("p", $"{data.Rows.Count - MostRows} more rows are not in this page.", ("class", "note"));
    }, ("class", "card wide"), ("id", "steps"));

    private static void Row(Markup page, RunTableRow row, ReportData data) => page.Element("tr", () =>
    {
        var look = row is { Cached: true, State: RuntimeState.Succeeded } ? StateLook.Cached : StateLook.Of(row.State);
        page.Element("th", () =>
        {
            var link = data.Anchors.Link(row.Path) ?? (data.Graph.NodeOf(row.Path) is { } node ? "#" + Anchors.Of(node) : null);
            if (link is null)
                page.Text(row.Name);
            else
                page.Element("a", row.Name, ("href", link));
            if (row.Kind is not TaskKind.Step)
                page.Element("span", row.Kind == TaskKind.Dag ? "group" : row.Kind.ToString().ToLowerInvariant(), ("class", "tag"));
        }, ("scope", "row"), ("class", $"d{Math.Min(row.Depth, 8)}"), ("title", row.Path));
        page.Element("td", () => look.Pill(page));
        page.Element("td", row.Started is { } start ? "+" + DurationText.Of(start) : "", ("class", "number"));
        page.Element("td", row.Duration is { } took ? DurationText.Of(took) : "", ("class", "number"));
        page.Element("td", row.Attempts > 0 ? $"{row.Attempts}" : "", ("class", "number"));
        page.Element("td", row.Kind is TaskKind.Step or TaskKind.Importer && row.State is not null ? row.Cached ? "yes" : "no" : "");
        page.Element("td", row.Reason, ("class", "reason"));
    });
}
