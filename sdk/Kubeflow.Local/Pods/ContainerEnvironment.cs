using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kubeflow.Clusters.Local;

/// <summary>A container's environment variables, as Kubernetes makes them, over those of this process.</summary>
internal static partial class ContainerEnvironment
{
    /// <exception cref="ContainerNotReadyException">A value that must be there is missing.</exception>
    public static Dictionary<string, string> Of(JsonObject pod, JsonObject container, ConfigValues values)
    {
        // There is no image: programs and libraries are this machine's, and so are the variables by which they are found.
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["PYTHONUNBUFFERED"] = "1", ["PYTHONIOENCODING"] = "utf-8" };
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
            all[(string)variable.Key] = (string?)variable.Value ?? "";
        all["HOSTNAME"] = pod["spec"]!["hostname"]?.ToString() ?? ObjectForm.NameOf(pod);
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in container["envFrom"] as JsonArray ?? [])
            AddAll(own, source!.AsObject(), values);
        foreach (var variable in container["env"] as JsonArray ?? [])
            if (Value(pod, container, variable!.AsObject(), values) is { } value)
                own[variable["name"]!.ToString()] = Expand(value, own);
        foreach (var (name, value) in own)
            all[name] = value;
        return all;
    }

    /// <summary>A text with <c>$(NAME)</c> replaced by variables; <c>$$(NAME)</c> and unknown names stay as they are.</summary>
    public static string Expand(string text, IReadOnlyDictionary<string, string> variables) => Reference().Replace(text, match =>
        match.Value.StartsWith("$$", StringComparison.Ordinal) ? match.Value[1..] : variables.GetValueOrDefault(match.Groups[1].Value) ?? match.Value);

    private static void AddAll(Dictionary<string, string> own, JsonObject source, ConfigValues values)
    {
        var prefix = source["prefix"]?.ToString() ?? "";
        var all = source["configMapRef"] is JsonObject map ? values.ConfigMap(map["name"]?.ToString() ?? "", (bool?)map["optional"] == true)
            : source["secretRef"] is JsonObject secret ? values.Secret(secret["name"]?.ToString() ?? "", (bool?)secret["optional"] == true)
            : new Dictionary<string, byte[]>();
        foreach (var (key, value) in all)
            own[prefix + key] = Encoding.UTF8.GetString(value);
    }

    private static string? Value(JsonObject pod, JsonObject container, JsonObject variable, ConfigValues values)
    {
        if (variable["valueFrom"] is not JsonObject from)
            return variable["value"]?.ToString() ?? "";
        if (from["configMapKeyRef"] is JsonObject map)
            return Key(map, (name, isOptional) => values.ConfigMap(name, isOptional), "configmap");
        if (from["secretKeyRef"] is JsonObject secret)
            return Key(secret, (name, isOptional) => values.Secret(name, isOptional), "secret");
        if (from["fieldRef"]?["fieldPath"]?.ToString() is { } path)
            return Field(pod, path);
        return from["resourceFieldRef"]?["resource"]?.ToString() is { } resource && resource.Split('.', 2) is [var kind, var name] ? container["resources"]?[kind]?[name]?.ToString() ?? "" : "";
    }

    private static string? Key(JsonObject reference, Func<string, bool, IReadOnlyDictionary<string, byte[]>> read, string kind)
    {
        var (name, key, isOptional) = (reference["name"]?.ToString() ?? "", reference["key"]?.ToString() ?? "", (bool?)reference["optional"] == true);
        return read(name, isOptional).TryGetValue(key, out var value) ? Encoding.UTF8.GetString(value)
            : isOptional ? null
            : throw new ContainerNotReadyException("CreateContainerConfigError", $"couldn't find key {key} in {kind} \"{name}\"");
    }

    private static string Field(JsonObject pod, string path)
    {
        if (KeyedField().Match(path) is { Success: true } match)
            return pod["metadata"]![match.Groups[1].Value]?[match.Groups[2].Value]?.ToString() ?? "";
        JsonNode? node = pod;
        foreach (var part in path.Split('.'))
            node = (node as JsonObject)?[part];
        return path is "status.podIP" or "status.hostIP" ? "127.0.0.1" : path == "spec.nodeName" ? "local" : node?.ToString() ?? "";
    }

    [GeneratedRegex(@"\$?\$\(([A-Za-z_.-][A-Za-z0-9_.-]*)\)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^metadata\.(labels|annotations)\['([^']+)'\]$")]
    private static partial Regex KeyedField();
}
