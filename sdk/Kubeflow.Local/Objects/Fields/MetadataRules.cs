using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What <c>metadata</c> of every kind must satisfy beyond its types.</summary>
internal static class MetadataRules
{
    private const int MostAnnotationBytes = 256 * 1024;

    /// <summary>What is wrong with it.</summary>
    /// <param name="document">The object, with its name made already.</param>
    /// <param name="namespaced">Whether the kind lives in namespaces.</param>
    /// <param name="isLabelName">Whether names are DNS labels, as namespaces' are, rather than subdomains.</param>
    public static IReadOnlyList<FieldCause> Check(JsonObject document, bool namespaced, bool isLabelName = false)
    {
        var causes = new List<FieldCause>();
        var metadata = document["metadata"] as JsonObject ?? [];
        Name(metadata, isLabelName, causes);
        Namespace(metadata, namespaced, causes);
        Labels(metadata["labels"] as JsonObject ?? [], causes);
        Annotations(metadata["annotations"] as JsonObject ?? [], causes);
        Finalizers(metadata["finalizers"] as JsonArray ?? [], causes);
        OwnerRules.Check(metadata["ownerReferences"] as JsonArray ?? [], causes);
        return causes;
    }

    private static void Name(JsonObject metadata, bool isLabelName, List<FieldCause> causes)
    {
        var name = Text(metadata["name"]);
        if (name.Length == 0)
            causes.Add(Causes.Required("metadata.name", "name or generateName is required"));
        else if ((isLabelName ? ObjectNames.Label(name) : ObjectNames.Subdomain(name)) is { } why)
            causes.Add(Causes.Invalid("metadata.name", name, why));
    }

    private static void Namespace(JsonObject metadata, bool namespaced, List<FieldCause> causes)
    {
        var name = Text(metadata["namespace"]);
        if (!namespaced && name.Length > 0)
            causes.Add(new("FieldValueForbidden", "metadata.namespace", "Forbidden: not allowed on this type"));
        else if (namespaced && name.Length == 0)
            causes.Add(Causes.Required("metadata.namespace"));
        else if (namespaced && ObjectNames.Label(name) is { } why)
            causes.Add(Causes.Invalid("metadata.namespace", name, why));
    }

    private static void Labels(JsonObject labels, List<FieldCause> causes)
    {
        foreach (var (key, node) in labels)
        {
            var value = Text(node);
            if (ObjectNames.QualifiedName(key) is { } wrongKey)
                causes.Add(Causes.Invalid("metadata.labels", key, wrongKey));
            if (ObjectNames.LabelValue(value) is { } wrongValue)
                causes.Add(Causes.Invalid("metadata.labels", value, wrongValue));
        }
    }

    private static void Annotations(JsonObject annotations, List<FieldCause> causes)
    {
        var size = 0;
        foreach (var (key, node) in annotations)
        {
            size += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(Text(node));
            if (ObjectNames.QualifiedName(key.ToLowerInvariant()) is { } why)
                causes.Add(Causes.Invalid("metadata.annotations", key, why));
        }
        if (size > MostAnnotationBytes)
            causes.Add(Causes.TooLong("metadata.annotations", MostAnnotationBytes));
    }

    private static void Finalizers(JsonArray finalizers, List<FieldCause> causes)
    {
        foreach (var finalizer in finalizers)
            if (ObjectNames.QualifiedName(Text(finalizer)) is { } why)
                causes.Add(Causes.Invalid("metadata.finalizers", Text(finalizer), why));
    }

    private static string Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : "";
}
