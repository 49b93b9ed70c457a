using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Clusters;
using Kubeflow.Remote.Http;

namespace Kubeflow.Remote.Objects;

/// <summary>Requests that write objects.</summary>
internal static class WriteRequest
{
    /// <summary>Creates an object.</summary>
    public static ApiRequest Create(ResourceKind kind, JsonObject document, string @namespace, WriteOptions options)
    {
        var target = RequestTarget.Of(kind, NamespaceOf(document) ?? @namespace);
        return new("create", HttpMethod.Post, target, Query(options), RetrySafety.OnlyIfUnsent) { Body = Body(kind, document) };
    }

    /// <summary>Puts an object in the place of one.</summary>
    public static ApiRequest Replace(ResourceKind kind, JsonObject document, string @namespace, WriteOptions options) =>
        new("update", HttpMethod.Put, Target(kind, document, @namespace, options), Query(options)) { Body = Body(kind, document) };

    /// <summary>Server-side apply.</summary>
    public static ApiRequest Apply(ResourceKind kind, JsonObject document, string @namespace, WriteOptions options) =>
        new("patch", HttpMethod.Patch, Target(kind, document, @namespace, options), Query(options, force: options.Force))
        {
            Body = Body(kind, document), ContentType = "application/apply-patch+yaml",
        };

    /// <summary>Changes an object.</summary>
    public static ApiRequest Patch(ResourceKind kind, string name, Patch patch, string @namespace, WriteOptions options) =>
        new("patch", HttpMethod.Patch, RequestTarget.Of(kind, @namespace, name, options.Subresource), Query(options), RetrySafety.OnlyIfUnsent)
        {
            Body = Bytes(patch.Body),
            ContentType = patch.Type switch
            {
                PatchType.Json => "application/json-patch+json",
                PatchType.Strategic => "application/strategic-merge-patch+json",
                _ => "application/merge-patch+json",
            },
        };

    /// <summary>Deletes an object.</summary>
    public static ApiRequest Delete(ResourceKind kind, string name, string @namespace, DeleteOptions options)
    {
        var body = new JsonObject { ["kind"] = "DeleteOptions", ["apiVersion"] = "v1", ["propagationPolicy"] = options.Propagation.ToString() };
        if (options.GracePeriod is { } grace)
            body["gracePeriodSeconds"] = (long)Math.Ceiling(grace.TotalSeconds);
        if (options.DryRun)
            body["dryRun"] = new JsonArray("All");
        if (options.Uid is not null || options.ResourceVersion is not null)
        {
            var conditions = new JsonObject();
            if (options.Uid is { } uid)
                conditions["uid"] = uid;
            if (options.ResourceVersion is { } version)
                conditions["resourceVersion"] = version;
            body["preconditions"] = conditions;
        }
        return new("delete", HttpMethod.Delete, RequestTarget.Of(kind, @namespace, name), []) { Body = Bytes(body) };
    }

    /// <summary>The namespace that a document names.</summary>
    public static string? NamespaceOf(JsonObject document) => Text(document, "namespace");

    private static RequestTarget Target(ResourceKind kind, JsonObject document, string @namespace, WriteOptions options)
    {
        var name = Text(document, "name") ?? throw new ClusterException(422, "Invalid", $"This {kind.Kind} has no name.", "Give metadata.name.", kind.ToString(),
            [new("FieldValueRequired", "metadata.name", "Required value: name is required")]);
        return RequestTarget.Of(kind, NamespaceOf(document) ?? @namespace, name, options.Subresource);
    }

    private static (string, string?)[] Query(WriteOptions options, bool? force = null) =>
    [
        ("fieldManager", options.FieldManager.Length > 0 ? options.FieldManager : null), ("fieldValidation", options.FieldValidation.ToString()),
        ("dryRun", options.DryRun ? "All" : null), ("force", force is { } taken ? taken ? "true" : "false" : null),
    ];

    private static byte[] Body(ResourceKind kind, JsonObject document)
    {
        if (document.ContainsKey("apiVersion") && document.ContainsKey("kind"))
            return Bytes(document);
        var whole = (JsonObject)document.DeepClone();
        whole.TryAdd("apiVersion", kind.ApiVersion);
        whole.TryAdd("kind", kind.Kind);
        return Bytes(whole);
    }

    private static byte[] Bytes(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            node.WriteTo(writer);
        return stream.ToArray();
    }

    private static string? Text(JsonObject document, string field) =>
        (document["metadata"] as JsonObject)?[field] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
