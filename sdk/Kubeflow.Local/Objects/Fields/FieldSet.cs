using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>A set of paths in a document, as a tree. Parts are shared between sets, so a set does not change once it is built.</summary>
internal sealed class FieldSet
{
    private readonly Dictionary<PathElement, FieldSet> _below = [];

    /// <summary>Whether this very place is in the set.</summary>
    public bool Member { get; set; }

    /// <summary>The places below.</summary>
    public IEnumerable<KeyValuePair<PathElement, FieldSet>> Below => _below;

    /// <summary>Whether nothing is in the set.</summary>
    public bool IsEmpty
    {
        get
        {
            if (Member)
                return false;
            foreach (var below in _below.Values)
                if (!below.IsEmpty)
                    return false;
            return true;
        }
    }

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
    public FieldSet Union(FieldSet other)
    {
        var result = new FieldSet { Member = Member || other.Member };
        foreach (var (step, below) in _below)
            Add(result, step, other.Find(step) is { } more ? below.Union(more) : below);
        foreach (var (step, below) in other._below)
            if (!_below.ContainsKey(step))
                Add(result, step, below);
        return result;
    }

    /// <summary>What is not in the other one.</summary>
    public FieldSet Without(FieldSet other)
    {
        var result = new FieldSet { Member = Member && !other.Member };
        foreach (var (step, below) in _below)
            Add(result, step, other.Find(step) is { } less ? below.Without(less) : below);
        return result;
    }

    /// <summary>What is in both.</summary>
    public FieldSet Both(FieldSet other)
    {
        var result = new FieldSet { Member = Member && other.Member };
        foreach (var (step, below) in _below)
            if (other.Find(step) is { } same)
                Add(result, step, below.Both(same));
        return result;
    }

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
        foreach (var (step, below) in Sorted())
            foreach (var path in below.Paths(before + step.Shown))
                yield return path;
    }

    /// <summary>As <c>fieldsV1</c> holds it.</summary>
    public JsonObject Write() => Write(withSelf: false);

    private JsonObject Write(bool withSelf)
    {
        var written = new JsonObject();
        foreach (var (step, below) in Sorted())
        {
            if (below.IsEmpty)
                continue;
            if (withSelf && written.Count == 0)
                written.Add(".", new JsonObject());
            written.Add(step.Written, below.Write(below.Member));
        }
        return written;
    }

    private KeyValuePair<PathElement, FieldSet>[] Sorted()
    {
        var sorted = _below.ToArray();
        Array.Sort(sorted, static (a, b) => a.Key.CompareTo(b.Key));
        return sorted;
    }

    /// <summary>Reads <c>fieldsV1</c>; null if it is none.</summary>
    public static FieldSet? Read(JsonNode? written)
    {
        if (written is not JsonObject fields)
            return null;
        var set = new FieldSet();
        foreach (var (name, value) in fields)
        {
            if (name == ".")
                continue;
            if (PathElement.Read(name) is not { } step || Read(value) is not { } below)
                return null;
            below.Member = value is not JsonObject { Count: > 0 } inner || inner.ContainsKey(".");
            set._below[step] = below;
        }
        return set;
    }

    private static void Add(FieldSet to, PathElement step, FieldSet below)
    {
        if (!below.IsEmpty)
            to._below[step] = below;
    }
}
