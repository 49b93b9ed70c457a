using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Testing.Rules;

namespace Kubeflow.Testing;

/// <summary>A run that ended, to assert on.</summary>
public sealed class PipelineTestRun
{
    private readonly IReadOnlyList<PipelineStep> _declared;

    internal PipelineTestRun(RunDetails details, PipelineDocument document)
    {
        Details = details;
        _declared = PipelineSteps.Of(document);
    }

    /// <summary>Everything about the run.</summary>
    public RunDetails Details { get; }

    /// <summary>How it ended.</summary>
    public RuntimeState State => Details.State;

    /// <summary>Why it failed: one sentence that names the step; null if it did not.</summary>
    public string? Error => Details.Error;

    /// <summary>The steps that ran or were left out, in the order they were met; those of a loop once an iteration.</summary>
    public IReadOnlyList<TestedStep> Steps => [.. Details.Tasks.Where(t => t.Kind is TaskKind.Step or TaskKind.Importer).Select(t => new TestedStep(t))];

    /// <summary>An output parameter of the pipeline.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <exception cref="KubeflowException">The run gave no such output.</exception>
    public T Output<T>(string name = "Output") => Details.Output<T>(name);

    /// <summary>An output artifact of the pipeline.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KubeflowException">The run gave no such output.</exception>
    public TestArtifact OutputArtifact(string name) => TestedStep.Only(name, Details.OutputArtifacts, $"run '{Details.Id}'");

    /// <summary>One step. A step that the run did not reach, such as one of the other branch, is <see cref="RuntimeState.Skipped"/>.</summary>
    /// <param name="name">The task's name, such as <c>train</c>; or its path, such as <c>for-loop-1/0/train</c>.</param>
    /// <exception cref="KubeflowException">The pipeline has no such step, or the run has several.</exception>
    public TestedStep Step(string name) => StepsOf(name) switch
    {
        [var only] => only,
        [] => NotReached(name),
        var several => throw SeveralSteps.Of(name, several.Select(s => s.Path)),
    };

    /// <summary>All steps of one name: of a loop, one an iteration; none where the run did not reach it.</summary>
    /// <param name="name">The task's name, such as <c>train</c>; or its path.</param>
    /// <exception cref="KubeflowException">The pipeline has no such step.</exception>
    public IReadOnlyList<TestedStep> StepsOf(string name)
    {
        var found = Steps.Where(s => name.Contains('/', StringComparison.Ordinal) ? s.Path == name : s.Name == name).ToList();
        return found.Count > 0 || _declared.Any(s => s.Name == name || s.CanHavePath(name)) ? found : throw UnknownStep.Of(Details.PipelineName, name, _declared);
    }

    /// <summary>The run's state and its steps, for the message of a failed assertion.</summary>
    public override string ToString() =>
        $"{Details.PipelineName}: {State}{(Error is { } error ? $": {error}" : "")}\n{string.Join('\n', Steps.Select(s => $"  {s}"))}";

    private static TestedStep NotReached(string name) => new(new TaskDetails
    {
        Path = name,
        DisplayName = name,
        State = RuntimeState.Skipped,
        Error = "The run did not reach it.",
    });
}
