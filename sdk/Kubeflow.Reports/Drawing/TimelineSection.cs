namespace Kubeflow.Reports;

/// <summary>When each step ran, as bars on one scale.</summary>
internal static class TimelineSection
{
    private const double Width = 1000;
    private const double Height = 20;

    public static void Draw(Markup page, ReportData data)
    {
        var timeline = data.Timeline;
        page.Element("section", () =>
        {
            page.Element("div", () => page.Element("h2", "Timeline"), ("class", "head"));
            if (timeline.Rows.Count == 0)
            {
                page.Element("p", "No step has started.", ("class", "note"));
                return;
            }
            page.Element("table", () =>
            {
                page.Element("thead", () => page.Element("tr", () =>
                {
                    page.Element("th", "Step", ("scope", "col"));
                    page.Element("th", () => Scale(page, timeline), ("scope", "col"), ("class", "lane"));
                    page.Element("th", "Duration", ("scope", "col"), ("class", "number"));
                }));
                page.Element("tbody", () =>
                {
                    foreach (var row in timeline.Rows)
                        Row(page, row, data);
                });
            }, ("class", "timeline"));
        }, ("class", "card wide"), ("id", "timeline"));
    }

    private static void Scale(Markup page, Timeline timeline) => page.Element("svg", () =>
    {
        foreach (var tick in TimeAxis.Ticks(timeline.Seconds))
        {
            var share = tick / timeline.Seconds;
            page.Element("text", DurationText.Of(TimeSpan.FromSeconds(tick)), ("x", NumberText.Coordinate(share * 100) + "%"), ("y", "12"),
                ("text-anchor", share > 0.96 ? "end" : tick == 0 ? "start" : "middle"));
        }
    }, ("class", "scale"), ("width", "100%"), ("height", "16"), ("aria-hidden", "true"));

    private static void Row(Markup page, TimelineRow row, ReportData data) => page.Element("tr", () =>
    {
        page.Element("th", () =>
        {
            page.Element("a", row.Name, ("href", data.Anchors.Link(row.Bars[0].Task.Path)));
            if (row.Label.Length > 0)
                page.Element("span", row.Label, ("class", "label"));
        }, ("scope", "row"), ("title", row.Label.Length > 0 ? $"{row.Name} \u00b7 {row.Label}" : row.Name));
        page.Element("td", () => page.Element("svg", () =>
        {
            foreach (var tick in TimeAxis.Ticks(data.Timeline.Seconds))
                page.Empty("line", ("class", "grid"), ("x1", X(tick, data)), ("x2", X(tick, data)), ("y1", "0"), ("y2", "20"));
            foreach (var bar in row.Bars)
                Bar(page, bar, data);
        }, ("viewBox", $"0 0 {Width} {Height}"), ("preserveAspectRatio", "none"), ("width", "100%"), ("height", "20"), ("aria-hidden", "true")), ("class", "lane"));
        page.Element("td", DurationText.Of(TimeSpan.FromSeconds(row.Bars.Max(b => b.End) - row.Bars.Min(b => b.Start))), ("class", "number"));
    });

    private static void Bar(Markup page, TimelineBar bar, ReportData data)
    {
        var scale = Width / data.Timeline.Seconds;
        // A bar that is too short to be seen still marks its place.
        var width = Math.Max(4, (bar.End - bar.Start) * scale);
        var x = Math.Min(bar.Start * scale, Width - width);
        page.Element("rect", () => page.Element("title", $"{bar.Task.DisplayName}: {DurationText.Of(TimeSpan.FromSeconds(bar.End - bar.Start))}"),
            ("class", $"bar {StateLook.Of(bar.Task).Style}"), ("x", NumberText.Coordinate(x)), ("y", "4"), ("width", NumberText.Coordinate(width)), ("height", "12"));
    }

    private static string X(double seconds, ReportData data) => NumberText.Coordinate(seconds / data.Timeline.Seconds * Width);
}
