using System.Text;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>The values of a namespace's ConfigMaps and Secrets.</summary>
internal sealed class ConfigValues(ObjectStore store, string space)
{
    private static readonly string ConfigMaps = ResourceKind.ConfigMap.ToString();
    private static readonly string Secrets = ResourceKind.Secret.ToString();
    private static readonly IReadOnlyDictionary<string, byte[]> None = new Dictionary<string, byte[]>();

    /// <exception cref="ContainerNotReadyException">It is missing, and must be there.</exception>
    public IReadOnlyDictionary<string, byte[]> ConfigMap(string name, bool isOptional)
    {
        if (store.State.Find(ConfigMaps, new(space, name))?.ToDocument() is not { } map)
            return isOptional ? None : throw new ContainerNotReadyException("CreateContainerConfigError", $"configmap \"{name}\" not found");
        var values = Fields(map["data"]).ToDictionary(v => v.Key, v => Encoding.UTF8.GetBytes(v.Value!.ToString()));
        foreach (var (key, value) in Fields(map["binaryData"]))
            values[key] = Convert.FromBase64String(value!.ToString());
        return values;
    }

    /// <exception cref="ContainerNotReadyException">It is missing, and must be there.</exception>
    public IReadOnlyDictionary<string, byte[]> Secret(string name, bool isOptional) =>
        store.State.Find(Secrets, new(space, name))?.ToDocument() is { } secret
            ? Fields(secret["data"]).ToDictionary(v => v.Key, v => Convert.FromBase64String(v.Value!.ToString()))
            : isOptional ? None : throw new ContainerNotReadyException("CreateContainerConfigError", $"secret \"{name}\" not found");

    private static JsonObject Fields(JsonNode? map) => map as JsonObject ?? [];
}
