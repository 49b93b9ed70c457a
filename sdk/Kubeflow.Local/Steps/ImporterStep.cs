using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Brings in an artifact that exists already: a file or folder of this machine as it lies, all else as a copy.</summary>
internal static class ImporterStep
{
    public static async Task<StepOutcome> RunAsync(RunContext run, Step step, ImporterSpec importer, CancellationToken cancellationToken)
    {
        var uri = UriOf(step.Inputs, importer);
        if (string.IsNullOrEmpty(uri))
            return new StepOutcome(TaskResult.Failed(ImportFailed.Of(step.Path, "(nothing)", "it has no address", "Give the importer a uri.")));
        string? copy = null;
        try
        {
            if (ArtifactStores.IsLocal(uri))
                uri = FileStore.Existing(uri);
            if (importer.DownloadToWorkspace == true || !ArtifactStores.IsLocal(uri))
            {
                copy = importer.DownloadToWorkspace == true
                    ? Path.Combine(run.Folder, "workspace", ".artifacts", SafePath.OfTask(step.Path), NameOf(uri))
                    : Path.Combine(step.Folder, "artifact", NameOf(uri));
                await run.Artifacts.Of(uri).DownloadAsync(uri, copy, cancellationToken);
            }
        }
        catch (KubeflowException fault)
        {
            return new StepOutcome(TaskResult.Failed($"{fault.Code}: Importer '{step.Path}' failed. {fault.Message}"));
        }
        var artifact = new RuntimeArtifact
        {
            Name = "artifact",
            // The address stays what it is on a cluster; the copy is where it is read.
            Uri = uri,
            CustomPath = copy,
            Type = new() { SchemaTitle = importer.TypeSchema?.SchemaTitle, SchemaVersion = importer.TypeSchema?.SchemaVersion },
            Metadata = Metadata(run, step, importer),
        };
        var output = step.Component.OutputDefinitions?.Artifacts?.Keys.FirstOrDefault() ?? "artifact";
        return new StepOutcome(TaskResult.Succeeded(new TaskOutputs(
            new Dictionary<string, OutputValue>(), new Dictionary<string, RuntimeArtifactList> { [output] = new() { Artifacts = [artifact] } })));
    }

    /// <summary>The address, from the document or from the input that gives it.</summary>
    public static string? UriOf(TaskInputs inputs, ImporterSpec importer)
    {
        if (importer.ArtifactUri is { Constant.ValueKind: JsonValueKind.String } constant)
            return constant.Constant.GetString();
        return inputs.Parameters.TryGetValue(importer.ArtifactUri?.RuntimeParameter ?? "uri", out var value) ? ParameterText.Write(value) : null;
    }

    /// <summary>A sign of what the address holds now, for the cache; null where none can be had: then the import itself says why.</summary>
    public static async Task<string?> VersionAsync(RunContext run, TaskInputs inputs, ImporterSpec importer, CancellationToken cancellationToken)
    {
        try
        {
            return UriOf(inputs, importer) is { Length: > 0 } uri && !ArtifactStores.IsLocal(uri)
                ? await run.Artifacts.Of(uri).VersionAsync(uri, cancellationToken)
                : null;
        }
        catch (Exception fault) when (fault is KubeflowException || (fault is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    // The name's ending tells many readers what it is.
    private static string NameOf(string uri)
    {
        var path = Uri.TryCreate(uri, UriKind.Absolute, out var address) ? Uri.UnescapeDataString(address.AbsolutePath) : uri;
        var name = path.TrimEnd('/').Split('/')[^1];
        return name.Length == 0 ? "content" : SafePath.Segment(name);
    }

    // KFP's own mark of a copy in the workspace.
    private static JsonObject Metadata(RunContext run, Step step, ImporterSpec importer)
    {
        var metadata = Given(run, step, importer);
        if (importer.DownloadToWorkspace == true)
            metadata["_kfp_workspace"] = true;
        return metadata;
    }

    private static JsonObject Given(RunContext run, Step step, ImporterSpec importer)
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
}
