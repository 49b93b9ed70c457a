using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>The order that a strategic merge patch asks for: its items as it lists them, the server's own kept between them.</summary>
internal static class ElementOrder
{
    /// <summary>Sorts items.</summary>
    /// <param name="items">The merged items.</param>
    /// <param name="order">What the patch lists: values, or objects with only their key.</param>
    /// <param name="key">The key of objects; null for plain values.</param>
    public static JsonArray Sort(JsonArray items, JsonArray order, string? key)
    {
        var listed = items.Where(i => Place(i) >= 0).OrderBy(Place).Select(i => i?.DeepClone()).ToList();
        var sorted = new JsonArray();
        var next = 0;
        // An item that is not listed stays behind those that it stood behind.
        foreach (var item in items)
        {
            if (Place(item) >= 0)
                continue;
            var before = items.TakeWhile(i => !ReferenceEquals(i, item)).Count(i => Place(i) >= 0);
            while (next < Math.Min(before, listed.Count))
                sorted.Add(listed[next++]);
            sorted.Add(item?.DeepClone());
        }
        while (next < listed.Count)
            sorted.Add(listed[next++]);
        return sorted;

        int Place(JsonNode? item)
        {
            for (var i = 0; i < order.Count; i++)
                if (key is null ? DocumentEquality.Same(order[i], item) : order[i] is JsonObject o && item is JsonObject f && DocumentEquality.Same(o[key], f[key]))
                    return i;
            return -1;
        }
    }
}
