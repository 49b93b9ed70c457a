using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Testing;

/// <summary>A step of a document.</summary>
/// <param name="Groups">The tasks around it, from the root down.</param>
/// <param name="Name">Its task's name.</param>
/// <param name="Executor">How it runs.</param>
internal sealed record PipelineStep(IReadOnlyList<string> Groups, string Name, ExecutorSpec Executor)
{
    /// <summary>Whether a run can have the step at a path: the same names, and numbers where loops put them.</summary>
    public bool CanHavePath(string path) =>
        path.Split('/').Where(part => !part.All(char.IsAsciiDigit)).SequenceEqual([.. Groups, Name]);
}

/// <summary>All steps of a document, at whatever depth.</summary>
internal static class PipelineSteps
{
    public static IReadOnlyList<PipelineStep> Of(PipelineDocument document)
    {
        var found = new List<PipelineStep>();
        Add(document.Spec, document.Spec.Root!, [], found);
        return found;
    }

    private static void Add(PipelineSpec spec, ComponentSpec graph, IReadOnlyList<string> groups, List<PipelineStep> found)
    {
        foreach (var (name, task) in graph.Dag?.Tasks ?? new Dictionary<string, PipelineTaskSpec>())
        {
            var component = spec.Components![task.ComponentRef!.Name!];
            if (component.Dag is not null)
                Add(spec, component, [.. groups, name], found);
            else
                found.Add(new PipelineStep(groups, name, spec.DeploymentSpec!.Executors![component.ExecutorLabel!]));
        }
    }
}
