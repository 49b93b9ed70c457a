using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Brings a document into its kind's form: what it does not know is dropped or refused, what is missing gets its default, what is wrong is said.</summary>
internal static class ObjectForm
{
    /// <exception cref="ClusterException">It is of another kind (400), has unknown fields (400) or wrong ones (422).</exception>
    public static void Check(WriteRequest request, JsonObject document, JsonObject? before)
    {
        var kind = request.Kind;
        var name = NameOf(document);
        if (document["kind"]?.ToString() != kind.Kind.Kind || document["apiVersion"]?.ToString() != kind.Kind.ApiVersion)
            throw Refusal.BadRequest(kind, name,
                $"the object provided is {document["apiVersion"]} {document["kind"]}, and the request is for {kind.Kind.ApiVersion} {kind.Kind.Kind}");
        Unknown(request, kind.Schema.Prune(document), name);
        kind.Schema.Default(document);
        List<FieldCause> causes = [.. MetadataCheck.Find(kind.Kind, document["metadata"]!.AsObject()), .. kind.Admit(new(document, before, request.Options.Subresource, request.Time)), .. kind.Schema.Validate(document, before)];
        if (causes.Count > 0)
            throw Refusal.Invalid(kind, name, causes);
    }

    public static string NameOf(JsonObject document) => (document["metadata"] as JsonObject)?["name"] is JsonValue name && name.TryGetValue<string>(out var text) ? text : "";

    private static void Unknown(WriteRequest request, IReadOnlyList<string> fields, string name)
    {
        if (fields.Count == 0 || request.Options.FieldValidation == FieldValidation.Ignore)
            return;
        var said = fields.Select(f => $"unknown field \"{f}\"").ToList();
        if (request.Options.FieldValidation == FieldValidation.Warn)
            request.Warnings.AddRange(said);
        else
            throw Refusal.BadRequest(request.Kind, name,
                $"{request.Kind.Kind.Kind} in version \"{request.Kind.Kind.Version}\" cannot be handled as a {request.Kind.Kind.Kind}: strict decoding error: {string.Join(", ", said)}");
    }
}
