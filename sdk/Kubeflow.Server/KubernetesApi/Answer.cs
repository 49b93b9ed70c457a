using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Writes answers.</summary>
internal static class Answer
{
    public static JsonSerializerOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(HttpContext context, JsonNode document, int status = 200, string type = "application/json") =>
        WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(document, Compact), status, type);

    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body, int status = 200, string type = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>Tells a client what it should know, each as a header of its own.</summary>
    public static void Warn(HttpContext context, IEnumerable<string> warnings)
    {
        foreach (var warning in warnings)
            context.Response.Headers.Append("Warning", $"299 - \"{HeaderText(warning)}\"");
    }

    // Headers are ASCII in one line.
    private static string HeaderText(string text) =>
        string.Concat(text.Select(c => c is '"' or '\\' ? $"\\{c}" : c is >= ' ' and <= '~' ? $"{c}" : "?"));
}
