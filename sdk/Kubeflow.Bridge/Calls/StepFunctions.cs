using Kubeflow.Pipelines.Ir;
using Kubeflow.Testing;

namespace Kubeflow.Bridge;

/// <summary>What Python carries out itself: a step by its name, or all steps of a component.</summary>
internal sealed record StepFunction
{
    /// <summary>Python's number for it.</summary>
    public required int Function { get; init; }

    /// <summary>The task's name or path; null if <see cref="Component"/> is given.</summary>
    public string? Task { get; init; }

    /// <summary>The component, compiled alone.</summary>
    public string? Component { get; init; }

    /// <summary>For how many tries of each step, from the first.</summary>
    public int Times { get; init; } = int.MaxValue;

    public Replacement Of(PythonCalls calls) => new(Match(), calls.Body(Function), Times);

    private StepMatch Match()
    {
        if (Task is not null)
            return new NamedStep(Task);
        var document = PipelineDocument.Parse(Component ?? "");
        var name = document.Spec.PipelineInfo?.Name ?? "";
        return document.Spec.DeploymentSpec?.Executors?.Values.ToList() is [{ Container: { } container }] ? new ComponentStep(name, container) : throw Testing.Rules.WrongReplacement.OfGraph(name);
    }
}
