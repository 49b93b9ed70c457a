using Kubeflow.Manifests;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Loading;

/// <summary>Reads component files: KFP's v1 form (with <c>implementation</c>), or a compiled component or pipeline.</summary>
internal static class ComponentFile
{
    public static Component Read(string text, string fileName)
    {
        var documents = Documents(text, fileName);
        return documents is [YamlMap map, ..] && map["implementation"] is not null
            ? new ComponentFileV1(map, fileName).Read()
            : OfDocument(PipelineDocument.Parse(text, fileName), fileName);
    }

    private static IReadOnlyList<YamlNode> Documents(string text, string fileName)
    {
        try
        {
            return YamlDocuments.Read(text);
        }
        catch (YamlFault fault)
        {
            var shown = fileName.Length > 0 ? Path.GetFileName(fileName) : "The text";
            throw new ValidationException(shown, [NotReadable.Of(shown, fault.Message, fault.Hint, new(fileName, fault.Line))]);
        }
    }

    // A compiled component is a pipeline of one task of its name; anything else is used whole, as a graph.
    private static Component OfDocument(PipelineDocument document, string fileName)
    {
        var name = document.Spec.PipelineInfo!.Name!;
        var place = new SourceLocation(fileName, 0);
        var spec = document.Spec.Components?.GetValueOrDefault("comp-" + name);
        var isSingle = document.Spec.Root!.Dag!.Tasks!.Count == 1 && spec?.ExecutorLabel is not null;
        var face = isSingle ? spec! : document.Spec.Root;
        var executor = isSingle ? document.Spec.DeploymentSpec!.Executors![spec!.ExecutorLabel!] : null;
        ComponentImplementation implementation = executor?.Container is { } container
            ? new ContainerImplementation(container.Image ?? "", container.Command ?? [], container.Args ?? []) { Loaded = container }
            : new DocumentImplementation(new CompiledPipeline(document.Spec, document.Platform?.Platforms?.GetValueOrDefault("kubernetes")?.DeploymentSpec?.Executors
                ?? new Dictionary<string, System.Text.Json.JsonElement>()));
        return new Component(name, document.Description, Inputs(face), Outputs(face), implementation, place) { Passthroughs = isSingle ? spec!.TaskConfigPassthroughs ?? [] : [] };
    }

    private static IReadOnlyList<InputDefinition> Inputs(ComponentSpec spec) =>
    [
        .. (spec.InputDefinitions?.Artifacts ?? new Dictionary<string, InputArtifactSpec>()).Select(a => new ArtifactInput(a.Key, TypeOf(a.Value.ArtifactType), a.Value.IsArtifactList == true)
        {
            IsOptional = a.Value.IsOptional == true, Description = a.Value.Description,
        }),
        .. (spec.InputDefinitions?.Parameters ?? new Dictionary<string, InputParameterSpec>()).Select(p => new ParameterInput(p.Key, ParameterTypes.FromKfp(p.Value.ParameterType))
        {
            // Documents of before 2.0 have no isOptional.
            IsOptional = p.Value.IsOptional ?? p.Value.DefaultValue.ValueKind != System.Text.Json.JsonValueKind.Undefined,
            Default = p.Value.DefaultValue, Description = p.Value.Description, Literals = p.Value.Literals,
        }),
    ];

    private static IReadOnlyList<OutputDefinition> Outputs(ComponentSpec spec) =>
    [
        .. (spec.OutputDefinitions?.Artifacts ?? new Dictionary<string, OutputArtifactSpec>()).Select(a => new ArtifactOutput(a.Key, TypeOf(a.Value.ArtifactType), a.Value.IsArtifactList == true)
        {
            Description = a.Value.Description,
        }),
        .. (spec.OutputDefinitions?.Parameters ?? new Dictionary<string, OutputParameterSpec>()).Select(p => new ParameterOutput(p.Key, ParameterTypes.FromKfp(p.Value.ParameterType))
        {
            Description = p.Value.Description,
        }),
    ];

    private static ArtifactType TypeOf(ArtifactTypeSchema? schema) =>
        schema?.SchemaTitle is { } title ? new ArtifactType(title, schema.SchemaVersion ?? "0.0.1") : ArtifactType.Any;
}
