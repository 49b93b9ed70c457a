using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Inputs that may be left out, on servers that do not fill them in.</summary>
internal static class OptionalInputOfOldServers
{
    public static readonly Rule Rule = new("KF6016", "Optional input that the server does not fill in");

    public static IEnumerable<LintFinding> Find(LintScope scope) => scope.IsKfpBefore(14) ? scope.Tasks.SelectMany(t => Of(scope, t)) : [];

    private static IEnumerable<LintFinding> Of(LintScope scope, LintTask task)
    {
        foreach (var (input, source) in (task.Spec.Inputs?.Parameters).OrEmpty())
            if (scope.IsKfpBefore(5) && source.ComponentInputParameter is { } outer
                && task.Graph.Component.InputDefinitions?.Parameters?.GetValueOrDefault(outer)?.MayBeAbsent() == true)
                yield return scope.Find(
                    LintEffect.Risky, Rule, $"'{task.Name}' takes '{outer}', which may be left out, and {scope.Where} fails then.",
                    "Use KFP 2.5 or later, or give the parameter a default.", [.. task.Path, "inputs", "parameters", input]);
        foreach (var (input, definition) in (task.Component.InputDefinitions?.Parameters).OrEmpty())
            if (task.Component.Dag is not null && definition.IsOptional == true && task.Spec.Inputs?.Parameters?.ContainsKey(input) != true
                && task.Spec.ParameterIterator?.ItemInput != input)
                yield return scope.Find(
                    LintEffect.Fails, Rule, $"'{task.Name}' is a graph whose input '{input}' is left out, and {scope.Where} does not fill it in.",
                    "Use KFP 2.14 or later, or give the value.", task.Path);
    }
}
