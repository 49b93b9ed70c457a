using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Brings in an artifact that exists already: a file or folder as it lies, an http(s) address as a copy.</summary>
internal static class ImporterStep
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(30) };

    public static async Task<StepOutcome> RunAsync(RunContext run, Step step, ImporterSpec importer, CancellationToken cancellationToken)
    {
        var uri = UriOf(step, importer);
        if (string.IsNullOrEmpty(uri))
            return Failed(step, "(nothing)", "it has no address", "Give the importer a uri.");
        var path = uri;
        if (uri.StartsWith("http://", StringComparison.Ordinal) || uri.StartsWith("https://", StringComparison.Ordinal))
        {
            path = Path.Combine(step.Folder, "artifact");
            if (await DownloadAsync(uri, path, cancellationToken) is { } reason)
                return Failed(step, uri, reason, "Check the address and the network, or bring the file in from this machine.");
        }
        else if (uri.Contains("://", StringComparison.Ordinal) && !uri.StartsWith("file://", StringComparison.Ordinal))
            return Failed(step, uri, "this machine reads files and http(s) addresses", "Copy it here and import the copy.");
        else
        {
            path = Path.GetFullPath(ArtifactPath.OfUri(uri));
            if (!Path.Exists(path))
                return Failed(step, uri, "it does not exist", $"Check the path; it is looked for at {path}.");
        }
        var artifact = new RuntimeArtifact
        {
            Name = "artifact",
            Uri = path,
            Type = new() { SchemaTitle = importer.TypeSchema?.SchemaTitle, SchemaVersion = importer.TypeSchema?.SchemaVersion },
            Metadata = Metadata(run, step, importer),
        };
        var output = step.Component.OutputDefinitions?.Artifacts?.Keys.FirstOrDefault() ?? "artifact";
        return new StepOutcome(TaskResult.Succeeded(new TaskOutputs(
            new Dictionary<string, OutputValue>(), new Dictionary<string, RuntimeArtifactList> { [output] = new() { Artifacts = [artifact] } })));
    }

    /// <summary>The address, from the document or from the input that gives it.</summary>
    public static string? UriOf(Step step, ImporterSpec importer) => UriOf(step.Inputs, importer);

    public static string? UriOf(TaskInputs inputs, ImporterSpec importer)
    {
        if (importer.ArtifactUri is { Constant.ValueKind: JsonValueKind.String } constant)
            return constant.Constant.GetString();
        return inputs.Parameters.TryGetValue(importer.ArtifactUri?.RuntimeParameter ?? "uri", out var value) ? ParameterText.Write(value) : null;
    }

    private static async Task<string?> DownloadAsync(string uri, string path, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var response = await Http.GetAsync(new Uri(uri), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
                return $"the server answers {(int)response.StatusCode} {response.ReasonPhrase}";
            await using (var file = File.Create(path + ".part"))
                await response.Content.CopyToAsync(file, cancellationToken);
            File.Move(path + ".part", path, overwrite: true);
            return null;
        }
        catch (Exception fault) when (fault is HttpRequestException or UriFormatException)
        {
            return fault.Message;
        }
    }

    private static JsonObject Metadata(RunContext run, Step step, ImporterSpec importer)
    {
        if (importer.Metadata.ValueKind != JsonValueKind.Object)
            return [];
        var input = new ExecutorInput { Inputs = new() { ParameterValues = step.Inputs.Parameters } };
        return (JsonObject)Replace(JsonNode.Parse(importer.Metadata.GetRawText()))!;

        JsonNode? Replace(JsonNode? node) => node switch
        {
            JsonObject fields => new JsonObject(fields.Select(f => KeyValuePair.Create(Text(f.Key), Replace(f.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Replace)]),
            JsonValue value when value.TryGetValue<string>(out var text) => Text(text),
            _ => node?.DeepClone(),
        };

        string Text(string text) => string.Concat(run.Placeholders.Expand(text, input, step.Path));
    }

    private static StepOutcome Failed(Step step, string uri, string reason, string hint) =>
        new(TaskResult.Failed(ImportFailed.Of(step.Path, uri, reason, hint)));
}
