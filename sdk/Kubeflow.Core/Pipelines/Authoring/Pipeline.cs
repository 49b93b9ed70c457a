using System.Runtime.CompilerServices;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>A pipeline: defined once, then run, compiled to KFP's document, or used as a component of another. Immutable.</summary>
public sealed class Pipeline
{
    private readonly PipelineGraph _graph;
    private readonly Lazy<CompiledPipeline> _compiled;
    private readonly Lazy<PipelineDocument> _document;
    private readonly Lazy<Component> _component;

    internal Pipeline(PipelineGraph graph)
    {
        _graph = graph;
        _compiled = new Lazy<CompiledPipeline>(() => PipelineCompiler.Compile(graph));
        _document = new Lazy<PipelineDocument>(() => Compile(new CompileOptions()));
        _component = new Lazy<Component>(() => new Component(
            graph.Name, graph.Description, graph.Inputs, Outputs, new PipelineImplementation(this), graph.Location));
    }

    /// <summary>Its name in the document.</summary>
    public string Name => _graph.Name;

    /// <summary>What it does.</summary>
    public string? Description => _graph.Description;

    /// <summary>Its parameters and input artifacts, in the order they were declared.</summary>
    public IReadOnlyList<InputDefinition> Inputs => _graph.Inputs;

    /// <summary>Its outputs.</summary>
    public IReadOnlyList<OutputDefinition> Outputs =>
    [
        .. _graph.Outputs.Select(o => o.Value.Channel is { Artifact: { } artifact } list
            ? new ArtifactOutput(o.Key, artifact, list.IsArtifactList) { Description = o.Value.Description }
            : (OutputDefinition)new ParameterOutput(o.Key, o.Value.Channel.Type) { ItemType = o.Value.Channel.ItemType, Description = o.Value.Description }),
    ];

    /// <summary>The compiled pipeline, as KFP's compiler would lay it out.</summary>
    public PipelineDocument Document => _document.Value;

    /// <summary>Defines a pipeline.</summary>
    /// <param name="name">Lower case letters, digits and dashes, at most 128; under 50 suits every cluster.</param>
    /// <param name="define">Adds parameters, tasks and outputs.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="ValidationException">The definition has faults; all of them are in it, each with its place.</exception>
    public static Pipeline Define(
        string name, Action<PipelineBuilder> define, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var builder = new PipelineBuilder(name, new SourceLocation(file, line));
        define(builder);
        return builder.Build();
    }

    /// <summary>Compiles with options.</summary>
    /// <param name="options">How.</param>
    public PipelineDocument Compile(CompileOptions options)
    {
        var share = options.Sharing == ComponentSharing.Always
            || (options.Sharing == ComponentSharing.Auto && Spec.DeploymentSpec!.Executors!.Count >= SharedParts.Threshold);
        return new PipelineDocument(share ? SharedParts.WriteOnce(Spec, Compiled.Kubernetes) : Spec, Platform());
    }

    /// <summary>The document with each task's own component and executor, as KFP's compiler lays it out.</summary>
    internal PipelineSpec Spec => Compiled.Spec;

    internal CompiledPipeline Compiled => _compiled.Value;

    private PlatformSpec? Platform() => Compiled.Kubernetes.Count == 0 && _graph.Config is null ? null : new()
    {
        Platforms = new Dictionary<string, SinglePlatformSpec>
        {
            ["kubernetes"] = new()
            {
                DeploymentSpec = Compiled.Kubernetes.Count == 0 ? null : new() { Executors = Compiled.Kubernetes },
                PipelineConfig = _graph.Config,
            },
        },
    };

    internal Component AsComponent() => _component.Value;
}
