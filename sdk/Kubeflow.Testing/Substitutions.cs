using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Local;

namespace Kubeflow.Testing;

/// <summary>The replacements of one run; of several for one step the latest counts.</summary>
internal sealed class Substitutions : IStepSubstitution
{
    private readonly IReadOnlyList<Replacement> _latestFirst;

    private Substitutions(IEnumerable<Replacement> replacements) => _latestFirst = [.. replacements.Reverse()];

    /// <exception cref="KubeflowException">One of them replaces no step of the pipeline.</exception>
    public static Substitutions For(PipelineDocument document, IReadOnlyList<Replacement> replacements)
    {
        var steps = PipelineSteps.Of(document);
        foreach (var replacement in replacements)
            if (!steps.Any(replacement.Match.CouldBe))
                throw replacement.Match.NoSuchStep(document.Spec.PipelineInfo?.Name ?? "", steps);
        return new Substitutions(replacements);
    }

    public bool StandsInFor(StepIdentity step, int attempt) => Find(step, attempt) is not null;

    public Task<ExecutorOutput> RunAsync(StepIdentity step, ExecutorInput input, int attempt, CancellationToken cancellationToken = default) =>
        Find(step, attempt)!.Body(step, input, attempt, cancellationToken);

    private Replacement? Find(StepIdentity step, int attempt) => _latestFirst.FirstOrDefault(r => attempt <= r.Times && r.Match.Is(step));
}
