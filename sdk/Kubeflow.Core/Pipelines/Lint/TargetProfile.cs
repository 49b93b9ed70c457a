using System.Globalization;

namespace Kubeflow.Pipelines;

/// <summary>What a pipeline is to run on: a version of KFP, or this machine.</summary>
public sealed record TargetProfile
{
    private static readonly string[] KfpVersions = ["2.0", "2.1", "2.2", "2.3", "2.4", "2.5", "2.14", "2.15", "2.16", "2.17"];

    private TargetProfile(string name, Version? kfp) => (Name, Kfp) = (name, kfp);

    /// <summary>Its name, such as <c>kfp-2.15</c>.</summary>
    public string Name { get; }

    internal Version? Kfp { get; }

    /// <summary>Every target there is.</summary>
    public static IReadOnlyList<TargetProfile> All { get; } = [.. KfpVersions.Select(v => new TargetProfile("kfp-" + v, Version.Parse(v))), new("local", null)];

    /// <summary>The newest KFP that this SDK knows.</summary>
    public static TargetProfile NewestKfp { get; } = All.Last(t => t.Kfp is not null);

    /// <summary>This machine.</summary>
    public static TargetProfile Local { get; } = All[^1];

    /// <summary>Finds a target by its name. A release of KFP between two known ones, such as <c>kfp-2.14.3</c>, is the older of them.</summary>
    /// <param name="name">Such as <c>kfp-2.15</c> or <c>local</c>.</param>
    /// <exception cref="KubeflowException">There is no such target.</exception>
    public static TargetProfile Parse(string name)
    {
        if (All.FirstOrDefault(t => t.Name == name) is { } known)
            return known;
        if (name.StartsWith("kfp-", StringComparison.Ordinal) && Version.TryParse(name[4..], out var version) && All.LastOrDefault(t => t.Kfp is not null && t.Kfp <= version) is { } older)
            return older;
        throw new KubeflowException("UnknownTarget", $"There is no target '{name}'.", string.Create(CultureInfo.InvariantCulture, $"Name one of {string.Join(", ", All.Select(t => t.Name))}."), name);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
