using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Lint;

namespace Kubeflow.Pipelines;

/// <summary>Finds what compiles and will not run as written on a target, each with its reason and what to do.</summary>
public static class Linter
{
    /// <summary>Looks for all there is to say about a pipeline on a target.</summary>
    /// <param name="document">The compiled pipeline. Read it with <see cref="PipelineReadOptions.KeepPlaces"/> for lines in the findings.</param>
    /// <param name="target">Where it is to run.</param>
    /// <returns>The findings, the worst first; empty if it runs there as it stands.</returns>
    public static IReadOnlyList<LintFinding> Check(PipelineDocument document, TargetProfile target)
    {
        if (document.Validate() is { Count: > 0 } broken)
            return [.. broken.Select(LintFinding.OfFault)];
        var scope = new LintScope(document, target);
        return [.. LintRules.All.SelectMany(find => find(scope)).OrderByDescending(f => f.Effect).ThenBy(f => f.Location.Line)];
    }

    /// <summary>Refuses a pipeline that the target refuses or that fails there. Engines call it before they submit.</summary>
    /// <param name="document">The compiled pipeline.</param>
    /// <param name="target">Where it is to run.</param>
    /// <returns>The findings that remain: what runs, and does not hold in every respect.</returns>
    /// <exception cref="ValidationException">It will not run there; every reason is in it.</exception>
    public static IReadOnlyList<LintFinding> ThrowIfWillNotRun(PipelineDocument document, TargetProfile target)
    {
        var findings = Check(document, target);
        return findings.Any(f => f.StopsSubmission)
            ? throw new ValidationException($"pipeline '{document.Spec.PipelineInfo?.Name}'", [.. findings.Where(f => f.StopsSubmission).Select(f => f.ToFault())])
            : findings;
    }

    /// <summary>About how many bytes the Argo Workflow takes that KFP's server makes of a pipeline; a cluster's store takes 1.5 MiB.</summary>
    /// <param name="document">The compiled pipeline; it must be sound.</param>
    public static int EstimateWorkflowSize(PipelineDocument document) => WorkflowSize.Of(new LintScope(document, TargetProfile.NewestKfp)).Total;
}
