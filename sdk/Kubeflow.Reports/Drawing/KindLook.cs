namespace Kubeflow.Reports;

/// <summary>The word and the icon of a node's kind.</summary>
internal static class KindLook
{
    public static string Word(GraphNode node) => node.Kind switch
    {
        GraphKind.Step => node.RunsAlways ? "Step, runs always" : "Step",
        GraphKind.Importer => "Importer",
        GraphKind.Loop => "Loop",
        GraphKind.Condition => "Condition",
        GraphKind.Branches => "Branches",
        GraphKind.ExitHandler => "Exit handler",
        _ => "Nested pipeline",
    };

    public static string Icon(GraphNode node) => node.Kind switch
    {
        GraphKind.Importer => "i-import",
        GraphKind.Loop => "i-loop",
        GraphKind.Condition => "i-condition",
        GraphKind.Branches => "i-branches",
        GraphKind.ExitHandler => "i-exit",
        _ => "i-pipeline",
    };
}
