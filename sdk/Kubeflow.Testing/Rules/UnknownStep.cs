namespace Kubeflow.Testing.Rules;

/// <summary>Step of a test that the pipeline does not have.</summary>
internal static class UnknownStep
{
    public static readonly Rule Rule = new("KF4041", "Step of a test that the pipeline does not have");

    public static KubeflowException Of(string pipeline, string name, IReadOnlyList<PipelineStep> steps)
    {
        var isGroup = steps.Any(s => s.Groups.Contains(name));
        return new(
            Rule.Id, isGroup ? $"'{name}' of pipeline '{pipeline}' is a group of steps." : $"Pipeline '{pipeline}' has no step '{name}'.",
            isGroup ? $"Name the steps inside: {string.Join(", ", steps.Where(s => s.Groups.Contains(name)).Select(s => s.Name).Distinct())}." : Suggestion.Of(name, name.Contains('/', StringComparison.Ordinal) ? steps.Select(s => string.Join('/', [.. s.Groups, s.Name])) : Names(steps), "steps"), $"pipeline '{pipeline}'");
    }

    public static KubeflowException OfComponent(string pipeline, string component, IReadOnlyList<PipelineStep> steps) =>
        new(Rule.Id, $"No step of pipeline '{pipeline}' runs the component '{component}'.", $"Its steps are {string.Join(", ", Names(steps).Select(n => $"'{n}'"))}.", $"pipeline '{pipeline}'");

    private static IEnumerable<string> Names(IReadOnlyList<PipelineStep> steps) => steps.Select(s => s.Name).Distinct();
}
