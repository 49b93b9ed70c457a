namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>What a path names: objects of a kind, one of them, or a part of one.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Version">Its version.</param>
/// <param name="Plural">The kind, as in paths.</param>
/// <param name="Namespace">The namespace; empty if the path names none.</param>
/// <param name="Name">The object; empty for all.</param>
/// <param name="Subresource">The part; empty for the object itself.</param>
internal sealed record ResourcePath(string Group, string Version, string Plural, string Namespace, string Name, string Subresource)
{
    /// <summary>Reads a path split at its slashes; null if it names no resource.</summary>
    public static ResourcePath? Parse(IReadOnlyList<string> parts) => parts switch
    {
        ["api", var version, _, ..] => Below("", version, [.. parts.Skip(2)]),
        ["apis", var group, var version, _, ..] => Below(group, version, [.. parts.Skip(3)]),
        _ => null,
    };

    private static ResourcePath? Below(string group, string version, IReadOnlyList<string> rest) => rest switch
    {
        // A namespace is an object too, and has parts.
        ["namespaces", var name, "status" or "finalize"] => new(group, version, "namespaces", "", name, rest[2]),
        ["namespaces", var space, var plural] => new(group, version, plural, space, "", ""),
        ["namespaces", var space, var plural, var name] => new(group, version, plural, space, name, ""),
        ["namespaces", var space, var plural, var name, var part] => new(group, version, plural, space, name, part),
        [var plural] => new(group, version, plural, "", "", ""),
        [var plural, var name] => new(group, version, plural, "", name, ""),
        [var plural, var name, var part] => new(group, version, plural, "", name, part),
        _ => null,
    };
}
