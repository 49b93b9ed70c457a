using Kubeflow.Manifests;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Reads a text into a document: finds the pipeline among the YAML documents, checks each field, then the references.</summary>
internal sealed class DocumentReader(string fileName, PipelineReadOptions options)
{
    private static readonly string[] Wrapped = ["pipelineSpec", "platformSpec", "pipeline_spec", "platform_spec"];

    private readonly FaultList _faults = new();

    private string Shown => fileName.Length > 0 ? Path.GetFileName(fileName) : "The text";

    public PipelineDocument Read(string text)
    {
        if (text.Length > DocumentFile.MaxBytes)
            throw Refused(NotReadable.TooLarge(Shown, Place(0)));
        YamlNode? spec = null, platform = null;
        foreach (var (node, isPlatform) in Documents(text).SelectMany(Parts))
        {
            if (isPlatform ? platform is not null : spec is not null)
                throw Refused(NotAPipeline.Several(Shown, isPlatform, Place(node.Line)));
            (spec, platform) = isPlatform ? (spec, node) : (node, platform);
        }
        return spec is null
            ? throw Refused(platform is null ? NotAPipeline.None(Shown, Place(0)) : NotAPipeline.OnlyPlatform(Shown, Place(platform.Line)))
            : Read(spec, platform) with { Description = DocumentHeader.ReadDescription(text) };
    }

    private IReadOnlyList<YamlNode> Documents(string text)
    {
        try
        {
            return YamlDocuments.Read(text);
        }
        catch (YamlFault fault)
        {
            throw Refused(NotReadable.Of(Shown, fault.Message, fault.Hint, Place(fault.Line)));
        }
    }

    private PipelineDocument Read(YamlNode specNode, YamlNode? platformNode)
    {
        using var spec = new IrNormalizer(fileName, options.KeepUnknown, _faults);
        using var platform = new IrNormalizer(fileName, options.KeepUnknown, _faults);
        var specJson = spec.Normalize(specNode, IrShape.OfMessage(typeof(PipelineSpec)));
        var platformJson = platformNode is null ? [] : platform.Normalize(platformNode, IrShape.OfMessage(typeof(PlatformSpec)));
        ThrowIfFaulty();
        var document = new PipelineDocument(
            IrJson.Read<PipelineSpec>(specJson), platformNode is null ? null : IrJson.Read<PlatformSpec>(platformJson))
        {
            Kept = new KeptParts(new KeptFields(spec.Unknown), new KeptFields(platform.Unknown)),
        };
        var places = new DocumentPlaces(fileName, specNode, platformNode);
        if (options.Validate)
            new SpecCheck(document.Spec, places.Locate, _faults).Check();
        if (options.Validate && platformNode is not null)
            new PlatformCheck(document.Spec, places.Locate, _faults).Check(document.Platform!);
        ThrowIfFaulty();
        return options.KeepPlaces ? document with { Places = places } : document;
    }

    private void ThrowIfFaulty()
    {
        if (_faults.Faults.Count > 0)
            throw new ValidationException(Shown, _faults.Faults);
    }

    // What a YAML document holds: a pipeline, a platform's part, both (as KFP's API and its Kubernetes objects do), or neither.
    private IEnumerable<(YamlNode Node, bool IsPlatform)> Parts(YamlNode document)
    {
        if (document is not YamlMap map)
            throw Refused(NotAPipeline.Other(Shown, document is YamlList ? "a list" : "a single value", Place(document.Line)));
        if (TextOf(map, "kind") is { } kind)
            return KubernetesObject(map, TextOf(map, "apiVersion") ?? "", kind);
        if (map["implementation"] is not null)
            throw Refused(NotAPipeline.Component(Shown, Place(document.Line)));
        if (map["platforms"] is not null)
            return [(document, true)];
        if (map["pipelineSpec"] is not null || map["pipeline_spec"] is not null)
        {
            foreach (var field in map.Fields.Where(f => !options.KeepUnknown && !Wrapped.Contains(f.Name)))
                _faults.Add(UnknownField.Of(field.Name, field.Name, Wrapped.Take(2), Place(field.Line)));
            return Inside(map);
        }
        if (IrShape.OfMessage(typeof(PipelineSpec)).Fields.Keys.Any(name => map[name] is not null))
            return [(document, false)];
        throw Refused(NotAPipeline.Other(Shown, "YAML without 'pipelineInfo' and 'root'", Place(document.Line)));
    }

    private IEnumerable<(YamlNode, bool)> KubernetesObject(YamlMap map, string apiVersion, string kind)
    {
        if (apiVersion.StartsWith("argoproj.io/", StringComparison.Ordinal))
            throw Refused(NotAPipeline.ArgoWorkflow(Shown, kind, Place(map.Line)));
        if (!apiVersion.StartsWith("pipelines.kubeflow.org/", StringComparison.Ordinal) || kind is not ("Pipeline" or "PipelineVersion"))
            throw Refused(NotAPipeline.Other(Shown, $"a Kubernetes object of kind {kind}", Place(map.Line)));
        if (kind == "Pipeline")
            return [];
        return map["spec"] is YamlMap version && version["pipelineSpec"] is not null
            ? Inside(version)
            : throw Refused(NotAPipeline.EmptyVersion(Shown, Place(map.Line)));
    }

    private static IEnumerable<(YamlNode, bool)> Inside(YamlMap owner)
    {
        if ((owner["pipelineSpec"] ?? owner["pipeline_spec"]) is { } spec)
            yield return (spec, false);
        if ((owner["platformSpec"] ?? owner["platform_spec"]) is YamlMap { Fields.Count: > 0 } platform)
            yield return (platform, true);
    }

    private static string? TextOf(YamlMap map, string name) => map[name] is YamlScalar { Kind: YamlScalarKind.Text } text ? text.Text : null;

    private SourceLocation Place(int line) => new(fileName, line);

    private ValidationException Refused(Fault fault) => new(Shown, [fault]);
}
