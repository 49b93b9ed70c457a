using static Kubeflow.Reports.NumberText;

namespace Kubeflow.Reports;

/// <summary>Draws when each step ran.</summary>
internal static class TimelineSvg
{
    private const double Width = 1180;
    private const double Row = 22;

    public static void Write(Html html, Timeline timeline)
    {
        var labels = Math.Clamp(timeline.Rows.Max(r => TextWidth.Of(Title(r), 12)) + 12, 80, 300);
        var room = Width - labels - 70;
        var height = (timeline.Rows.Count * Row) + 22;
        html.Raw($"<svg class=\"chart\" width=\"100%\" viewBox=\"0 0 {Coordinate(Width)} {Coordinate(height)}\" role=\"img\" aria-label=\"When each step ran\">");
        foreach (var tick in TimeAxis.Ticks(timeline.Seconds))
        {
            var x = labels + (tick / timeline.Seconds * room);
            html.Raw($"<path class=\"axis\" d=\"M{Coordinate(x)} 0V{Coordinate(height - 18)}\"/><text class=\"label\" x=\"{Coordinate(x)}\" y=\"{Coordinate(height - 4)}\" text-anchor=\"middle\">").Text(tick == 0 ? "0" : DurationText.Of(TimeSpan.FromSeconds(tick))).Raw("</text>");
        }
        for (var i = 0; i < timeline.Rows.Count; i++)
        {
            var row = timeline.Rows[i];
            html.Raw($"<text x=\"0\" y=\"{Coordinate((i * Row) + 15)}\">").Text(TextWidth.Fit(Title(row), 12, labels - 8)).Raw("</text>");
            foreach (var bar in row.Bars)
            {
                var look = StateLook.Of(bar.Task.State, bar.Task.Cached);
                var x = labels + (bar.Start / timeline.Seconds * room);
                var width = Math.Max(2, (bar.End - bar.Start) / timeline.Seconds * room);
                var took = DurationText.Of(TimeSpan.FromSeconds(bar.End - bar.Start));
                html.Raw($"<g class=\"{look.Class}\"><rect class=\"span\" x=\"{Coordinate(x)}\" y=\"{Coordinate((i * Row) + 4)}\" width=\"{Coordinate(width)}\" height=\"14\" rx=\"2\"><title>").Text($"{bar.Task.Path}: {look.Word}, {took}").Raw("</title></rect></g>");
                if (row.Bars.Count == 1)
                    html.Raw($"<text class=\"label\" x=\"{Coordinate(x + width + 6)}\" y=\"{Coordinate((i * Row) + 15)}\">").Text(took).Raw("</text>");
            }
        }
        html.Raw("</svg>");
    }

    private static string Title(TimelineRow row) => row.Label.Length == 0 ? row.Name : $"{row.Name} \u00b7 {row.Label}";
}
