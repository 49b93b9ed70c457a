using System.Text;

namespace Kubeflow.Reports;

/// <summary>An edge's way as an SVG path: straight down within a row, a smooth curve between rows.</summary>
internal static class EdgePath
{
    public static string Of(IReadOnlyList<Point> points)
    {
        var path = new StringBuilder().Append('M').Append(Text(points[0]));
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            if (from == to)
                continue;
            if (Math.Abs(from.X - to.X) < 0.5)
                path.Append('V').Append(NumberText.Coordinate(to.Y));
            else
            {
                var middle = (from.Y + to.Y) / 2;
                path.Append('C').Append(Text(new(from.X, middle))).Append(' ').Append(Text(new(to.X, middle))).Append(' ').Append(Text(to));
            }
        }
        return path.ToString();
    }

    private static string Text(Point point) => $"{NumberText.Coordinate(point.X)} {NumberText.Coordinate(point.Y)}";
}
