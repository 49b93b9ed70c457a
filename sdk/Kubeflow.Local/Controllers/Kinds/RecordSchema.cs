using System.Text.Json.Nodes;
using Kubeflow.Manifests;
using Kubeflow.Training;

namespace Kubeflow.Clusters.Local;

/// <summary>A kind's schema, made of the records that its documents are read into.</summary>
internal static class RecordSchema
{
    // How the items of Kubernetes' lists are told apart; other lists are one value.
    private static readonly Dictionary<Type, string> Keys = new()
    {
        [typeof(Container)] = "name",
        [typeof(ContainerPatch)] = "name",
        [typeof(EnvVar)] = "name",
        [typeof(Volume)] = "name",
        [typeof(ResourceClaim)] = "name",
        [typeof(ReplicatedJob)] = "name",
        [typeof(ReplicatedJobPatch)] = "name",
        [typeof(ReplicatedJobStatus)] = "name",
        [typeof(Condition)] = "type",
        [typeof(VolumeMount)] = "mountPath",
        [typeof(RuntimePatch)] = "manager",
        [typeof(TorchEnvTarget)] = "jobName",
    };

    private static readonly Dictionary<Type, string[]> Required = new()
    {
        [typeof(TrainJobSpec)] = ["runtimeRef"],
        [typeof(KeySelector)] = ["key"],
        [typeof(Kubeflow.Manifests.FieldSelector)] = ["fieldPath"],
        [typeof(ContainerPort)] = ["containerPort"],
        [typeof(DependsOn)] = ["name", "status"],
        [typeof(ReplicatedJob)] = ["name", "template"],
        [typeof(Condition)] = ["type", "status"],
    };

    /// <summary>The schema of a whole document.</summary>
    /// <param name="spec">What is asked for.</param>
    /// <param name="status">What is told; null if the kind has no status.</param>
    public static JsonObject Of(Type spec, JsonObject? status)
    {
        var properties = new JsonObject { ["apiVersion"] = Text(), ["kind"] = Text(), ["metadata"] = new JsonObject { ["type"] = "object" }, ["spec"] = Of(spec) };
        if (status is not null)
            properties["status"] = status;
        return new() { ["type"] = "object", ["properties"] = properties };
    }

    /// <summary>The schema of a part.</summary>
    public static JsonObject Of(Type type)
    {
        if (type == typeof(string))
            return Text();
        if (type == typeof(bool))
            return new() { ["type"] = "boolean" };
        if (type == typeof(int) || type == typeof(long))
            return new() { ["type"] = "integer", ["format"] = type == typeof(int) ? "int32" : "int64" };
        if (type == typeof(IntOrString))
            return new() { ["x-kubernetes-int-or-string"] = true };
        if (type == typeof(KubernetesTime))
            return new() { ["type"] = "string", ["format"] = "date-time" };
        if (typeof(ManifestPart).IsAssignableFrom(type))
            return Record(type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return new() { ["type"] = "object", ["additionalProperties"] = Of(type.GetGenericArguments()[1]) };
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return List(type.GetGenericArguments()[0]);
        return Anything();
    }

    public static JsonObject Anything() => new() { ["x-kubernetes-preserve-unknown-fields"] = true };

    private static JsonObject Record(Type type)
    {
        var shape = ManifestShape.Of(type);
        var properties = new JsonObject();
        foreach (var (name, field) in shape.Fields)
            properties[name] = Of(field);
        foreach (var other in shape.Others)
            properties[other] = Anything();
        var record = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (shape.IsOpen)
            record["x-kubernetes-preserve-unknown-fields"] = true;
        var needed = (Required.GetValueOrDefault(type) ?? []).Concat(Keys.GetValueOrDefault(type) is { } key ? [key] : []).Distinct().ToList();
        if (needed.Count > 0)
            record["required"] = new JsonArray([.. needed.Select(n => (JsonNode)n)]);
        if (type == typeof(ContainerPort))
            properties["protocol"]!["default"] = "TCP";
        return record;
    }

    private static JsonObject List(Type item)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = Of(item) };
        if (Keys.GetValueOrDefault(item) is { } key)
        {
            list["x-kubernetes-list-type"] = "map";
            list["x-kubernetes-list-map-keys"] = new JsonArray(key);
        }
        return list;
    }

    private static JsonObject Text() => new() { ["type"] = "string" };
}
