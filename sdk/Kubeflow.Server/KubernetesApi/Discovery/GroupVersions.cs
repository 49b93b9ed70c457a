using System.Globalization;
using System.Text.RegularExpressions;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>The groups and their versions, the best one first: v2, v1, v1beta2, v1alpha1, then whatever else.</summary>
internal static partial class GroupVersions
{
    public static IReadOnlyList<string> Of(IEnumerable<KindDefinition> kinds, string group) =>
        [.. kinds.Where(k => k.Kind.Group == group).Select(k => k.Kind.Version).Distinct(StringComparer.Ordinal).OrderByDescending(Rank).ThenBy(v => v, StringComparer.Ordinal)];

    public static IEnumerable<string> Groups(IEnumerable<KindDefinition> kinds) =>
        kinds.Select(k => k.Kind.Group).Where(g => g.Length > 0).Distinct(StringComparer.Ordinal);

    private static (int Stability, int Major, int Minor) Rank(string version)
    {
        var match = Form().Match(version);
        if (!match.Success || !int.TryParse(match.Groups["major"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var major))
            return (0, 0, 0);
        var stability = match.Groups["stage"].Value switch { "" => 3, "beta" => 2, _ => 1 };
        return (stability, major, int.TryParse(match.Groups["minor"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minor) ? minor : 0);
    }

    [GeneratedRegex(@"\Av(?<major>[0-9]+)(?:(?<stage>alpha|beta)(?<minor>[0-9]+))?\z")]
    private static partial Regex Form();
}
