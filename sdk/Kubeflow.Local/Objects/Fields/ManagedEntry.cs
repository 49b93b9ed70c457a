using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What one manager owns: an item of <c>metadata.managedFields</c>.</summary>
/// <param name="Key">Who owns it.</param>
/// <param name="Version">The API version that its paths are of.</param>
/// <param name="Time">When that changed last.</param>
/// <param name="Fields">What is owned.</param>
internal sealed record ManagedEntry(ManagedKey Key, string Version, string? Time, FieldSet Fields)
{
    /// <summary>The word for server-side apply.</summary>
    public const string Applies = "Apply";

    /// <summary>The word for every other write.</summary>
    public const string Updates = "Update";

    /// <summary>Reads an item; null if it names nobody.</summary>
    public static ManagedEntry? Read(JsonNode? written)
    {
        if (written is not JsonObject entry || entry["operation"] is not { } operation)
            return null;
        var version = Text(entry, "apiVersion");
        var key = ManagedKey.Of(Text(entry, "manager"), operation.GetValue<string>(), version, Text(entry, "subresource"));
        return new(key, version, entry["time"]?.GetValue<string>(), FieldSet.Read(entry["fieldsV1"]));
    }

    /// <summary>Writes it.</summary>
    public JsonObject Write()
    {
        var entry = new JsonObject
        {
            ["apiVersion"] = Version, ["fieldsType"] = "FieldsV1", ["fieldsV1"] = Fields.Write(), ["manager"] = Key.Manager, ["operation"] = Key.Operation,
        };
        if (Key.Subresource.Length > 0)
            entry["subresource"] = Key.Subresource;
        if (Time is not null)
            entry["time"] = Time;
        return entry;
    }

    private static string Text(JsonObject entry, string name) => entry[name]?.GetValue<string>() ?? "";
}

/// <summary>What tells managers apart.</summary>
/// <param name="Manager">The name.</param>
/// <param name="Operation">Whether it applies or updates.</param>
/// <param name="Version">The API version; empty for one that applies, which is the same manager in every version.</param>
/// <param name="Subresource">The part it writes; empty for the object itself.</param>
internal sealed record ManagedKey(string Manager, string Operation, string Version, string Subresource)
{
    /// <summary>Makes one.</summary>
    public static ManagedKey Of(string manager, string operation, string version, string? subresource) =>
        new(manager, operation, operation == ManagedEntry.Applies ? "" : version, subresource ?? "");
}
