namespace Kubeflow.Pipelines;

/// <summary>An exit handler of a pipeline; other tasks can run after it.</summary>
public sealed class ExitHandler
{
    internal ExitHandler(ExitHandlerNode node) => Node = node;

    internal ExitHandlerNode Node { get; }
}
