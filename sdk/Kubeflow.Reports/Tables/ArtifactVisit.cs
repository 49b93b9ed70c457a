using System.Text.Json.Nodes;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Reports;

/// <summary>An output artifact with the step that made it.</summary>
/// <param name="Task">The step.</param>
/// <param name="Output">The output's name.</param>
/// <param name="Artifact">The artifact.</param>
internal sealed record ArtifactVisit(TaskDetails Task, string Output, RuntimeArtifact Artifact)
{
    public string Type => Artifact.Type?.SchemaTitle ?? "";

    public JsonObject Metadata => Artifact.Metadata ?? [];

    /// <summary>The artifacts that steps of the run made. Groups are left out: they only pass on what their steps made.</summary>
    public static IEnumerable<ArtifactVisit> All(RunDetails run, RunGraph graph) =>
        from task in graph.InReadingOrder(run.Tasks)
        where task.Kind is TaskKind.Step or TaskKind.Importer
        from output in task.OutputArtifacts
        from artifact in output.Value.Artifacts
        select new ArtifactVisit(task, output.Key, artifact);

    /// <summary>For a title: the step and its instance.</summary>
    public string Title(RunGraph graph)
    {
        var label = InstanceLabel.Of(Task, graph);
        return label.Length == 0 ? graph.NameOf(Task) : $"{graph.NameOf(Task)} \u00b7 {label}";
    }
}
