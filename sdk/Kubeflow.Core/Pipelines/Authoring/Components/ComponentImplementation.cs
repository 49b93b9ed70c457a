using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>What runs behind a component's interface.</summary>
public abstract record ComponentImplementation;

/// <summary>A container's command.</summary>
/// <param name="Image">The image.</param>
/// <param name="Command">The command, with placeholders; empty for the image's own.</param>
/// <param name="Args">The arguments, with placeholders.</param>
public sealed record ContainerImplementation(string Image, IReadOnlyList<string> Command, IReadOnlyList<string> Args) : ComponentImplementation
{
    /// <summary>What a file said of the container besides; null for none.</summary>
    internal ContainerSpec? Loaded { get; init; }
}

/// <summary>An artifact that exists already.</summary>
/// <param name="Uri">Where it is; null when it is given by the input <c>uri</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Reimport">Whether it is recorded anew each time.</param>
/// <param name="Metadata">Its metadata; <see cref="JsonValueKind.Undefined"/> for none.</param>
public sealed record ImporterImplementation(string? Uri, ArtifactType Type, bool Reimport, JsonElement Metadata) : ComponentImplementation
{
    /// <summary>Whether its files are copied into the pipeline's workspace.</summary>
    public bool DownloadToWorkspace { get; init; }
}

/// <summary>A whole pipeline.</summary>
/// <param name="Pipeline">The pipeline.</param>
public sealed record PipelineImplementation(Pipeline Pipeline) : ComponentImplementation;

/// <summary>A compiled pipeline that was read from a file.</summary>
internal sealed record DocumentImplementation(CompiledPipeline Compiled) : ComponentImplementation;
