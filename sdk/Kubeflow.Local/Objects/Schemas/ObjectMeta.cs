namespace Kubeflow.Clusters.Local;

/// <summary>The schema of <c>metadata</c>, the same for all kinds.</summary>
internal static class ObjectMeta
{
    private static readonly SchemaNode Text = new() { Type = "string", Nullable = true };
    private static readonly SchemaNode Time = new() { Type = "string", Nullable = true, Checks = new() { Format = "date-time" } };
    private static readonly SchemaNode Whole = new() { Type = "integer", Nullable = true };
    private static readonly SchemaNode Flag = new() { Type = "boolean", Nullable = true };
    private static readonly SchemaNode Texts = new() { Type = "object", Nullable = true, Additional = new() { Type = "string" } };

    /// <summary>The schema.</summary>
    public static SchemaNode Schema { get; } = With(null);

    /// <summary>The schema, with what a definition asks of the fields of metadata beyond their types.</summary>
    public static SchemaNode With(SchemaNode? asked)
    {
        var fields = new Dictionary<string, SchemaNode>
        {
            ["name"] = Text, ["generateName"] = Text, ["namespace"] = Text, ["selfLink"] = Text, ["uid"] = Text, ["resourceVersion"] = Text,
            ["generation"] = Whole, ["deletionGracePeriodSeconds"] = Whole, ["creationTimestamp"] = Time, ["deletionTimestamp"] = Time,
            ["labels"] = Texts, ["annotations"] = Texts,
            ["finalizers"] = new() { Type = "array", Nullable = true, Items = new() { Type = "string" }, ListType = ListType.Set },
            ["ownerReferences"] = new() { Type = "array", Nullable = true, Items = Owner, ListType = ListType.Map, MapKeys = ["uid"], PatchKeys = ["uid"] },
            ["managedFields"] = new() { Type = "array", Nullable = true, Items = new() { Type = "object", PreserveUnknown = true } },
        };
        foreach (var (name, field) in asked?.Properties ?? new Dictionary<string, SchemaNode>())
            if (fields.ContainsKey(name))
                fields[name] = field;
        return new()
        {
            Type = "object", Properties = fields, Required = asked?.Required ?? [], Checks = asked?.Checks, Rules = asked?.Rules ?? [],
        };
    }

    private static SchemaNode Owner => new()
    {
        Type = "object",
        AtomicMap = true,
        Properties = new Dictionary<string, SchemaNode>
        {
            ["apiVersion"] = Text, ["kind"] = Text, ["name"] = Text, ["uid"] = Text, ["controller"] = Flag, ["blockOwnerDeletion"] = Flag,
        },
        Required = ["apiVersion", "kind", "name", "uid"],
    };
}
