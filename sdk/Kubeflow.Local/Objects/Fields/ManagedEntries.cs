using System.Globalization;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>The managers of one object, read from and written to <c>metadata.managedFields</c>.</summary>
internal sealed class ManagedEntries
{
    private readonly Dictionary<ManagedKey, ManagedEntry> _entries = [];

    /// <summary>Everyone who owns something.</summary>
    public IEnumerable<ManagedEntry> All => _entries.Values;

    /// <summary>Whether nobody owns anything.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>What one owns; null if nothing.</summary>
    public ManagedEntry? this[ManagedKey key] => _entries.GetValueOrDefault(key);

    /// <summary>Reads them from a document.</summary>
    public static ManagedEntries Of(JsonObject? document)
    {
        var entries = new ManagedEntries();
        foreach (var item in document?["metadata"]?["managedFields"] as JsonArray ?? [])
            if (ManagedEntry.Read(item) is { } entry)
                entries._entries[entry.Key] = entry;
        return entries;
    }

    /// <summary>Sets what one owns; one that owns nothing is dropped.</summary>
    public void Set(ManagedEntry entry)
    {
        if (entry.Fields.IsEmpty)
            _entries.Remove(entry.Key);
        else
            _entries[entry.Key] = entry;
    }

    /// <summary>Takes fields from everyone but one.</summary>
    public void Take(FieldSet fields, ManagedKey except)
    {
        foreach (var entry in _entries.Values.Where(e => e.Key != except).ToList())
            Set(entry with { Fields = entry.Fields.Without(fields) });
    }

    /// <summary>Whether both say the same, times aside.</summary>
    public bool Same(ManagedEntries other) =>
        _entries.Count == other._entries.Count
        && _entries.Values.All(e => other[e.Key] is { } same && same.Version == e.Version && same.Fields.Same(e.Fields));

    /// <summary>Writes them into a document, in Kubernetes' order.</summary>
    public void WriteTo(JsonObject document)
    {
        if (document["metadata"] is not JsonObject metadata)
            document["metadata"] = metadata = [];
        metadata.Remove("managedFields");
        if (IsEmpty)
            return;
        var ordered = _entries.Values
            .OrderBy(e => e.Key.Operation, StringComparer.Ordinal).ThenBy(e => e.Time ?? "", StringComparer.Ordinal)
            .ThenBy(e => e.Key.Manager, StringComparer.Ordinal).ThenBy(e => e.Version, StringComparer.Ordinal).ThenBy(e => e.Key.Subresource, StringComparer.Ordinal);
        metadata["managedFields"] = new JsonArray([.. ordered.Select(e => e.Write())]);
    }

    /// <summary>A time as documents hold it.</summary>
    public static string Time(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
