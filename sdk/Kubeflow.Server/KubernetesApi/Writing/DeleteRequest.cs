using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>How a request wants objects deleted: its body says it, or its parameters do.</summary>
internal static class DeleteRequest
{
    private static readonly string[] Types = ["", "application/json", "application/yaml"];

    public static async Task<DeleteOptions> ReadAsync(ApiCall call)
    {
        var bytes = await RequestBody.BytesAsync(call.Request);
        if (bytes.Length > 0 && !Types.Contains(RequestBody.TypeOf(call.Request)))
            throw RequestBody.Unsupported(Types.Skip(1));
        var body = bytes.Length == 0 ? [] : Body(bytes);
        var grace = Whole(body["gracePeriodSeconds"]) ?? RequestQuery.Number(call.Request, "gracePeriodSeconds");
        return new()
        {
            Propagation = Propagates(call, body),
            GracePeriod = grace is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Uid = (body["preconditions"] as JsonObject)?["uid"]?.ToString(),
            ResourceVersion = (body["preconditions"] as JsonObject)?["resourceVersion"]?.ToString(),
            DryRun = RequestQuery.DryRun(body["dryRun"] is JsonArray given ? given.Select(d => d?.ToString()) : call.Request.Query["dryRun"]),
        };
    }

    private static JsonObject Body(byte[] bytes)
    {
        try
        {
            return JsonBody.Read(bytes).Node as JsonObject ?? throw RequestBody.Unreadable("it is no object");
        }
        catch (System.Text.Json.JsonException fault)
        {
            throw RequestBody.Unreadable(fault.Message);
        }
    }

    private static Propagation Propagates(ApiCall call, JsonObject body)
    {
        var word = body["propagationPolicy"]?.ToString() ?? RequestQuery.Text(call.Request, "propagationPolicy");
        return word switch
        {
            "" => body["orphanDependents"] is JsonValue orphans && orphans.TryGetValue<bool>(out var orphan) && orphan ? Propagation.Orphan : Propagation.Background,
            "Background" => Propagation.Background,
            "Foreground" => Propagation.Foreground,
            "Orphan" => Propagation.Orphan,
            _ => throw Refusal.Of(422, "Invalid", $"DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Unsupported value: \"{word}\": supported values: \"Foreground\", \"Background\", \"Orphan\"", "",
                causes: [new("FieldValueNotSupported", "propagationPolicy", $"Unsupported value: \"{word}\": supported values: \"Foreground\", \"Background\", \"Orphan\"")]),
        };
    }

    private static long? Whole(JsonNode? value)
    {
        if (value is null)
            return null;
        return value is JsonValue number && number.TryGetValue<long>(out var seconds) && seconds >= 0 ? seconds : throw RequestBody.Unreadable("gracePeriodSeconds is no whole number, 0 or more");
    }
}
