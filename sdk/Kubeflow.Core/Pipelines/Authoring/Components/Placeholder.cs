using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kubeflow.Pipelines;

/// <summary>Texts in a command or an argument that the engine replaces when the step runs.</summary>
public static partial class Placeholder
{
    /// <summary>The whole ExecutorInput as JSON.</summary>
    public static string ExecutorInput => "{{$}}";

    /// <summary>The run's id.</summary>
    public static string PipelineJobId => "{{$.pipeline_job_uuid}}";

    /// <summary>The run's name for people.</summary>
    public static string PipelineJobName => "{{$.pipeline_job_name}}";

    /// <summary>The run's name as an object of the cluster.</summary>
    public static string PipelineJobResourceName => "{{$.pipeline_job_resource_name}}";

    /// <summary>When the run was made, in UTC (<c>2026-01-31T12:00:00Z</c>); KFP knows it from 2.17 on.</summary>
    public static string PipelineJobCreateTime => "{{$.pipeline_job_create_time_utc}}";

    /// <summary>When the run was due, in UTC; KFP knows it from 2.17 on.</summary>
    public static string PipelineJobScheduleTime => "{{$.pipeline_job_schedule_time_utc}}";

    /// <summary>The task's name.</summary>
    public static string PipelineTaskName => "{{$.pipeline_task_name}}";

    /// <summary>The task's id.</summary>
    public static string PipelineTaskId => "{{$.pipeline_task_uuid}}";

    /// <summary>The folder that the run's steps share, for arguments; the pipeline needs a workspace. KFP knows it from 2.15 on.</summary>
    public static string WorkspacePath => "{{$.workspace_path}}";

    /// <summary>Where the run's artifacts go; of KFP's engines only Google's knows it, and this machine.</summary>
    public static string PipelineRoot => "{{$.pipeline_root}}";

    /// <summary>An input parameter's value as text.</summary>
    /// <param name="input">The input's name.</param>
    public static string InputValue(string input) => $"{{{{$.inputs.parameters['{input}']}}}}";

    /// <summary>The local path of an input artifact.</summary>
    /// <param name="input">The input's name.</param>
    public static string InputPath(string input) => $"{{{{$.inputs.artifacts['{input}'].path}}}}";

    /// <summary>The address of an input artifact.</summary>
    /// <param name="input">The input's name.</param>
    public static string InputUri(string input) => $"{{{{$.inputs.artifacts['{input}'].uri}}}}";

    /// <summary>The file for an output parameter's text.</summary>
    /// <param name="output">The output's name.</param>
    public static string OutputParameterFile(string output) => $"{{{{$.outputs.parameters['{output}'].output_file}}}}";

    /// <summary>The local path for an output artifact.</summary>
    /// <param name="output">The output's name.</param>
    public static string OutputPath(string output) => $"{{{{$.outputs.artifacts['{output}'].path}}}}";

    /// <summary>The address of an output artifact.</summary>
    /// <param name="output">The output's name.</param>
    public static string OutputUri(string output) => $"{{{{$.outputs.artifacts['{output}'].uri}}}}";

    /// <summary>Texts and placeholders joined to one word.</summary>
    /// <param name="parts">The parts, in order.</param>
    public static string Concat(params IEnumerable<string> parts) =>
        Text(new JsonObject { ["Concat"] = new JsonArray([.. parts.Select(Part)]) });

    /// <summary>One text where an optional input is given, another where it is not.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="then">What stands where it is given.</param>
    /// <param name="otherwise">What stands where it is not; null for nothing.</param>
    public static string IfPresent(string input, IEnumerable<string> then, IEnumerable<string>? otherwise = null) =>
        Conditional(input, new JsonArray([.. then.Select(Part)]), otherwise is null ? null : new JsonArray([.. otherwise.Select(Part)]));

    /// <summary>One word where an optional input is given, another where it is not.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="then">What stands where it is given.</param>
    /// <param name="otherwise">What stands where it is not; null for nothing.</param>
    public static string IfPresent(string input, string then, string? otherwise = null) =>
        Conditional(input, Part(then), otherwise is null ? null : Part(otherwise));

    internal static IEnumerable<string> InputsNamedIn(IEnumerable<string> words) => NamedIn(words, InputPattern());

    internal static IEnumerable<string> OutputsNamedIn(IEnumerable<string> words) => NamedIn(words, OutputPattern());

    private static string Conditional(string input, JsonNode then, JsonNode? otherwise)
    {
        var body = new JsonObject { ["InputName"] = input, ["Then"] = then };
        if (otherwise is not null)
            body["Else"] = otherwise;
        return Text(new JsonObject { ["IfPresent"] = body });
    }

    // A part may itself be a Concat or IfPresent: it stands as an object then, not as text.
    private static JsonNode Part(string part) =>
        part.StartsWith("{\"Concat\":", StringComparison.Ordinal) || part.StartsWith("{\"IfPresent\":", StringComparison.Ordinal)
            ? JsonNode.Parse(part)!
            : JsonValue.Create(part);

    private static string Text(JsonNode node) => PythonJson.Write(Value.Json(node), sortKeys: false);

    private static IEnumerable<string> NamedIn(IEnumerable<string> words, Regex pattern) =>
        words.SelectMany(w => pattern.Matches(w)).Select(m => m.Groups[1].Value).Distinct();

    [GeneratedRegex(@"\{\{\$\.inputs\.(?:parameters|artifacts)\['([^']*)'\]")]
    private static partial Regex InputPattern();

    [GeneratedRegex(@"\{\{\$\.outputs\.(?:parameters|artifacts)\['([^']*)'\]")]
    private static partial Regex OutputPattern();
}
