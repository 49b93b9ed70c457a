using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>Writes the interfaces of components and groups.</summary>
internal static class InterfaceWriter
{
    public static ComponentSpec OfComponent(IEnumerable<InputDefinition> inputs, IEnumerable<OutputDefinition> outputs) => new()
    {
        InputDefinitions = Inputs(
            inputs.OfType<ArtifactInput>().ToDictionary(i => i.Name, Of),
            inputs.OfType<ParameterInput>().ToDictionary(i => i.Name, Of)),
        OutputDefinitions = Outputs(
            outputs.OfType<ArtifactOutput>().ToDictionary(o => o.Name, o => new OutputArtifactSpec
            {
                ArtifactType = Of(o.Type),
                IsArtifactList = o.IsList ? true : null,
                Description = Text(o.Description),
            }),
            outputs.OfType<ParameterOutput>().ToDictionary(o => o.Name, o => new OutputParameterSpec
            {
                ParameterType = o.Type.ToKfp(),
                Description = Text(o.Description),
            })),
    };

    public static ComponentSpec OfGroup(IEnumerable<KeyValuePair<string, Channel>> inputs, IEnumerable<KeyValuePair<string, GroupOutput>> outputs) => new()
    {
        InputDefinitions = Inputs(
            inputs.Where(i => i.Value.Artifact is not null).ToDictionary(i => i.Key, i => new InputArtifactSpec
            {
                ArtifactType = Of(i.Value.Artifact!),
                IsArtifactList = i.Value.IsArtifactList ? true : null,
            }),
            inputs.Where(i => i.Value.Artifact is null).ToDictionary(i => i.Key, i => new InputParameterSpec { ParameterType = i.Value.Type.ToKfp() })),
        OutputDefinitions = Outputs(
            outputs.Where(o => o.Value.Like.Artifact is not null).ToDictionary(o => o.Key, o => new OutputArtifactSpec
            {
                ArtifactType = Of(o.Value.Like.Artifact!),
                IsArtifactList = o.Value.Like.IsArtifactList ? true : null,
            }),
            outputs.Where(o => o.Value.Like.Artifact is null)
                .ToDictionary(o => o.Key, o => new OutputParameterSpec { ParameterType = o.Value.Like.Type.ToKfp() })),
    };

    public static ArtifactTypeSchema Of(ArtifactType type) => new() { SchemaTitle = type.SchemaTitle, SchemaVersion = type.SchemaVersion };

    private static InputArtifactSpec Of(ArtifactInput input) => new()
    {
        ArtifactType = Of(input.Type),
        IsArtifactList = input.IsList ? true : null,
        IsOptional = input.IsOptional ? true : null,
        Description = Text(input.Description),
    };

    private static InputParameterSpec Of(ParameterInput input) => new()
    {
        ParameterType = input.Type.ToKfp(),
        DefaultValue = input.Default,
        IsOptional = input.IsOptional ? true : null,
        Description = Text(input.Description),
        Literals = input.Literals,
    };

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static ComponentInputsSpec? Inputs(Dictionary<string, InputArtifactSpec> artifacts, Dictionary<string, InputParameterSpec> parameters) =>
        artifacts.Count + parameters.Count == 0
            ? null
            : new ComponentInputsSpec { Artifacts = artifacts.Count > 0 ? artifacts : null, Parameters = parameters.Count > 0 ? parameters : null };

    private static ComponentOutputsSpec? Outputs(Dictionary<string, OutputArtifactSpec> artifacts, Dictionary<string, OutputParameterSpec> parameters) =>
        artifacts.Count + parameters.Count == 0
            ? null
            : new ComponentOutputsSpec { Artifacts = artifacts.Count > 0 ? artifacts : null, Parameters = parameters.Count > 0 ? parameters : null };
}
