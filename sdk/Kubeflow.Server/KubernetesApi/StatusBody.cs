using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Kubernetes' <c>Status</c>: what a request came to, where there is no object to show.</summary>
internal static class StatusBody
{
    public static JsonObject Failure(ClusterException fault, ResourceKind? kind, string name)
    {
        var details = new JsonObject();
        if (name.Length == 0 && kind is not null && fault.Resource.Split(' ', 2) is [_, var named])
            name = named;
        if (name.Length > 0)
            details["name"] = name;
        if (kind is { Group.Length: > 0 })
            details["group"] = kind.Group;
        if (kind is not null)
            details["kind"] = fault.Reason == "Invalid" ? kind.Kind : kind.Plural;
        if (fault.Causes.Count > 0)
            details["causes"] = new JsonArray([.. fault.Causes.Select(c => (JsonNode)new JsonObject { ["reason"] = c.Reason, ["message"] = c.Message, ["field"] = c.Field })]);
        var status = Of("Failure");
        status["message"] = fault.Message;
        if (fault.Reason.Length > 0)
            status["reason"] = fault.Reason;
        if (details.Count > 0)
            status["details"] = details;
        status["code"] = fault.StatusCode;
        return status;
    }

    /// <summary>An object is gone.</summary>
    public static JsonObject Deleted(ResourceKind kind, string name, string? uid)
    {
        var details = new JsonObject { ["name"] = name };
        if (kind.Group.Length > 0)
            details["group"] = kind.Group;
        details["kind"] = kind.Plural;
        details["uid"] = uid;
        var status = Of("Success");
        status["details"] = details;
        return status;
    }

    private static JsonObject Of(string status) => new() { ["kind"] = "Status", ["apiVersion"] = "v1", ["metadata"] = new JsonObject(), ["status"] = status };
}
