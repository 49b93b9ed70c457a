using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Input that may be left out, given to what needs a value: a condition, or an input that is not optional.</summary>
internal static class AbsentWhereNeeded
{
    public static readonly Rule Rule = new("KF6002", "Optional parameter where a value is needed");

    public static IEnumerable<LintFinding> Find(LintScope scope) => scope.Tasks.SelectMany(t => Parameters(scope, t).Concat(Artifacts(scope, t)));

    private static IEnumerable<LintFinding> Parameters(LintScope scope, LintTask task) =>
        from given in (task.Spec.Inputs?.Parameters).OrEmpty()
        let outer = given.Value.ComponentInputParameter
        where outer is not null && task.Graph.Component.InputDefinitions?.Parameters?.GetValueOrDefault(outer)?.MayBeAbsent() == true
        let isAsked = task.Spec.TriggerPolicy?.Condition?.Contains($"'{given.Key}'", StringComparison.Ordinal) == true
        where isAsked || task.Declared(given.Key)?.NeedsValue() == true
        select scope.Find(
            LintEffect.Risky, Rule,
            isAsked
                ? $"The condition of '{task.Name}' asks about '{outer}', which may be left out and has no default: the run fails then."
                : $"'{task.Name}' needs a value for '{given.Key}' and takes '{outer}', which may be left out and has no default: the run fails then.",
            $"Give '{outer}' a default.", [.. task.Path, "inputs", "parameters", given.Key]);

    private static IEnumerable<LintFinding> Artifacts(LintScope scope, LintTask task) =>
        from given in (task.Spec.Inputs?.Artifacts).OrEmpty()
        let outer = given.Value.ComponentInputArtifact
        where outer is not null && task.Graph.Component.InputDefinitions?.Artifacts?.GetValueOrDefault(outer)?.IsOptional == true
        where task.Component.InputDefinitions?.Artifacts?.GetValueOrDefault(given.Key) is { IsOptional: not true }
        select scope.Find(
            LintEffect.Risky, Rule, $"'{task.Name}' needs the artifact '{given.Key}' and takes '{outer}', which may be left out: the run fails then.",
            $"Make '{given.Key}' optional too.", [.. task.Path, "inputs", "artifacts", given.Key]);
}
