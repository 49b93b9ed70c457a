using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Kubeflow.Pipelines.Execution;

/// <summary>The final status as KFP's driver writes it: the error is an object, and names are in camel or snake case.</summary>
internal sealed class FinalStatusJson : JsonConverter<PipelineTaskFinalStatus>
{
    public override PipelineTaskFinalStatus Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var status = document.RootElement;
        if (status.ValueKind != JsonValueKind.Object)
            throw new JsonException("It is no object.");
        var error = Find(status, "error");
        var code = error is { } given ? Find(given, "code") : null;
        return new PipelineTaskFinalStatus(
            Text(Find(status, "state")) ?? "",
            Text(Find(status, "pipelineJobResourceName")) ?? "",
            Text(Find(status, "pipelineTaskName")) ?? "",
            code is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null,
            error is { } why ? Text(Find(why, "message")) : null);
    }

    public override void Write(Utf8JsonWriter writer, PipelineTaskFinalStatus value, JsonSerializerOptions options)
    {
        var error = new JsonObject();
        if (value.ErrorCode is { } code)
            error["code"] = code;
        if (value.ErrorMessage is { } message)
            error["message"] = message;
        new JsonObject
        {
            ["state"] = value.State,
            ["pipelineJobResourceName"] = value.PipelineJobResourceName,
            ["pipelineTaskName"] = value.PipelineTaskName,
            ["error"] = error,
        }.WriteTo(writer, options);
    }

    private static string? Text(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Find(JsonElement from, string name)
    {
        if (from.ValueKind == JsonValueKind.Object)
            foreach (var property in from.EnumerateObject())
                if (property.Name.Replace("_", "", StringComparison.Ordinal).Equals(name, StringComparison.OrdinalIgnoreCase))
                    return property.Value;
        return null;
    }
}
