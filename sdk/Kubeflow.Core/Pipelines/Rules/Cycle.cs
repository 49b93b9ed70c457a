namespace Kubeflow.Pipelines.Rules;

/// <summary>Cycle.</summary>
internal static class Cycle
{
    public static readonly Rule Rule = new("KF2006", "Cycle");

    public static Fault Of(IReadOnlyList<string> tasks, SourceLocation location) =>
        new(Rule, $"The tasks wait for each other in a circle: {string.Join(" -> ", tasks)}.", "Remove one After or one argument of the circle.", location);
}
