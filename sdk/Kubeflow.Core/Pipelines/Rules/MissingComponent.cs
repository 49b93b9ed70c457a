namespace Kubeflow.Pipelines.Rules;

/// <summary>Component that does not exist.</summary>
internal static class MissingComponent
{
    public static readonly Rule Rule = new("KF3007", "Component that does not exist");

    public static Fault Of(string task, string? component, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, component is null ? $"Task '{task}' names no component." : $"Task '{task}' uses the component '{component}', which does not exist.",
            component is null ? "Add componentRef." : Suggestion.Of(component, known, "components"), location);
}
