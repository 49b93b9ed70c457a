using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What the fields of built-in kinds mean for merging, by their names, where no schema says it.</summary>
internal static class WellKnownFields
{
    /// <summary>A value that nothing is known of: lists are one value.</summary>
    public static SchemaNode Anything { get; } = new() { PreserveUnknown = true };

    /// <summary>A place in a built-in kind.</summary>
    public static SchemaNode Anywhere { get; } = new() { PreserveUnknown = true, Open = true };

    private static readonly SchemaNode Protocol = new() { Type = "string", HasDefault = true, Default = JsonValue.Create("TCP") };
    private static readonly SchemaNode Port =
        new() { PreserveUnknown = true, Open = true, Properties = new Dictionary<string, SchemaNode> { ["protocol"] = Protocol } };

    private static readonly Dictionary<string, SchemaNode> Known = new()
    {
        ["containers"] = Map("name"),
        ["initContainers"] = Map("name"),
        ["ephemeralContainers"] = Map("name"),
        ["env"] = Map("name"),
        ["volumes"] = Map("name"),
        ["volumeMounts"] = Map("mountPath"),
        ["volumeDevices"] = Map("devicePath"),
        ["imagePullSecrets"] = Map("name"),
        ["secrets"] = Map("name"),
        ["hostAliases"] = Map("ip"),
        ["podIPs"] = Map("ip"),
        ["hostIPs"] = Map("ip"),
        ["resourceClaims"] = Map("name"),
        ["schedulingGates"] = Map("name"),
        ["topologySpreadConstraints"] = Map("topologyKey", "whenUnsatisfiable"),
        ["ownerReferences"] = Map("uid"),
        ["conditions"] = Map("type"),
        // Containers' ports and services' ports: an item has one of the two numbers.
        ["ports"] = new()
        {
            PreserveUnknown = true, Open = true, Items = Port, ListType = ListType.Map, MapKeys = ["containerPort", "port", "protocol"], PatchKeys = ["containerPort", "port"],
        },
        ["finalizers"] = new() { PreserveUnknown = true, Open = true, ListType = ListType.Set },
        ["selector"] = Atomic,
        ["nodeSelector"] = Atomic,
        ["labelSelector"] = Atomic,
        ["namespaceSelector"] = Atomic,
        ["fieldRef"] = Atomic,
        ["resourceFieldRef"] = Atomic,
        ["configMapKeyRef"] = Atomic,
        ["secretKeyRef"] = Atomic,
        ["managedFields"] = Anything,
        // Here people and schemas name the fields: a name says nothing of what is below it.
        ["data"] = Anything,
        ["binaryData"] = Anything,
        ["stringData"] = Anything,
        ["matchLabels"] = Anything,
        ["openAPIV3Schema"] = Anything,
        ["metadata"] = ObjectMeta.Schema,
    };

    private static SchemaNode Atomic => new() { PreserveUnknown = true, Open = true, AtomicMap = true };

    /// <summary>The schema of a field of that name.</summary>
    public static SchemaNode Of(string name) => Known.GetValueOrDefault(name, Anywhere);

    private static SchemaNode Map(params string[] keys) =>
        new() { PreserveUnknown = true, Open = true, Items = Anywhere, ListType = ListType.Map, MapKeys = keys, PatchKeys = keys[..1] };
}
