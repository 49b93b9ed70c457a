using System.Globalization;

namespace Kubeflow.Pipelines.Lint;

/// <summary>A version of KFP's servers. Releases go from 2.5 to 2.14; <see cref="Next"/> is what comes after the newest.</summary>
internal readonly record struct KfpVersion(int Minor)
{
    /// <summary>What is on the main line after the newest release.</summary>
    public static KfpVersion Next { get; } = new(int.MaxValue);

    /// <summary>Later than any: what no server does.</summary>
    public static KfpVersion Never { get; } = new(int.MinValue);

    /// <summary>The releases, oldest first.</summary>
    public static IReadOnlyList<KfpVersion> Releases { get; } = [.. new[] { 0, 1, 2, 3, 4, 5, 14, 15, 16, 17 }.Select(minor => new KfpVersion(minor))];

    /// <summary>Whether this version has what came with <paramref name="since"/>.</summary>
    public bool Has(KfpVersion since) => since != Never && Minor >= since.Minor;

    public Version ToVersion() => new(2, Minor);

    /// <summary><c>KFP 2.5</c>, as a sentence says it.</summary>
    public override string ToString() => this == Next
        ? string.Create(CultureInfo.InvariantCulture, $"KFP after 2.{Releases[^1].Minor}")
        : string.Create(CultureInfo.InvariantCulture, $"KFP 2.{Minor}");
}
