using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>The forms of kinds as <c>kubectl explain</c> shows them.</summary>
internal static class OpenApiSchema
{
    public const string ObjectMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

    /// <summary>Such as <c>org.kubeflow.trainer.v1alpha1.TrainJob</c>.</summary>
    public static string NameOf(KindDefinition kind) =>
        $"{(kind.Kind.Group.Length == 0 ? "io.k8s.api.core" : string.Join('.', kind.Kind.Group.Split('.').Reverse()))}.{kind.Kind.Version}.{kind.Kind.Kind}";

    public static JsonObject Kind(KindDefinition kind) => new() { ["group"] = kind.Kind.Group, ["version"] = kind.Kind.Version, ["kind"] = kind.Kind.Kind };

    public static JsonObject Of(KindDefinition kind)
    {
        var schema = kind.OpenApi?.DeepClone().AsObject() ?? BuiltIn(kind);
        var properties = schema["properties"] as JsonObject ?? [];
        properties["apiVersion"] = Text("APIVersion defines the versioned schema of this representation of an object.");
        properties["kind"] = Text("Kind is a string value representing the REST resource this object represents.");
        properties["metadata"] = new JsonObject
        {
            ["description"] = "Standard object's metadata.",
            ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/components/schemas/{ObjectMeta}" }),
            ["default"] = new JsonObject(),
        };
        schema["properties"] = properties;
        schema["x-kubernetes-group-version-kind"] = new JsonArray(Kind(kind));
        return schema;
    }

    public static JsonObject OfObjectMeta() => new()
    {
        ["type"] = "object",
        ["description"] = "ObjectMeta is metadata that all persisted resources must have.",
        ["properties"] = new JsonObject
        {
            ["name"] = Text("The name, unique within the namespace."),
            ["generateName"] = Text("A prefix from which a unique name is made if none is given."),
            ["namespace"] = Text("The namespace within which the name is unique."),
            ["labels"] = Texts("Keys and values by which objects are selected."),
            ["annotations"] = Texts("Keys and values that tools keep with the object."),
            ["finalizers"] = new JsonObject { ["type"] = "array", ["description"] = "Who must do their part before the object is gone.", ["items"] = new JsonObject { ["type"] = "string" } },
            ["ownerReferences"] = new JsonObject
            {
                ["type"] = "array",
                ["description"] = "Objects that this one belongs to; when all are gone, it is deleted.",
                ["items"] = new JsonObject { ["type"] = "object", ["x-kubernetes-preserve-unknown-fields"] = true },
            },
            ["uid"] = Text("Unique in time and space; set by the server."),
            ["resourceVersion"] = Text("Changes with every change; set by the server."),
            ["generation"] = new JsonObject { ["type"] = "integer", ["format"] = "int64", ["description"] = "Counts changes of what is asked for; set by the server." },
            ["creationTimestamp"] = Text("When it was created; set by the server."),
            ["deletionTimestamp"] = Text("When it is to be gone; set by the server."),
            ["managedFields"] = new JsonObject
            {
                ["type"] = "array",
                ["description"] = "Who owns which fields; set by the server.",
                ["items"] = new JsonObject { ["type"] = "object", ["x-kubernetes-preserve-unknown-fields"] = true },
            },
        },
    };

    private static JsonObject BuiltIn(KindDefinition kind) => new()
    {
        ["type"] = "object",
        ["description"] = $"{kind.Kind.Kind} as Kubernetes defines it; the local cluster keeps every field of it.",
        ["x-kubernetes-preserve-unknown-fields"] = true,
        ["properties"] = new JsonObject(),
    };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    private static JsonObject Texts(string description) => new() { ["type"] = "object", ["description"] = description, ["additionalProperties"] = new JsonObject { ["type"] = "string" } };
}
