using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Bridge;

/// <summary>Saying what a target cannot run.</summary>
internal static class LintVerbs
{
    [Verb("documents.lint")]
    public static IReadOnlyList<FindingReply> Lint(LintRequest request) =>
    [
        .. Linter.Check(PipelineDocument.Parse(request.Text, request.FileName), request.Target is { } target ? TargetProfile.Parse(target) : TargetProfile.NewestKfp)
            .Select(f => new FindingReply(f.Rule.Id, f.Where, f.Message, f.Hint)),
    ];

    internal sealed record LintRequest(string Text, string? Target = null, string FileName = "");

    internal sealed record FindingReply(string Rule, string Where, string Message, string Hint);
}
