using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>The OpenAPI v3 documents, one for each version of a group; made when they are asked for, and anew when definitions change.</summary>
internal sealed class OpenApiDocuments(KindRegistry kinds)
{
    private readonly ConcurrentDictionary<(string Group, string Version), (int Generation, byte[] Text)> _made = new();

    /// <summary>Where they are, each with a sign that changes with its text.</summary>
    public JsonObject Index()
    {
        var paths = new JsonObject();
        foreach (var (group, version) in kinds.All.Select(k => (k.Kind.Group, k.Kind.Version)).Distinct())
        {
            var path = group.Length == 0 ? $"api/{version}" : $"apis/{group}/{version}";
            paths[path] = new JsonObject { ["serverRelativeURL"] = $"/openapi/v3/{path}?hash={Convert.ToHexString(SHA256.HashData(Document(group, version)!))}" };
        }
        return new() { ["paths"] = paths };
    }

    /// <summary>One of them; null if there is no such version.</summary>
    public byte[]? Document(string group, string version)
    {
        // Before the kinds are read: a document that is older than its number would stay.
        var generation = kinds.Generation;
        if (_made.TryGetValue((group, version), out var made) && made.Generation == generation)
            return made.Text;
        var found = kinds.All.Where(k => k.Kind.Group == group && k.Kind.Version == version).ToList();
        if (found.Count == 0)
            return null;
        var text = JsonSerializer.SerializeToUtf8Bytes(OpenApiDocument.Of(found), Answer.Compact);
        _made[(group, version)] = (generation, text);
        return text;
    }
}
