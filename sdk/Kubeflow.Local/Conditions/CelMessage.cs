using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines.Local;

/// <summary>A protobuf message, such as <c>inputs</c>: its fields are known, and another one is a mistake in the expression.</summary>
internal sealed class CelMessage(string name, IReadOnlyDictionary<string, object?> fields)
{
    public object? Get(string field) => fields.TryGetValue(field, out var value) ? value : throw new CelFault($"{name} has no field '{field}'");

    /// <summary>Whether a field is set: maps and lists by their entries, others by not being empty.</summary>
    public bool Has(string field) => Get(field) switch
    {
        CelMap map => map.Count > 0,
        IReadOnlyList<object?> list => list.Count > 0,
        string text => text.Length > 0,
        var value => value is not null,
    };

    public static CelMessage OfInputs(TaskInputs inputs)
    {
        var (values, artifacts) = (new CelMap(), new CelMap());
        foreach (var (name, value) in inputs.Parameters)
            values.With(name, CelJson.Read(value));
        foreach (var (name, list) in inputs.Artifacts)
            artifacts.With(name, new CelMessage("an artifact list", new Dictionary<string, object?> { ["artifacts"] = list.Artifacts.Select(OfArtifact).ToList<object?>() }));
        return new("inputs", new Dictionary<string, object?> { ["parameter_values"] = values, ["parameters"] = new CelMap(), ["artifacts"] = artifacts });
    }

    public static CelMessage OfOutputs() => new("outputs", new Dictionary<string, object?>
    {
        ["parameters"] = new CelMap(), ["artifacts"] = new CelMap(), ["output_file"] = "",
    });

    private static CelMessage OfArtifact(RuntimeArtifact artifact) => new("an artifact", new Dictionary<string, object?>
    {
        ["name"] = artifact.Name ?? "",
        ["uri"] = artifact.Uri ?? "",
        ["custom_path"] = artifact.CustomPath ?? "",
        ["metadata"] = CelJson.Read(JsonSerializer.SerializeToElement(artifact.Metadata ?? new JsonObject(), StepValue.Options)),
        ["type"] = new CelMessage("a type", new Dictionary<string, object?>
        {
            ["schema_title"] = artifact.Type?.SchemaTitle ?? "", ["schema_version"] = artifact.Type?.SchemaVersion ?? "",
        }),
    });
}
