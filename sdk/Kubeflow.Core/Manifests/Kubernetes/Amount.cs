using System.Globalization;
using System.Text.RegularExpressions;

namespace Kubeflow.Manifests;

/// <summary>Amounts of resources as Kubernetes writes them.</summary>
internal static partial class Amount
{
    public static bool IsAmount(string text) => Pattern().IsMatch(text);

    /// <summary>The amount as a number (<c>500m</c> is 0.5, <c>1Ki</c> 1024); null if it is none.</summary>
    public static double? ToNumber(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return null;
        var number = double.Parse(match.Groups["number"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
        return number * (match.Groups["unit"].Value switch
        {
            "n" => 1e-9, "u" => 1e-6, "m" => 1e-3, "k" => 1e3, "M" => 1e6, "G" => 1e9, "T" => 1e12, "P" => 1e15, "E" => 1e18,
            "Ki" => 1L << 10, "Mi" => 1L << 20, "Gi" => 1L << 30, "Ti" => 1L << 40, "Pi" => 1L << 50, "Ei" => 1L << 60,
            _ => 1,
        });
    }

    [GeneratedRegex(@"^(?<number>[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)(?<unit>[KMGTPE]i|[numkMGTPE])?\z")]
    private static partial Regex Pattern();
}
