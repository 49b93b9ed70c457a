namespace Kubeflow.Pipelines.Rules;

/// <summary>Circle of tasks or components.</summary>
internal static class CyclicTasks
{
    public static readonly Rule Rule = new("KF3012", "Circle of tasks or components");

    private const int MostShown = 20;

    public static Fault Of(IReadOnlyList<string> tasks, SourceLocation location) =>
        new(Rule, $"The tasks wait for each other in a circle: {Shown(tasks)}.", "Remove one of the references.", location);

    public static Fault OfComponents(IReadOnlyList<string> components, SourceLocation location) =>
        new(Rule, $"The components contain each other in a circle: {Shown(components)}.",
            "A pipeline cannot call itself; loop over a list with ParallelFor, or start another run.", location);

    private static string Shown(IReadOnlyList<string> names) => names.Count <= MostShown
        ? string.Join(" -> ", names)
        : $"{string.Join(" -> ", names.Take(MostShown))} -> {names.Count - MostShown - 1} more -> {names[^1]}";
}
