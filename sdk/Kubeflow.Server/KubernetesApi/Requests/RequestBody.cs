using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;
using Kubeflow.Manifests;
using Microsoft.AspNetCore.Http;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Reads the body of a request: JSON, or YAML where the request says so.</summary>
internal static class RequestBody
{
    /// <summary>As Kubernetes: 3 MB.</summary>
    public const int MostBytes = 3 << 20;

    private static readonly string[] ObjectTypes = ["application/json", "application/yaml"];

    /// <summary>The media type of a body, without its parameters.</summary>
    public static string TypeOf(HttpRequest request) => (request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>An object, and the fields that it says twice.</summary>
    /// <exception cref="ClusterException">It is neither JSON nor YAML (415), or cannot be read (400).</exception>
    public static async Task<(JsonObject Document, IReadOnlyList<string> Duplicates)> ReadObjectAsync(HttpRequest request)
    {
        var type = TypeOf(request);
        if (type.Length > 0 && !ObjectTypes.Contains(type))
            throw Unsupported(ObjectTypes);
        var (node, duplicates) = await ReadAsync(request, isYaml: type == "application/yaml");
        return (node as JsonObject ?? throw Unreadable("it is no object"), duplicates);
    }

    /// <summary>Whatever it is.</summary>
    /// <exception cref="ClusterException">It cannot be read (400), or is too large (413).</exception>
    public static async Task<(JsonNode? Body, IReadOnlyList<string> Duplicates)> ReadAsync(HttpRequest request, bool isYaml)
    {
        var bytes = await BytesAsync(request);
        if (isYaml && !bytes.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("{"u8))
            return (Yaml(bytes), []);
        try
        {
            return JsonBody.Read(bytes);
        }
        catch (JsonException fault)
        {
            throw Unreadable(fault.Message);
        }
    }

    /// <summary>The body; empty if there is none.</summary>
    public static async Task<byte[]> BytesAsync(HttpRequest request)
    {
        try
        {
            using var memory = new MemoryStream();
            await request.Body.CopyToAsync(memory, request.HttpContext.RequestAborted);
            return memory.ToArray();
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw Refusal.Of(413, "RequestEntityTooLarge", $"Request entity too large: limit is {MostBytes}", "");
        }
    }

    public static ClusterException Unsupported(IEnumerable<string> accepted) =>
        Refusal.Of(415, "UnsupportedMediaType", $"the body of the request was in an unknown format - accepted media types include: {string.Join(", ", accepted)}", "");

    public static ClusterException Unreadable(string why) => Refusal.Of(400, "BadRequest", $"the object provided is unrecognized: {why}", "");

    private static JsonObject Yaml(byte[] bytes)
    {
        try
        {
            return Manifest.ParseAll(System.Text.Encoding.UTF8.GetString(bytes)) is [var only] ? only.ToJson() : throw Unreadable("it must be one document");
        }
        catch (ValidationException fault)
        {
            throw Unreadable(fault.Message);
        }
    }
}
