using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines;

/// <summary>A container that runs before a step's own.</summary>
public sealed record InitContainerSettings
{
    /// <summary>Its name, unique in the task.</summary>
    public required string Name { get; init; }

    /// <summary>Its image.</summary>
    public required string Image { get; init; }

    /// <summary>Its command; empty for the image's own.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The words after the command.</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    /// <summary>Its environment variables.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The folder for each volume by name.</summary>
    public IReadOnlyDictionary<string, string> VolumeMounts { get; init; } = new Dictionary<string, string>();

    /// <summary><c>Always</c> makes it a sidecar; null for a container that ends.</summary>
    public string? RestartPolicy { get; init; }

    /// <summary>What it asks for, such as <c>cpu</c>.</summary>
    public IReadOnlyDictionary<string, string> ResourceRequests { get; init; } = new Dictionary<string, string>();

    /// <summary>What it may use.</summary>
    public IReadOnlyDictionary<string, string> ResourceLimits { get; init; } = new Dictionary<string, string>();

    internal JsonObject ToDocument()
    {
        var document = new JsonObject { ["name"] = Name, ["image"] = Image };
        Words("command", Command);
        Words("args", Args);
        if (Environment.Count > 0)
            document["env"] = new JsonArray([.. Environment.Select(e => new JsonObject { ["name"] = e.Key, ["value"] = e.Value })]);
        if (VolumeMounts.Count > 0)
            document["volumeMounts"] = new JsonArray([.. VolumeMounts.Select(v => new JsonObject { ["volumeName"] = v.Key, ["mountPath"] = v.Value })]);
        if (RestartPolicy is not null)
            document["restartPolicy"] = RestartPolicy;
        var resources = new JsonObject();
        Amounts("requests", ResourceRequests);
        Amounts("limits", ResourceLimits);
        if (resources.Count > 0)
            document["resources"] = resources;
        return document;

        void Words(string field, IReadOnlyList<string> words)
        {
            if (words.Count > 0)
                document[field] = new JsonArray([.. words.Select(w => JsonValue.Create(w))]);
        }

        void Amounts(string field, IReadOnlyDictionary<string, string> amounts)
        {
            if (amounts.Count > 0)
                resources[field] = new JsonObject(amounts.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)a.Value)));
        }
    }
}
