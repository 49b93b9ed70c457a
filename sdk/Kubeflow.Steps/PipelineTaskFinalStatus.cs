namespace Kubeflow.Pipelines;

/// <summary>How the work ended that an exit task follows. A component that takes one may only be used as an exit task, or
/// with <c>IgnoreUpstreamFailure</c>.</summary>
/// <param name="State">SUCCEEDED, FAILED or CANCELED.</param>
/// <param name="PipelineJobResourceName">The run's id.</param>
/// <param name="PipelineTaskName">The task or group that ended.</param>
/// <param name="ErrorCode">The failed step's exit code, if known.</param>
/// <param name="ErrorMessage">Why it failed; empty if it did not.</param>
public sealed record PipelineTaskFinalStatus(
    string State, string PipelineJobResourceName, string PipelineTaskName, int? ErrorCode, string? ErrorMessage);
