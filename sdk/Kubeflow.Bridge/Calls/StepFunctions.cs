using System.Text.Json;
using Kubeflow.Pipelines.Loading;
using Kubeflow.Testing;

namespace Kubeflow.Bridge;

/// <summary>What Python carries out itself: a step by its name, or all steps of a component.</summary>
internal sealed record StepFunction
{
    /// <summary>Python's number for it.</summary>
    public required int Function { get; init; }

    /// <summary>The task's name or path; null if <see cref="Component"/> is given.</summary>
    public string? Task { get; init; }

    /// <summary>The component, as it was authored.</summary>
    public JsonElement Component { get; init; }

    /// <summary>For how many tries of each step, from the first.</summary>
    public int Times { get; init; } = int.MaxValue;

    public Replacement Of(PythonCalls calls) => new(Match(), calls.Body(Function), Times);

    private StepMatch Match() => Task is not null ? new NamedStep(Task) : ComponentStep.Of(AuthoringDocument.ReadComponent(Component));
}
