using System.Globalization;

namespace Kubeflow.Reports;

/// <summary>A confusion matrix: the darker a cell, the larger its share of the true class.</summary>
internal static class MatrixChart
{
    private const double Side = 340;

    /// <summary>In smaller cells numbers would overlap; the cell's title still says them.</summary>
    private const double SmallestCellWithText = 22;

    public static void Draw(Markup page, ConfusionMatrix matrix) => page.Element("figure", () =>
    {
        page.Element("figcaption", () =>
        {
            page.Element("strong", "Confusion matrix");
            page.Element("span", $"{matrix.Label}, {(matrix.Accuracy * 100).ToString("0.0", CultureInfo.InvariantCulture)} % right", ("class", "note"));
        });
        var count = matrix.Classes.Count;
        var cell = Math.Clamp(Side / count, 6, 64);
        var left = 26 + Math.Min(110, matrix.Classes.Max(c => TextWidth.Of(c, 11)) + 8);
        var upright = matrix.Classes.All(c => TextWidth.Of(c, 11) <= cell);
        var top = upright ? 36 : 26 + Math.Min(90, matrix.Classes.Max(c => TextWidth.Of(c, 11)) + 4);
        page.Element("svg", () =>
        {
            page.Element("text", "predicted", ("x", Text(left + cell * count / 2)), ("y", "12"), ("text-anchor", "middle"));
            page.Element("text", "true", ("text-anchor", "middle"), ("transform", $"translate(11 {Text(top + cell * count / 2)}) rotate(-90)"));
            page.Empty("path", ("class", "lines"), ("d", Lines(new(left, top), cell, count)));
            for (var i = 0; i < count; i++)
            {
                var middle = cell * (i + 0.5);
                page.Element("text", TextWidth.Fit(matrix.Classes[i], 11, 110), ("class", "class"), ("x", Text(left - 7)), ("y", Text(top + middle + 4)), ("text-anchor", "end"));
                page.Element("text", TextWidth.Fit(matrix.Classes[i], 11, 90), ("class", "class"), ("text-anchor", upright ? "middle" : "start"),
                    ("transform", $"translate({Text(left + middle + (upright ? 0 : 4))} {Text(top - 6)}){(upright ? "" : " rotate(-90)")}"));
                for (var j = 0; j < count; j++)
                    if (matrix.Rows[i][j] != 0)
                        Cell(page, matrix, i, j, new(left + cell * j, top + cell * i), cell);
            }
        }, ("class", "matrix"), ("viewBox", $"0 0 {Text(left + cell * count + 4)} {Text(top + cell * count + 4)}"),
            ("width", Text(left + cell * count + 4)), ("role", "img"), ("aria-label", $"Confusion matrix of {matrix.Label}"));
    }, ("class", "chart"));

    private static string Lines(Point corner, double cell, int count) => string.Concat(Enumerable.Range(0, count + 1).Select(i =>
        $"M{Text(corner.X)} {Text(corner.Y + i * cell)}h{Text(cell * count)}M{Text(corner.X + i * cell)} {Text(corner.Y)}v{Text(cell * count)}"));

    private static void Cell(Markup page, ConfusionMatrix matrix, int row, int column, Point corner, double side)
    {
        var share = matrix.Share(row, column);
        var value = NumberText.Of(matrix.Rows[row][column]);
        page.Element("g", () =>
        {
            page.Element("title", $"{matrix.Classes[row]} taken for {matrix.Classes[column]}: {value}");
            page.Empty("rect", ("class", row == column ? "cell right" : "cell wrong"), ("x", Text(corner.X)), ("y", Text(corner.Y)), ("width", Text(side)),
                ("height", Text(side)), ("fill-opacity", Text(0.1 + 0.9 * share)));
            if (side >= SmallestCellWithText)
                page.Element("text", value, ("class", share > 0.5 ? "on" : null), ("x", Text(corner.X + side / 2)), ("y", Text(corner.Y + side / 2 + 4)), ("text-anchor", "middle"));
        });
    }

    private static string Text(double value) => NumberText.Coordinate(value);
}
