using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>The OpenAPI v3 documents, one for each version of a group; made when they are asked for, and anew when a kind in them changes.</summary>
internal sealed class OpenApiDocuments(KindRegistry kinds)
{
    private readonly ConcurrentDictionary<(string Group, string Version), Made> _made = new();

    /// <summary>Where they are, each with a sign that changes with its text.</summary>
    public JsonObject Index()
    {
        var paths = new JsonObject();
        foreach (var (group, version) in kinds.All.Select(k => (k.Kind.Group, k.Kind.Version)).Distinct())
        {
            var path = group.Length == 0 ? $"api/{version}" : $"apis/{group}/{version}";
            if (Find(group, version) is { } made)
                paths[path] = new JsonObject { ["serverRelativeURL"] = $"/openapi/v3/{path}?hash={made.Hash}" };
        }
        return new() { ["paths"] = paths };
    }

    /// <summary>One of them; null if there is no such version.</summary>
    public byte[]? Document(string group, string version) => Find(group, version)?.Text;

    private Made? Find(string group, string version)
    {
        var found = kinds.All.Where(k => k.Kind.Group == group && k.Kind.Version == version).ToList();
        if (found.Count == 0)
            return null;
        if (_made.TryGetValue((group, version), out var made) && made.Kinds.SequenceEqual(found, ReferenceEqualityComparer.Instance))
            return made;
        var text = JsonSerializer.SerializeToUtf8Bytes(OpenApiDocument.Of(found), Answer.Compact);
        return _made[(group, version)] = new(found, text, Convert.ToHexString(SHA256.HashData(text)));
    }

    private sealed record Made(IReadOnlyList<KindDefinition> Kinds, byte[] Text, string Hash);
}
