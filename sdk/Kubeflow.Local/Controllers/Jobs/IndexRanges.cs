using System.Globalization;

namespace Kubeflow.Clusters.Local;

/// <summary>Completed indexes as Kubernetes writes them: <c>0-2,5</c>.</summary>
internal static class IndexRanges
{
    public static string Write(IEnumerable<int> indexes)
    {
        var parts = new List<(int First, int Last)>();
        foreach (var index in indexes.Distinct().Order())
            if (parts.Count > 0 && parts[^1].Last == index - 1)
                parts[^1] = (parts[^1].First, index);
            else
                parts.Add((index, index));
        return string.Join(',', parts.Select(p => p.First == p.Last ? $"{p.First}" : p.Last == p.First + 1 ? $"{p.First},{p.Last}" : $"{p.First}-{p.Last}"));
    }

    public static IEnumerable<int> Read(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).SelectMany(part =>
        {
            var ends = part.Split('-');
            var (first, last) = (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[^1], CultureInfo.InvariantCulture));
            return Enumerable.Range(first, last - first + 1);
        });
}
