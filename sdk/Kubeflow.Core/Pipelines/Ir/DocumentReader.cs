using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Reads a text into a document: finds the pipeline among the YAML documents, checks each field, then the references.</summary>
internal sealed class DocumentReader(string fileName, PipelineReadOptions options)
{
    private YamlDocuments _yaml = null!;

    private string Shown => fileName.Length > 0 ? Path.GetFileName(fileName) : "The text";

    public PipelineDocument Read(string text)
    {
        if (text.Length > DocumentFile.MaxBytes)
            throw Refused(NotReadable.Of(Shown, "is larger than 32 MiB", "KFP takes no larger pipeline.", Place(0)));
        try
        {
            _yaml = YamlDocuments.Read(text);
        }
        catch (YamlFault fault)
        {
            throw Refused(NotReadable.Of(Shown, fault.Message, "Check the file; it may be cut off.", Place(fault.Line)));
        }
        JsonNode? spec = null, platform = null;
        foreach (var (document, isPlatform) in _yaml.Documents.SelectMany(Parts))
        {
            if (isPlatform ? platform is not null : spec is not null)
                throw Refused(NotAPipeline.Several(Shown, isPlatform, Place(_yaml.LineOf(document, []))));
            (spec, platform) = isPlatform ? (spec, document) : (document, platform);
        }
        return spec is null
            ? throw Refused(NotAPipeline.None(Shown, Place(0)))
            : Read(spec, platform) with { Description = DocumentHeader.ReadDescription(text) };
    }

    private PipelineDocument Read(JsonNode specNode, JsonNode? platformNode)
    {
        var spec = new IrNormalizer(path => Place(_yaml.LineOf(specNode, path)), options.KeepUnknown);
        var specJson = spec.Normalize(specNode, IrShape.Of(typeof(PipelineSpec)));
        var platform = new IrNormalizer(path => Place(_yaml.LineOf(platformNode!, path)), options.KeepUnknown);
        var platformJson = platformNode is null ? null : platform.Normalize(platformNode, IrShape.Of(typeof(PlatformSpec)));
        List<Fault> faults = [.. spec.Faults, .. platform.Faults];
        if (faults.Count > 0)
            throw new ValidationException(Shown, faults);
        var document = new PipelineDocument(
            IrJson.Read<PipelineSpec>(specJson), platformJson is null ? null : IrJson.Read<PlatformSpec>(platformJson))
        {
            Kept = new KeptFields(spec.Unknown, platform.Unknown),
        };
        if (options.Validate && SpecCheck.Find(document.Spec, path => Place(_yaml.LineOf(specNode, path))) is { Count: > 0 } wrong)
            throw new ValidationException(Shown, wrong);
        return document;
    }

    // What a YAML document holds: a pipeline, a platform's part, both (as KFP's API and its Kubernetes objects do), or neither.
    private IEnumerable<(JsonNode Node, bool IsPlatform)> Parts(JsonNode document)
    {
        if (document is not JsonObject fields)
            throw Refused(NotAPipeline.Other(Shown, "a single value or a list", Place(_yaml.LineOf(document, []))));
        if ((string?)TextOf(fields, "kind") is { } kind)
        {
            if (kind == "PipelineVersion" && fields["spec"] is JsonObject version)
                return Inside(version);
            return kind == "Pipeline" && TextOf(fields, "apiVersion")?.StartsWith("pipelines.kubeflow.org/", StringComparison.Ordinal) == true
                ? []
                : throw Refused(NotAPipeline.Other(Shown, $"a {TextOf(fields, "apiVersion")} {kind}", Place(_yaml.LineOf(document, []))));
        }
        if (fields.ContainsKey("implementation"))
            throw Refused(NotAPipeline.Other(Shown, "a KFP v1 component", Place(_yaml.LineOf(document, []))));
        if (fields.ContainsKey("platforms"))
            return [(document, true)];
        if (fields.ContainsKey("pipelineSpec") || fields.ContainsKey("pipeline_spec"))
            return Inside(fields);
        if (fields.ContainsKey("root") || fields.ContainsKey("pipelineInfo") || fields.ContainsKey("pipeline_info"))
            return [(document, false)];
        throw Refused(NotAPipeline.Other(Shown, "YAML without 'pipelineInfo' and 'root'", Place(_yaml.LineOf(document, []))));
    }

    private static IEnumerable<(JsonNode, bool)> Inside(JsonObject owner)
    {
        if ((owner["pipelineSpec"] ?? owner["pipeline_spec"]) is { } spec)
            yield return (spec, false);
        if ((owner["platformSpec"] ?? owner["platform_spec"]) is JsonObject { Count: > 0 } platform)
            yield return (platform, true);
    }

    private static string? TextOf(JsonObject fields, string name) =>
        fields[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private SourceLocation Place(int line) => new(fileName, line);

    private ValidationException Refused(Fault fault) => new(Shown, [fault]);
}
