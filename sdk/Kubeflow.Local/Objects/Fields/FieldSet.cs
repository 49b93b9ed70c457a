using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>A set of paths in a document, as a tree. It is built once and not changed after that.</summary>
internal sealed class FieldSet
{
    private readonly SortedDictionary<PathElement, FieldSet> _below = [];

    /// <summary>Whether this very place is in the set.</summary>
    public bool Member { get; set; }

    /// <summary>The places below.</summary>
    public IEnumerable<KeyValuePair<PathElement, FieldSet>> Below => _below;

    /// <summary>Whether nothing is in the set.</summary>
    public bool IsEmpty => !Member && _below.Values.All(b => b.IsEmpty);

    /// <summary>The place below; made if there is none.</summary>
    public FieldSet At(PathElement step)
    {
        if (!_below.TryGetValue(step, out var below))
            _below[step] = below = new();
        return below;
    }

    /// <summary>The place below; null if there is none.</summary>
    public FieldSet? Find(PathElement step) => _below.GetValueOrDefault(step);

    /// <summary>Puts a place below.</summary>
    public void Put(PathElement step, FieldSet below) => _below[step] = below;

    /// <summary>All of both.</summary>
    public FieldSet Union(FieldSet other) => Combine(this, other, (a, b) => a || b);

    /// <summary>What is not in the other one.</summary>
    public FieldSet Without(FieldSet other) => Combine(this, other, (a, b) => a && !b);

    /// <summary>What is in both.</summary>
    public FieldSet Both(FieldSet other) => Combine(this, other, (a, b) => a && b);

    /// <summary>What is not in the other one, nor below a place of it.</summary>
    public FieldSet WithoutTrees(FieldSet other)
    {
        var result = new FieldSet { Member = Member && !other.Member };
        if (!other.Member)
            foreach (var (step, below) in _below)
                Add(result, step, other.Find(step) is { } less ? below.WithoutTrees(less) : below);
        return result;
    }

    /// <summary>Whether both hold the same paths.</summary>
    public bool Same(FieldSet other) => Without(other).IsEmpty && other.Without(this).IsEmpty;

    /// <summary>Every path, written as messages write it.</summary>
    public IEnumerable<string> Paths(string before = "")
    {
        if (Member)
            yield return before;
        foreach (var (step, below) in _below)
            foreach (var path in below.Paths(before + step.Shown))
                yield return path;
    }

    /// <summary>As <c>fieldsV1</c> holds it.</summary>
    public JsonObject Write()
    {
        var written = new JsonObject();
        foreach (var (step, below) in _below)
        {
            if (below.IsEmpty)
                continue;
            var inner = below.Write();
            if (below.Member && inner.Count > 0)
                inner.Insert(0, ".", new JsonObject());
            written[step.Written] = inner;
        }
        return written;
    }

    /// <summary>Reads <c>fieldsV1</c>; steps that are none are left out.</summary>
    public static FieldSet Read(JsonNode? written)
    {
        var set = new FieldSet();
        if (written is not JsonObject fields)
            return set;
        foreach (var (name, value) in fields)
            if (PathElement.Read(name) is { } step)
            {
                var below = Read(value);
                below.Member = value is not JsonObject { Count: > 0 } inner || inner.ContainsKey(".");
                set._below[step] = below;
            }
        return set;
    }

    private static FieldSet Combine(FieldSet? a, FieldSet? b, Func<bool, bool, bool> keep)
    {
        var result = new FieldSet { Member = keep(a?.Member is true, b?.Member is true) };
        foreach (var (step, below) in a?._below ?? [])
            Add(result, step, Combine(below, b?.Find(step), keep));
        foreach (var (step, below) in b?._below ?? [])
            if (a?.Find(step) is null)
                Add(result, step, Combine(null, below, keep));
        return result;
    }

    private static void Add(FieldSet to, PathElement step, FieldSet below)
    {
        if (!below.IsEmpty)
            to._below[step] = below;
    }
}
