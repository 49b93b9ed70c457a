using System.Text.RegularExpressions;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Rules;

/// <summary>Setting of the whole pipeline that cannot be carried out.</summary>
internal static partial class WrongPipelineConfig
{
    public static readonly Rule Rule = new("KF2034", "Wrong setting of the pipeline");

    public static IEnumerable<Fault> Find(PipelineConfig config, SourceLocation location)
    {
        (string Name, int? Seconds)[] times =
        [
            ("ResourceTtlOnCompletion", config.ResourceTtlOnCompletion), ("ResourceTtlOnSuccess", config.ResourceTtlOnSuccess),
            ("ResourceTtlOnFailure", config.ResourceTtlOnFailure), ("ActiveDeadlineSeconds", config.ActiveDeadlineSeconds),
        ];
        foreach (var (name, seconds) in times)
            if (seconds < 0)
                yield return new(Rule, $"{name} is {seconds} seconds.", "Write 0 or more; 0 is as nothing.", location);
        if (config.Workspace is { } workspace && !Size().IsMatch(workspace.Size ?? ""))
            yield return new(Rule, $"The workspace's size is '{workspace.Size}'.", "Write an amount, such as 10Gi or 500M.", location);
        if (config is { SemaphoreKey: not null } or { MutexName: not null } or { ResourceTtl: not null })
            yield return new(
                Rule, "SemaphoreKey, MutexName and ResourceTtl are of documents for KFP 2.5 to 2.16, whose servers did nothing with them, and later ones refuse them.",
                "Leave them out; runs are removed by ResourceTtlOnCompletion.", location);
    }

    [GeneratedRegex(@"^(0|[1-9][0-9]*)(\.[0-9]+)?(Ki|Mi|Gi|Ti|Pi|Ei|K|M|G|T|P|E)?\z")]
    private static partial Regex Size();
}
