using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Reads what a step gave, as KFP's launcher does: its output document, then the files of parameters it did not name there.</summary>
internal static class StepOutputs
{
    public static StepOutcome Read(Step step, ExecutorInput input, ExecutorOutput? given)
    {
        try
        {
            given ??= File.Exists(input.Outputs.OutputFile)
                ? JsonSerializer.Deserialize<ExecutorOutput>(File.ReadAllText(input.Outputs.OutputFile), ExecutorJson.Options)!
                : new ExecutorOutput();
        }
        catch (JsonException fault)
        {
            return new StepOutcome(TaskResult.Failed(MissingStepOutput.NoDocument(step.Path, fault.Message)));
        }
        var parameters = new Dictionary<string, OutputValue>();
        var missing = new List<string>();
        foreach (var (name, definition) in step.Component.OutputDefinitions?.Parameters ?? new Dictionary<string, Ir.OutputParameterSpec>())
        {
            var file = input.Outputs.Parameters[name].OutputFile;
            JsonElement? value;
            if (given.ParameterValues.TryGetValue(name, out var written) && written.ValueKind != JsonValueKind.Null)
                value = ParameterText.Convert(definition.ParameterType, written);
            else if (File.Exists(file))
                value = ParameterText.Read(definition.ParameterType, File.ReadAllText(file));
            else
            {
                missing.Add(name);
                continue;
            }
            if (value is not { } fits)
                return new StepOutcome(TaskResult.Failed(MissingStepOutput.Unreadable(step.Path, name, definition.ParameterType, Shown(written, file))));
            parameters[name] = new OutputValue(fits, IsCollected: false);
        }
        if (missing.Count > 0)
            return new StepOutcome(TaskResult.Failed(MissingStepOutput.Of(step.Path, missing)));
        var artifacts = input.Outputs.Artifacts.ToDictionary(a => a.Key, a => Merge(a.Value, given.Artifacts.GetValueOrDefault(a.Key)));
        return new StepOutcome(TaskResult.Succeeded(new TaskOutputs(parameters, artifacts)))
        {
            Warnings = [.. artifacts.Where(a => !IsThere(a.Value)).Select(a => $"{NotWritten(a.Key)} it is recorded all the same.")],
        };
    }

    // What the step says of an artifact goes over what it was given: address, metadata key by key, path.
    private static RuntimeArtifactList Merge(RuntimeArtifactList planned, RuntimeArtifactList? given)
    {
        if (given is not { Artifacts: [var said, ..] })
            return planned;
        var artifact = planned.Artifacts[0];
        var metadata = (JsonObject)(artifact.Metadata ?? []).DeepClone();
        foreach (var (key, value) in said.Metadata ?? [])
            metadata[key] = value?.DeepClone();
        return new RuntimeArtifactList
        {
            Artifacts =
            [
                artifact with
                {
                    Uri = said.Uri is { Length: > 0 } ? said.Uri : artifact.Uri,
                    CustomPath = said.CustomPath is { Length: > 0 } ? said.CustomPath : artifact.CustomPath,
                    Metadata = metadata,
                },
            ],
        };
    }

    // Metrics live in their metadata; everything else is a file or folder.
    public static bool IsThere(RuntimeArtifactList list) => list.Artifacts.All(a =>
        a.Metadata is { Count: > 0 } || a.Type?.SchemaTitle?.EndsWith("Metrics", StringComparison.Ordinal) == true || Path.Exists(a.CustomPath ?? ArtifactPath.OfUri(a.Uri ?? "")));

    /// <summary>How the warning about an artifact begins that was not written.</summary>
    public static string NotWritten(string output) => $"The output artifact '{output}' was not written;";

    private static string Shown(JsonElement written, string file)
    {
        var text = written.ValueKind == JsonValueKind.Undefined ? File.ReadAllText(file) : written.GetRawText();
        return text.Length <= 60 ? text : text[..57] + "...";
    }
}
