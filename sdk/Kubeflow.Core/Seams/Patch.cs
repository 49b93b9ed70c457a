using System.Text.Json.Nodes;

namespace Kubeflow.Clusters;

/// <summary>Changes to an object.</summary>
/// <param name="Type">The form of the changes.</param>
/// <param name="Body">The changes.</param>
public sealed record Patch(PatchType Type, JsonNode Body)
{
    /// <summary>A JSON merge patch (RFC 7386): fields given are set, null removes.</summary>
    /// <param name="fields">The fields.</param>
    public static Patch Merge(JsonObject fields) => new(PatchType.Merge, fields);

    /// <summary>A JSON patch (RFC 6902): a list of operations.</summary>
    /// <param name="operations">The operations.</param>
    public static Patch Json(JsonArray operations) => new(PatchType.Json, operations);

    /// <summary>Kubernetes' strategic merge patch: as a merge patch, but lists are merged by their keys; custom kinds refuse it (415).</summary>
    /// <param name="fields">The fields.</param>
    public static Patch Strategic(JsonObject fields) => new(PatchType.Strategic, fields);
}

/// <summary>The form of a patch.</summary>
public enum PatchType
{
    /// <summary>JSON merge patch (RFC 7386).</summary>
    Merge,

    /// <summary>JSON patch (RFC 6902).</summary>
    Json,

    /// <summary>Kubernetes' strategic merge patch; built-in kinds only.</summary>
    Strategic,
}
