using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Manifests;

namespace Kubeflow.Pipelines.Ir;

/// <summary>A compiled pipeline as a file holds it: the spec, and the platform's part if there is one.</summary>
/// <param name="Spec">The pipeline.</param>
/// <param name="Platform">What only one platform understands.</param>
public sealed record PipelineDocument(PipelineSpec Spec, PlatformSpec? Platform = null)
{
    /// <summary>What the pipeline or component does, from the spec or, as KFP keeps it for components, from the comment above it.</summary>
    public string? Description
    {
        get => Spec.PipelineInfo?.Description ?? field;
        internal init;
    }

    internal KeptParts Kept { get; init; } = KeptParts.None;

    internal DocumentPlaces? Places { get; init; }

    /// <summary>Reads a document.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="fileName">What to call it in messages.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ValidationException">It is no pipeline, or has faults; each is named with its line.</exception>
    public static PipelineDocument Parse(string text, string fileName = "", PipelineReadOptions? options = null) =>
        new DocumentReader(fileName, options ?? new PipelineReadOptions()).Read(text);

    /// <summary>Reads a file: YAML, JSON, or a .zip, .tar.gz or .gz archive that holds one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ValidationException">It cannot be read, is no pipeline, or has faults; each is named with its line.</exception>
    public static PipelineDocument Load(string path, PipelineReadOptions? options = null) => Parse(DocumentFile.ReadText(path), path, options);

    /// <summary>The document as KFP prints it: a comment that describes it, then YAML with sorted keys.</summary>
    public string ToYaml()
    {
        var text = new StringBuilder();
        DocumentHeader.Write(text, Spec, Description);
        WriteYaml(text, Spec, Kept.Spec);
        if (Platform is not null)
        {
            text.Append("---\n");
            WriteYaml(text, Platform, Kept.Platform);
        }
        return text.ToString();
    }

    /// <summary>The document as JSON: the spec itself, or <c>{pipeline_spec, platform_spec}</c> where there is a platform's part, as
    /// KFP's API takes it.</summary>
    public JsonNode ToJson()
    {
        var spec = Kept.Spec.AddTo(IrJson.Write(Spec));
        return Platform is null
            ? spec
            : new JsonObject { ["pipeline_spec"] = spec, ["platform_spec"] = Kept.Platform.AddTo(IrJson.Write(Platform)) };
    }

    /// <summary>Writes the document to a file, all or nothing.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <exception cref="KubeflowException">The file cannot be written.</exception>
    public void Save(string path) => DocumentFile.WriteText(path, ToYaml());

    /// <summary>The mistakes of the document's references; empty if it is sound.</summary>
    public IReadOnlyList<Fault> Validate()
    {
        var faults = new FaultList();
        Func<IReadOnlyList<string>, SourceLocation> locate = Places is null ? _ => SourceLocation.None : Places.Locate;
        new SpecCheck(Spec, locate, faults).Check();
        if (Platform is not null)
            new PlatformCheck(Spec, locate, faults).Check(Platform);
        return faults.Faults;
    }

    private static void WriteYaml<T>(StringBuilder text, T part, KeptFields kept)
    {
        using var json = kept.Fields.Count == 0 ? IrJson.WriteDocument(part) : JsonSerializer.SerializeToDocument(kept.AddTo(IrJson.Write(part)), IrJson.Options);
        YamlWriter.Write(text, json.RootElement);
    }
}
