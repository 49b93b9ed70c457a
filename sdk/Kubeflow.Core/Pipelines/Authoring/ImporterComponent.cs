using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>KFP's importer as a component: input <c>uri</c>, one more for each value in the metadata, output <c>artifact</c>.</summary>
internal static class ImporterComponent
{
    public static Component Create(
        PipelineBuilder owner, ArtifactType type, Value uri, bool reimport, Value? metadata, SourceLocation location, bool downloadToWorkspace = false)
    {
        var inputs = new List<InputDefinition> { new ParameterInput("uri", ParameterType.String) };
        var text = metadata?.Constant.ValueKind == JsonValueKind.Object ? metadata.Constant.GetRawText() : "";
        var replaced = metadata?.Constant ?? default;
        foreach (var (name, channel) in MetadataChannels(owner, metadata))
        {
            inputs.Add(new ParameterInput(name, channel.Type));
            text = text.Replace(ChannelToken.Of(channel), Placeholder.InputValue(name), StringComparison.Ordinal);
        }
        if (text.Length > 0)
            replaced = Value.Json(JsonNode.Parse(text));
        var constant = uri.Channel is null && uri.Constant.ValueKind == JsonValueKind.String && !ChannelToken.IsIn(uri.Constant.GetString()!)
            ? uri.Constant.GetString()
            : null;
        return new Component(
            "importer", null, inputs, [new ArtifactOutput("artifact", type)],
            new ImporterImplementation(constant, type, reimport, replaced) { DownloadToWorkspace = downloadToWorkspace }, location);
    }

    /// <summary>The fault, if metadata are something else than names and values.</summary>
    public static Fault? WrongMetadata(Value? metadata, SourceLocation location) =>
        metadata is null || metadata.Constant.ValueKind == JsonValueKind.Object
            ? null
            : metadata.Channel is null && NotFinite.IsIn(metadata.Constant)
                ? NotFinite.Of("importer", "metadata", location)
                : WrongSetting.Of("importer", "The metadata", "they are no names with values; write Value.Of(new Dictionary<string, object> { ... })", location);

    /// <summary>The values of the run inside the metadata, with the input each travels by: metadata, metadata-2 ...</summary>
    public static IEnumerable<(string Input, Channel Channel)> MetadataChannels(PipelineBuilder owner, Value? metadata)
    {
        var names = new UniqueNames();
        if (metadata is null || metadata.Constant.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var channel in owner.ChannelsIn(metadata.Constant))
            yield return (names.Take("metadata"), channel);
    }
}
