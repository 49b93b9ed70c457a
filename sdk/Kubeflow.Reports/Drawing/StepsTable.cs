namespace Kubeflow.Reports;

/// <summary>Writes the table of all steps.</summary>
internal static class StepsTable
{
    private const int MostRows = 500;

    public static void Write(Html html, IReadOnlyList<RunTableRow> rows, RunGraph graph)
    {
        html.Raw("<table><thead><tr><th>Step</th><th>State</th><th class=\"number\">Took</th><th>Why</th></tr></thead><tbody>");
        foreach (var row in rows.Take(MostRows))
        {
            var name = Html.Encode(row.Name);
            var link = graph.NodeOf(row.Path) is { } node ? $"<a href=\"#n{node.Index}\">{name}</a>" : name;
            html.Raw($"<tr><td style=\"padding-left:{row.Depth * 18}px\">{link}</td><td>").Raw(StateLook.Of(row.State, row.Cached).Badge());
            html.Raw("</td><td class=\"number\">").Text(row.Duration is { } took ? DurationText.Of(took) : "").Raw("</td><td class=\"wide sub\">").Text(row.Reason).Raw("</td></tr>");
        }
        html.Raw("</tbody></table>");
        if (rows.Count > MostRows)
            html.Raw($"<p class=\"sub\">and {rows.Count - MostRows} more.</p>");
    }
}
