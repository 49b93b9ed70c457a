using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>The paths of a kind with what can be done there. kubectl looks here whether fields are validated by the server.</summary>
internal static class OpenApiPaths
{
    private static readonly string[] WriteParameters = ["dryRun", "fieldManager", "fieldValidation"];

    public static void Add(JsonObject paths, KindDefinition kind)
    {
        var root = kind.Kind.Group.Length == 0 ? $"/api/{kind.Kind.Version}" : $"/apis/{kind.Kind.Group}/{kind.Kind.Version}";
        var all = $"{root}/{(kind.Kind.Namespaced ? "namespaces/{namespace}/" : "")}{kind.Kind.Plural}";
        paths[all] = new JsonObject
        {
            ["get"] = Operation(kind, "list"), ["post"] = Operation(kind, "post", WriteParameters), ["delete"] = Operation(kind, "deletecollection"), ["parameters"] = Parameters(kind, named: false),
        };
        paths[$"{all}/{{name}}"] = One(kind, withDelete: true);
        if (kind.HasStatus)
            paths[$"{all}/{{name}}/status"] = One(kind, withDelete: false);
        if (kind.Kind.Namespaced)
            paths[$"{root}/{kind.Kind.Plural}"] = new JsonObject { ["get"] = Operation(kind, "list") };
    }

    private static JsonObject One(KindDefinition kind, bool withDelete)
    {
        var path = new JsonObject
        {
            ["get"] = Operation(kind, "get"), ["put"] = Operation(kind, "put", WriteParameters), ["patch"] = Operation(kind, "patch", [.. WriteParameters, "force"]),
            ["parameters"] = Parameters(kind, named: true),
        };
        if (withDelete)
            path["delete"] = Operation(kind, "delete", "dryRun");
        return path;
    }

    private static JsonObject Operation(KindDefinition kind, string action, params IEnumerable<string> parameters) => new()
    {
        ["parameters"] = new JsonArray([.. parameters.Select(p => (JsonNode)Parameter(p, "query", p == "force" ? "boolean" : "string"))]),
        ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "OK" } },
        ["x-kubernetes-action"] = action,
        ["x-kubernetes-group-version-kind"] = OpenApiSchema.Kind(kind),
    };

    private static JsonArray Parameters(KindDefinition kind, bool named)
    {
        var parameters = new JsonArray();
        if (named)
            parameters.Add(Parameter("name", "path", "string"));
        if (kind.Kind.Namespaced)
            parameters.Add(Parameter("namespace", "path", "string"));
        return parameters;
    }

    private static JsonObject Parameter(string name, string place, string type)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["schema"] = new JsonObject { ["type"] = type, ["uniqueItems"] = true } };
        if (place == "path")
            parameter["required"] = true;
        return parameter;
    }
}
