using System.Globalization;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>The metadata that the cluster alone writes.</summary>
internal static class ObjectMetadata
{
    private static readonly string[] Own = ["uid", "creationTimestamp", "generation", "deletionTimestamp", "deletionGracePeriodSeconds", "selfLink"];

    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Of a new object.</summary>
    public static void Stamp(JsonObject document, DateTimeOffset now)
    {
        var metadata = document["metadata"]!.AsObject();
        foreach (var field in Own)
            metadata.Remove(field);
        metadata["uid"] = Guid.NewGuid().ToString();
        metadata["creationTimestamp"] = Text(now);
        metadata["generation"] = 1;
    }

    /// <summary>Of an object that is there: what a client says of these fields does not count.</summary>
    public static void Keep(JsonObject document, JsonObject before)
    {
        var metadata = document["metadata"]!.AsObject();
        var old = before["metadata"]!.AsObject();
        foreach (var field in Own.Append("name").Append("namespace").Append("generateName"))
        {
            metadata.Remove(field);
            if (old[field] is { } value)
                metadata[field] = value.DeepClone();
        }
    }

    /// <summary>The list of names under a field of the metadata.</summary>
    public static List<string> Finalizers(JsonObject document) =>
        document["metadata"]!["finalizers"] is JsonArray list ? [.. list.Select(f => f!.ToString())] : [];

    /// <summary>Counts a change of what was asked for.</summary>
    public static void CountGeneration(KindDefinition kind, JsonObject document, JsonObject before)
    {
        if (document.Any(Differs) || before.Any(f => !document.ContainsKey(f.Key) && IsAsked(f.Key)))
            document["metadata"]!["generation"] = ((long?)before["metadata"]!["generation"] ?? 0) + 1;
        bool IsAsked(string field) => field is not "metadata" && !(field == "status" && (kind.HasStatus || !kind.IsCustom));
        bool Differs(KeyValuePair<string, JsonNode?> field) => IsAsked(field.Key) && !JsonNode.DeepEquals(field.Value, before[field.Key]);
    }
}
