namespace Kubeflow.Reports;

/// <summary>A plane with two scales, on which curves are drawn.</summary>
/// <param name="X">The scale from left to right.</param>
/// <param name="Y">The scale from bottom to top.</param>
/// <param name="Size">The picture's size, axes included.</param>
internal sealed record Plot(NiceScale X, NiceScale Y, Size Size)
{
    /// <summary>Curves beyond have no colour of their own left.</summary>
    public const int MostCurves = 8;

    private const double Left = 52;
    private const double Right = 14;
    private const double Top = 10;
    private const double Bottom = 42;

    public void Draw(Markup page, string title, string xName, string yName, IReadOnlyList<Curve> curves, Action? under = null) => page.Element("svg", () =>
    {
        foreach (var mark in Y.Marks())
        {
            Line(page, "grid", At(new(X.Low, mark)), At(new(X.High, mark)));
            Text(page, NumberText.Of(mark), Left - 8, At(new(0, mark)).Y + 3.5, "end");
        }
        foreach (var mark in X.Marks())
            Text(page, NumberText.Of(mark), At(new(mark, 0)).X, Size.Height - Bottom + 17, "middle");
        Line(page, "axis", At(new(X.Low, Y.Low)), At(new(X.High, Y.Low)));
        Text(page, xName, (Left + Size.Width - Right) / 2, Size.Height - 5, "middle");
        page.Element("text", yName, ("text-anchor", "middle"), ("transform", $"translate(11 {NumberText.Coordinate((Top + Size.Height - Bottom) / 2)}) rotate(-90)"));
        under?.Invoke();
        for (var i = 0; i < Math.Min(curves.Count, MostCurves); i++)
            page.Empty("polyline", ("class", $"curve c{i}"), ("points", string.Join(' ', curves[i].Points.Select(p => Pair(At(p))))));
    }, ("class", "plot"), ("viewBox", $"0 0 {Size.Width} {Size.Height}"), ("role", "img"), ("aria-label", title));

    /// <summary>Whose line is whose: colour and dashes.</summary>
    public static void Legend(Markup page, IReadOnlyList<string> labels)
    {
        page.Element("ul", () =>
        {
            for (var i = 0; i < Math.Min(labels.Count, MostCurves); i++)
                page.Element("li", () =>
                {
                    page.Element("svg", () => page.Empty("path", ("class", $"curve c{i}"), ("d", "M1 6H25")), ("width", "26"), ("height", "12"), ("aria-hidden", "true"));
                    page.Text(labels[i]);
                });
        }, ("class", "legend"));
        if (labels.Count > MostCurves)
            page.Element("p", $"{labels.Count - MostCurves} more are not in this picture.", ("class", "note"));
    }

    public static void Line(Markup page, string style, Point from, Point to) =>
        page.Empty("line", ("class", style), ("x1", NumberText.Coordinate(from.X)), ("y1", NumberText.Coordinate(from.Y)),
            ("x2", NumberText.Coordinate(to.X)), ("y2", NumberText.Coordinate(to.Y)));

    public Point At(Point point) =>
        new(Left + X.Share(point.X) * (Size.Width - Left - Right), Size.Height - Bottom - Y.Share(point.Y) * (Size.Height - Top - Bottom));

    private static void Text(Markup page, string text, double x, double y, string anchor) =>
        page.Element("text", text, ("x", NumberText.Coordinate(x)), ("y", NumberText.Coordinate(y)), ("text-anchor", anchor));

    private static string Pair(Point point) => $"{NumberText.Coordinate(point.X)},{NumberText.Coordinate(point.Y)}";
}
