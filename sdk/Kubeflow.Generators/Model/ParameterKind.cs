namespace Kubeflow.Generators;

/// <summary>What a method's parameter is to a pipeline.</summary>
internal enum ParameterKind
{
    Value,
    List,
    InputArtifact,
    InputArtifacts,
    OutputArtifact,
    FinalStatus,
    Cancellation,
}
