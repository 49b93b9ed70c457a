namespace Kubeflow.Pipelines.Ir;

/// <summary>A compiled pipeline as a file holds it: the spec, and the platform's part if there is one.</summary>
/// <param name="Spec">The pipeline.</param>
/// <param name="Platform">What only one platform understands.</param>
public sealed partial record PipelineDocument(PipelineSpec Spec, PlatformSpec? Platform = null);
