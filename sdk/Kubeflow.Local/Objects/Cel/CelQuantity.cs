using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Kubeflow.Clusters.Local;

/// <summary>An amount of a resource, such as <c>500m</c> or <c>1Gi</c>, in billionths.</summary>
/// <param name="Nano">How many billionths.</param>
internal sealed partial record CelQuantity(BigInteger Nano) : IComparable<CelQuantity>
{
    private static readonly BigInteger One = 1_000_000_000;
    private const string Decimals = "numkMGTPE";

    /// <summary>Reads one; null if it is none.</summary>
    public static CelQuantity? Read(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
            return null;
        var (number, unit) = (match.Groups["n"].Value, match.Groups["u"].Value);
        var digits = number.Replace(".", "", StringComparison.Ordinal);
        var places = number.Contains('.', StringComparison.Ordinal) ? number.Length - number.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var top = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) * One;
        var bottom = BigInteger.Pow(10, places);
        if (unit.EndsWith('i'))
            top *= BigInteger.Pow(1024, "KMGTPE".IndexOf(unit[0], StringComparison.Ordinal) + 1);
        else
        {
            var exponent = Exponent(unit);
            if (exponent is null or > 1000 or < -1000)
                return null;
            top *= BigInteger.Pow(10, Math.Max(0, exponent.Value));
            bottom *= BigInteger.Pow(10, Math.Max(0, -exponent.Value));
        }
        // Smaller parts are rounded away from zero.
        var whole = BigInteger.DivRem(top, bottom, out var rest);
        return new(whole + rest.Sign);
    }

    /// <summary>Whether it is a whole number of 64 bits.</summary>
    public bool IsWhole => Nano % One == 0 && Nano / One is var whole && whole >= long.MinValue && whole <= long.MaxValue;

    /// <summary>The whole number.</summary>
    public long Whole => (long)(Nano / One);

    /// <summary>About how much it is.</summary>
    public double Real => (double)Nano / 1e9;

    /// <inheritdoc/>
    public int CompareTo(CelQuantity? other) => Nano.CompareTo(other?.Nano ?? 0);

    private static int? Exponent(string unit) =>
        unit.Length == 0 ? 0
        : unit.Length == 1 ? (Decimals.IndexOf(unit[0], StringComparison.Ordinal) is var at and >= 0 ? (at < 3 ? (at - 3) * 3 : (at - 2) * 3) : null)
        : int.TryParse(unit.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) ? exponent : null;

    [GeneratedRegex(@"^(?<n>[+-]?(\d+(\.\d*)?|\.\d+))(?<u>[KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?\z")]
    private static partial Regex Pattern();
}
