using System.Globalization;
using System.Text.RegularExpressions;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>Limits of CPU and memory as options of docker and podman.</summary>
internal static partial class ContainerLimits
{
    public static IEnumerable<string> Of(ResourceSpec? resources)
    {
        if ((Cores(resources?.ResourceCpuLimit) ?? resources?.CpuLimit) is > 0 and var cores)
            foreach (var word in new[] { "--cpus", cores.ToString("0.###", CultureInfo.InvariantCulture) })
                yield return word;
        // The old form is in 10^9 bytes.
        if ((Bytes(resources?.ResourceMemoryLimit) ?? (resources?.MemoryLimit is > 0 and var old ? (old * 1e9).ToString("F0", CultureInfo.InvariantCulture) : null)) is { } bytes)
            foreach (var word in new[] { "--memory", bytes })
                yield return word;
    }

    private static double? Cores(string? text)
    {
        var (number, scale) = text?.EndsWith('m') == true ? (text[..^1], 1000) : (text, 1);
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var cores) ? cores / scale : null;
    }

    /// <summary>An amount of memory such as 4Gi, in bytes; null if it is none.</summary>
    public static string? Bytes(string? text)
    {
        if (text is null || Amount().Match(text) is not { Success: true } parts)
            return null;
        var unit = parts.Groups["unit"].Value switch
        {
            "Ki" => Math.Pow(2, 10), "Mi" => Math.Pow(2, 20), "Gi" => Math.Pow(2, 30), "Ti" => Math.Pow(2, 40), "Pi" => Math.Pow(2, 50), "Ei" => Math.Pow(2, 60),
            "k" or "K" => 1e3, "M" => 1e6, "G" => 1e9, "T" => 1e12, "P" => 1e15, "E" => 1e18, _ => 1,
        };
        return Math.Ceiling(double.Parse(parts.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) * unit).ToString("F0", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^(?<number>[0-9]+(?:[.][0-9]+)?)(?<unit>[KMGTPE]i|[kKMGTPE])?$")]
    private static partial Regex Amount();
}
