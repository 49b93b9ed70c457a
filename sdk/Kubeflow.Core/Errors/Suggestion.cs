namespace Kubeflow;

/// <summary>The hint after an unknown name: the nearest known one, else all of them, if they are few enough to read.</summary>
internal static class Suggestion
{
    private const int MostShown = 12;
    private const int LongestCompared = 200;

    public static string Of(string name, IEnumerable<string> known, string kind)
    {
        var names = known.ToList();
        if (name.Length > LongestCompared)
            return All(names, kind);
        var nearest = names.Where(n => n.Length <= LongestCompared)
            .Select(n => (Name: n, Distance: EditDistance(name, n))).OrderBy(n => n.Distance).FirstOrDefault();
        if (nearest.Name is not null && nearest.Distance <= (name.Length <= 3 ? 1 : Math.Max(2, name.Length / 3)))
            return $"Did you mean '{nearest.Name}'?";
        return All(names, kind);
    }

    private static string All(List<string> names, string kind) =>
        names.Count == 0 ? $"It has no {kind}." : $"Its {kind} are {string.Join(", ", names.Take(MostShown).Select(n => $"'{n}'"))}{More(names.Count)}.";

    private static string More(int count) => count > MostShown ? $" and {count - MostShown} more" : "";

    // Levenshtein's distance, two rows at a time.
    private static int EditDistance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[^1];
    }
}
