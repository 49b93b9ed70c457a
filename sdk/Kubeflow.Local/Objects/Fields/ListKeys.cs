using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Tells the items of lists apart.</summary>
internal static class ListKeys
{
    /// <summary>What tells an item apart; null if it has none of its keys.</summary>
    public static PathElement? Of(SchemaNode list, JsonNode? item)
    {
        if (list.ListType == ListType.Set)
            return new('v', CanonicalJson.Write(item));
        if (item is not JsonObject fields)
            return null;
        var keys = new JsonObject();
        foreach (var key in list.MapKeys.Order(StringComparer.Ordinal))
        {
            var value = fields[key] ?? (list.Item.Properties.TryGetValue(key, out var field) && field.HasDefault ? field.Default : null);
            if (value is not null)
                keys[key] = value.DeepClone();
        }
        return keys.Count > 0 ? new('k', CanonicalJson.Write(keys)) : null;
    }

    /// <summary>The items by what tells them apart; null if that does not tell all of them apart.</summary>
    public static Dictionary<PathElement, JsonNode?>? Index(SchemaNode list, JsonArray items)
    {
        var index = new Dictionary<PathElement, JsonNode?>();
        foreach (var item in items)
            if (Of(list, item) is not { } key || !index.TryAdd(key, item))
                return null;
        return index;
    }
}
