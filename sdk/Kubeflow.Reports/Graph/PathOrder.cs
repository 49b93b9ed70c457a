using System.Globalization;

namespace Kubeflow.Reports;

/// <summary>Orders task paths so that iteration 2 comes before iteration 10.</summary>
internal sealed class PathOrder : IComparer<string>
{
    public static readonly PathOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = ((x ?? "").Split('/'), (y ?? "").Split('/'));
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var order = Number(a[i]) is { } m && Number(b[i]) is { } n ? m.CompareTo(n) : string.CompareOrdinal(a[i], b[i]);
            if (order != 0)
                return order;
        }
        return a.Length.CompareTo(b.Length);
    }

    private static int? Number(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
