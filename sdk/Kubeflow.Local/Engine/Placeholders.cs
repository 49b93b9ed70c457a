using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines.Local;

/// <summary>Replaces KFP's placeholders, each text in one pass: a value that itself looks like a placeholder stays as it is.</summary>
internal sealed partial class Placeholders(string runId, string runName, DateTimeOffset created, string runFolder)
{
    /// <summary>Replaces what is known of the run in a constant.</summary>
    public JsonElement ReplaceJob(JsonElement constant, string taskPath)
    {
        if (constant.ValueKind == JsonValueKind.String)
            return constant.GetString() is { } text && text.Contains("{{$.", StringComparison.Ordinal) ? Json.Of(Job().Replace(text, m => OfJob(m.Groups[1].Value, taskPath) ?? m.Value)) : constant;
        if (constant.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object) || !constant.GetRawText().Contains("{{$.", StringComparison.Ordinal))
            return constant;
        return Json.Of(ReplaceInside(JsonNode.Parse(constant.GetRawText()), taskPath));
    }

    /// <summary>Replaces the values of inputs in constants of a task's own arguments: KFP's texts with values of the run inside.</summary>
    public static TaskInputs ReplaceInputs(TaskInputs inputs)
    {
        if (!inputs.Parameters.Values.Any(v => v.ValueKind != JsonValueKind.Number && v.GetRawText().Contains("{{$.inputs", StringComparison.Ordinal)))
            return inputs;
        var replaced = inputs.Parameters.ToDictionary(p => p.Key, p => Inputs(p.Value, inputs.Parameters));
        return inputs with { Parameters = replaced };
    }

    /// <summary>The placeholders left in a command's words, those that nothing here knows.</summary>
    public static IReadOnlyList<string> Unknown(IEnumerable<string> template, IReadOnlyCollection<string> words) =>
        [.. template.SelectMany(t => Left().Matches(t)).Select(m => m.Value).Distinct().Where(p => words.Any(w => w.Contains(p, StringComparison.Ordinal)))];

    /// <summary>One word of a command; null where an optional part is absent.</summary>
    public IEnumerable<string> Expand(string word, ExecutorInput input, string taskPath)
    {
        if (word.StartsWith('{') && (word.StartsWith("{\"Concat\"", StringComparison.Ordinal) || word.StartsWith("{\"IfPresent\"", StringComparison.Ordinal)) && Parsed(word) is { } node)
            return Structured(node, input, taskPath);
        return [Replace(word, input, taskPath)];
    }

    private IEnumerable<string> Structured(JsonNode? node, ExecutorInput input, string taskPath)
    {
        switch (node)
        {
            case JsonObject fields when fields["Concat"] is JsonArray parts:
                return [string.Concat(parts.SelectMany(p => Structured(p, input, taskPath)))];
            case JsonObject fields when fields["IfPresent"] is JsonObject choice:
                var name = (string?)choice["InputName"] ?? "";
                var present = input.Inputs.ParameterValues.ContainsKey(name) || input.Inputs.Artifacts.ContainsKey(name);
                return Structured(present ? choice["Then"] : choice["Else"], input, taskPath);
            case JsonArray items:
                return items.SelectMany(i => Structured(i, input, taskPath));
            case JsonValue value:
                return [Replace(value.GetValue<string>(), input, taskPath)];
            default:
                return [];
        }
    }

    private string Replace(string word, ExecutorInput input, string taskPath) =>
        !word.Contains("{{$", StringComparison.Ordinal)
            ? word
            : Any().Replace(word, match => OfTask(match, input) ?? OfJob(match.Groups["job"].Value, taskPath) ?? match.Value);

    private static string? OfTask(Match match, ExecutorInput input)
    {
        if (match.Value == "{{$}}")
            return JsonSerializer.Serialize(input, ExecutorJson.Options);
        var name = match.Groups["name"].Value;
        var field = match.Groups["field"].Value;
        switch (match.Groups["kind"].Value)
        {
            case "inputs.parameters":
                return input.Inputs.ParameterValues.TryGetValue(name, out var value) ? ParameterText.Write(value) : "";
            case "outputs.parameters":
                return input.Outputs.Parameters.GetValueOrDefault(name)?.OutputFile;
            case "inputs.artifacts":
                return Artifact(input.Inputs.Artifacts.GetValueOrDefault(name), field, match.Groups["key"].Value);
            case "outputs.artifacts":
                return Artifact(input.Outputs.Artifacts.GetValueOrDefault(name), field, match.Groups["key"].Value);
            default:
                return match.Value == "{{$.outputs.output_file}}" ? input.Outputs.OutputFile : null;
        }
    }

    private static string? Artifact(RuntimeArtifactList? list, string field, string key)
    {
        if (list is not { Artifacts: [var first, ..] })
            return "";
        return field switch
        {
            ".uri" => first.Uri,
            ".path" => first.CustomPath ?? ArtifactPath.OfUri(first.Uri ?? ""),
            ".metadata" when key.Length > 0 => first.Metadata?[key] is { } value ? ParameterText.Write(Json.Of(value)) : "",
            ".metadata" => (first.Metadata ?? []).ToJsonString(),
            _ => JsonSerializer.Serialize(list.Artifacts, ExecutorJson.Options),
        };
    }

    private string? OfJob(string name, string taskPath) => name switch
    {
        "pipeline_job_uuid" or "pipeline_job_resource_name" => runId,
        "pipeline_job_name" => runName,
        "pipeline_task_name" => taskPath[(taskPath.LastIndexOf('/') + 1)..],
        "pipeline_task_uuid" => $"{runId}/{taskPath}",
        "pipeline_job_create_time_utc" or "pipeline_job_schedule_time_utc" => created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        "pipeline_root" => runFolder,
        "workspace_path" => Workspace(),
        _ => null,
    };

    // The folder that the run's steps share; made when the first one asks for it.
    private string Workspace() => Directory.CreateDirectory(Path.Combine(runFolder, "workspace")).FullName;

    private JsonNode? ReplaceInside(JsonNode? node, string taskPath) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, ReplaceInside(f.Value, taskPath)))),
        JsonArray items => new JsonArray([.. items.Select(i => ReplaceInside(i, taskPath))]),
        JsonValue value when value.TryGetValue<string>(out var text) => Job().Replace(text, m => OfJob(m.Groups[1].Value, taskPath) ?? m.Value),
        _ => node?.DeepClone(),
    };

    private static JsonElement Inputs(JsonElement value, IReadOnlyDictionary<string, JsonElement> parameters)
    {
        if (value.ValueKind == JsonValueKind.String)
            return Json.Of(Input().Replace(value.GetString()!, m => Text(m, parameters)));
        if (value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
            return value;
        return Json.Of(InputsInside(JsonNode.Parse(value.GetRawText()), parameters));
    }

    private static JsonNode? InputsInside(JsonNode? node, IReadOnlyDictionary<string, JsonElement> parameters) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, InputsInside(f.Value, parameters)))),
        JsonArray items => new JsonArray([.. items.Select(i => InputsInside(i, parameters))]),
        JsonValue value when value.TryGetValue<string>(out var text) => Input().Replace(text, m => Text(m, parameters)),
        _ => node?.DeepClone(),
    };

    private static string Text(Match match, IReadOnlyDictionary<string, JsonElement> parameters) =>
        parameters.TryGetValue(match.Groups[1].Value, out var value) ? ParameterText.Write(value) : match.Value;

    private static JsonNode? Parsed(string word)
    {
        try
        {
            return JsonNode.Parse(word);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\{\{\$[^{}]*\}\}")]
    private static partial Regex Left();

    [GeneratedRegex(@"\{\{\$\.([a-z_]+)\}\}")]
    private static partial Regex Job();

    // Only what the compiler put there: values of the run inside a text travel by inputs of this name.
    [GeneratedRegex(@"\{\{\$\.inputs\.parameters\['(pipelinechannel--[^']*)'\]\}\}")]
    private static partial Regex Input();

    [GeneratedRegex(@"\{\{\$(?:\}\}|\.(?:outputs\.output_file|(?<kind>(?:inputs|outputs)\.(?:parameters|artifacts))\['(?<name>[^']*)'\](?<field>\.[a-z_]+)?(?:\['(?<key>[^']*)'\])?|(?<job>[a-z_]+))\}\})")]
    private static partial Regex Any();
}
