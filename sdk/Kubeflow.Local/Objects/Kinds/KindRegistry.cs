using System.Collections.Immutable;

namespace Kubeflow.Clusters.Local;

/// <summary>The kinds that the cluster serves: those built in and those that were defined.</summary>
internal sealed class KindRegistry
{
    private readonly ImmutableArray<KindDefinition> _builtIn;
    private ImmutableArray<KindDefinition> _all;

    public KindRegistry(IEnumerable<KindDefinition> builtIn)
    {
        _builtIn = [.. builtIn];
        _all = _builtIn;
    }

    /// <summary>All of them, by group, version and name.</summary>
    public IReadOnlyList<KindDefinition> All => _all;

    /// <summary>Changes with every definition that comes, changes or goes.</summary>
    public int Generation { get; private set; }

    /// <summary>The kind of a path.</summary>
    public KindDefinition? Find(string group, string version, string plural) =>
        _all.FirstOrDefault(k => k.Kind.Group == group && k.Kind.Version == version && k.Kind.Plural == plural);

    /// <summary>The kind of a document.</summary>
    public KindDefinition? FindKind(string apiVersion, string kind) => _all.FirstOrDefault(k => k.Kind.Kind == kind && k.Kind.ApiVersion == apiVersion);

    /// <summary>The kind, or the refusal of a server that does not have it.</summary>
    public KindDefinition Get(ResourceKind kind) => Find(kind.Group, kind.Version, kind.Plural)
        ?? throw Refusal.Of(404, "NotFound", "the server could not find the requested resource", $"{kind}",
            $"Define it first: apply its CustomResourceDefinition ({kind.ApiVersion} {kind.Kind}).");

    /// <summary>Takes the kinds that definitions define, in place of those before.</summary>
    public void Define(IEnumerable<KindDefinition> custom)
    {
        var defined = custom.ToList();
        // Of a kind that is built in and defined, the definition counts: its author knows better which form the objects have.
        _all = [.. _builtIn.Where(b => !defined.Exists(d => d.Table == b.Table)).Concat(defined).OrderBy(k => k.Kind.Group, StringComparer.Ordinal).ThenBy(k => k.Kind.Version, StringComparer.Ordinal).ThenBy(k => k.Kind.Plural, StringComparer.Ordinal)];
        Generation++;
    }
}
