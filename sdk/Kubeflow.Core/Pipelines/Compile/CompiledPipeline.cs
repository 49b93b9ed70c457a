using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>A compiled pipeline: the spec, and what Kubernetes is to know of its executors.</summary>
internal sealed record CompiledPipeline(PipelineSpec Spec, IReadOnlyDictionary<string, JsonElement> Kubernetes);
