namespace Kubeflow.Pipelines.Rules;

/// <summary>Circle of tasks or components.</summary>
internal static class CyclicTasks
{
    public static readonly Rule Rule = new("KF3012", "Circle of tasks or components");

    public static Fault Of(IEnumerable<string> tasks, SourceLocation location) =>
        new(Rule, $"The tasks wait for each other in a circle: {string.Join(" -> ", tasks)}.", "Remove one of the references.", location);

    public static Fault OfComponents(IEnumerable<string> components, SourceLocation location) =>
        new(Rule, $"The components contain each other in a circle: {string.Join(" -> ", components)}.",
            "A pipeline cannot call itself; loop over a list with ParallelFor, or start another run.", location);
}
