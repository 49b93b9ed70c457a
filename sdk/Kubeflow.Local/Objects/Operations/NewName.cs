using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Names of new objects: given, or made from a prefix.</summary>
internal static class NewName
{
    public static void Give(StoreTransaction store, WriteRequest request, JsonObject metadata)
    {
        var prefix = metadata["generateName"]?.ToString() ?? "";
        if ((metadata["name"]?.ToString() ?? "").Length == 0)
        {
            if (prefix.Length == 0)
                throw Refusal.Invalid(request.Kind, "", [new("FieldValueRequired", "metadata.name", "Required value: name or generateName is required")]);
            metadata["name"] = ObjectNames.Generate(prefix);
        }
    }
}
