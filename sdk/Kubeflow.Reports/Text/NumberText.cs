using System.Globalization;

namespace Kubeflow.Reports;

/// <summary>Numbers for people (four digits that count) and for coordinates (as short as the picture allows).</summary>
internal static class NumberText
{
    public static string Of(double value)
    {
        if (!double.IsFinite(value))
            return value.ToString(CultureInfo.InvariantCulture);
        var size = Math.Abs(value);
        if (value == Math.Truncate(value) && size < 1e15)
            return value.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", "\u202f", StringComparison.Ordinal);
        return size switch
        {
            >= 1e6 or < 1e-4 => value.ToString("0.###e+0", CultureInfo.InvariantCulture),
            >= 1000 => value.ToString("0.#", CultureInfo.InvariantCulture),
            >= 1 => value.ToString("0.###", CultureInfo.InvariantCulture),
            _ => value.ToString("0.0000", CultureInfo.InvariantCulture),
        };
    }

    public static string Coordinate(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Bytes(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => (bytes / 1024.0).ToString("0.#", CultureInfo.InvariantCulture) + " KB",
        _ => (bytes / (1024.0 * 1024)).ToString("0.#", CultureInfo.InvariantCulture) + " MB",
    };
}
