using System.Globalization;
using Kubeflow.Pipelines.Lint;

namespace Kubeflow.Pipelines;

/// <summary>Where a pipeline is to run: a version of KFP's servers, plain Argo Workflows, or this machine. What a target cannot run is
/// found by <see cref="Linter"/> before it is submitted.</summary>
public sealed record TargetProfile
{
    private TargetProfile(string name, string shown, KfpVersion? kfp = null) => (Name, Shown, Kfp) = (name, shown, kfp);

    /// <summary>This machine.</summary>
    public static TargetProfile Local { get; } = new("local", "this machine");

    /// <summary>Argo Workflows without KFP's servers.</summary>
    public static TargetProfile Argo { get; } = new("argo", "Argo Workflows");

    /// <summary>The newest release of KFP's servers that this SDK knows.</summary>
    public static TargetProfile NewestKfp => Kfps[^2];

    /// <summary>All targets: KFP's releases from the oldest to what comes after the newest, Argo, this machine.</summary>
    public static IReadOnlyList<TargetProfile> All => Everything;

    /// <summary>Its name in options and messages, such as <c>kfp-2.5</c>.</summary>
    public string Name { get; }

    /// <summary>The name inside a sentence.</summary>
    internal string Shown { get; }

    /// <summary>The version, if the target is KFP.</summary>
    internal KfpVersion? Kfp { get; }

    private static IReadOnlyList<TargetProfile> Kfps { get; } =
    [
        .. KfpVersion.Releases.Select(v => new TargetProfile(string.Create(CultureInfo.InvariantCulture, $"kfp-2.{v.Minor}"), v.ToString(), v)),
        new("kfp-next", KfpVersion.Next.ToString(), KfpVersion.Next),
    ];

    private static IReadOnlyList<TargetProfile> Everything { get; } = [.. Kfps, Argo, Local];

    /// <summary>Finds a target by its name. A release of KFP between two known ones, such as <c>kfp-2.14.3</c>, is the older of them.</summary>
    /// <param name="name">Such as <c>kfp-2.5</c>, <c>kfp-newest</c>, <c>kfp-next</c>, <c>argo</c> or <c>local</c>.</param>
    /// <exception cref="KubeflowException">There is no such target; the message names those there are.</exception>
    public static TargetProfile Parse(string name)
    {
        var wanted = name.Trim().ToLowerInvariant();
        if (wanted is "kfp" or "kfp-newest" or "kfp-latest")
            return NewestKfp;
        if (All.FirstOrDefault(t => t.Name == wanted) is { } known)
            return known;
        if (wanted.StartsWith("kfp-", StringComparison.Ordinal) && Version.TryParse(wanted[4..], out var version)
            && Kfps.LastOrDefault(t => t.Kfp != KfpVersion.Next && t.Kfp!.Value.ToVersion() <= version) is { } older)
            return older;
        throw new KubeflowException("UnknownTarget", $"There is no target '{name}'.", $"Name one of {string.Join(", ", All)}.", name);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
