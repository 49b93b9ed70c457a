namespace Kubeflow.Testing.Rules;

/// <summary>Value of a test that the step does not have.</summary>
internal static class UnknownStepValue
{
    public static readonly Rule Rule = new("KF4042", "Value of a test that the step does not have");

    public static KubeflowException Of(string owner, string kind, string name, IEnumerable<string> known) =>
        new(Rule.Id, $"The {owner} has no {kind} '{name}'.", Suggestion.Of(name, known, kind + "s"), owner);
}
