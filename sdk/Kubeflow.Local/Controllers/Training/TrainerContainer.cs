using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>The container that trains, with what the job says of it.</summary>
internal static class TrainerContainer
{
    /// <summary>The job's image, command and arguments in place of the runtime's; the job's variables come last, so that they win.</summary>
    public static void Complete(JsonObject container, JsonObject? trainer)
    {
        foreach (var field in new[] { "image", "command", "args" })
            if (trainer?[field] is { } value)
                container[field] = value.DeepClone();
        foreach (var variable in trainer?["env"] as JsonArray ?? [])
            Set(container, variable!.AsObject());
    }

    /// <summary>Sets a variable to a value.</summary>
    public static void Set(JsonObject container, string name, string value) => Set(container, new JsonObject { ["name"] = name, ["value"] = value });

    /// <summary>Sets a variable to a field of the pod.</summary>
    public static void SetField(JsonObject container, string name, string field) =>
        Set(container, new JsonObject { ["name"] = name, ["valueFrom"] = new JsonObject { ["fieldRef"] = new JsonObject { ["fieldPath"] = field } } });

    /// <summary>Sets a variable, in the place of one of its name.</summary>
    public static void Set(JsonObject container, JsonObject variable)
    {
        if (container["env"] is not JsonArray all)
            container["env"] = all = [];
        var at = all.ToList().FindIndex(v => v!["name"]!.ToString() == variable["name"]!.ToString());
        if (at >= 0)
            all[at] = variable.DeepClone();
        else
            all.Add(variable.DeepClone());
    }

    public static void AddResources(JsonObject container, JsonObject resources)
    {
        if (container["resources"] is not JsonObject there)
            container["resources"] = there = [];
        foreach (var (kind, amounts) in resources)
            if (amounts is JsonObject all && there[kind] is JsonObject map)
                foreach (var (name, amount) in all)
                    map[name] = amount?.DeepClone();
            else
                there[kind] = amounts?.DeepClone();
    }
}
