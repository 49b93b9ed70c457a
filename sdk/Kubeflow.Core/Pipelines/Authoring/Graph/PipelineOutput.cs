namespace Kubeflow.Pipelines;

/// <summary>An output of the pipeline itself: where it comes from, and where it was declared.</summary>
internal sealed record PipelineOutput(Channel Channel, string? Description, SourceLocation Location);
