using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Loading;

namespace Kubeflow.Bridge;

/// <summary>Compiling what Python wrote.</summary>
internal static class CompileVerbs
{
    [Verb("pipelines.compile")]
    public static CompileReply Compile(CompileRequest request)
    {
        var pipeline = AuthoringDocument.Read(request.Pipeline);
        var document = request.ShareComponents is { } share
            ? pipeline.Compile(new CompileOptions { Sharing = share ? ComponentSharing.Always : ComponentSharing.Never })
            : pipeline.Document;
        if (request.Comment is { } comment)
            document = document with { Description = comment };
        return new(pipeline.Name, request.Kubernetes is { } options ? document.ToKubernetesYaml(options) : document.ToYaml());
    }

    internal sealed record CompileRequest
    {
        public required JsonElement Pipeline { get; init; }

        /// <summary>A description that stands in the comment above the document alone.</summary>
        public string? Comment { get; init; }

        public bool? ShareComponents { get; init; }

        /// <summary>How it is called as objects of the Kubernetes API; null for the document alone.</summary>
        public KubernetesManifestOptions? Kubernetes { get; init; }
    }

    internal sealed record CompileReply(string Name, string Yaml);
}
