using System.Text;
using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>An HTML or Markdown artifact that the page shows.</summary>
/// <param name="Title">The step, its instance and the output.</param>
/// <param name="Path">Where the artifact is.</param>
/// <param name="IsHtml">HTML; otherwise Markdown.</param>
/// <param name="Text">Its content; null if it is too large or not on this machine.</param>
/// <param name="Missing">Why there is no content; empty if there is.</param>
internal sealed record ShownArtifact(string Title, string Path, bool IsHtml, string? Text, string Missing)
{
    public static IReadOnlyList<ShownArtifact> Of(RunDetails run, RunGraph graph, int mostBytes) =>
    [
        .. ArtifactVisit.All(run, graph).Where(v => v.Type is "system.HTML" or "system.Markdown").Select(v => Read(v, graph, mostBytes)),
    ];

    private static ShownArtifact Read(ArtifactVisit visit, RunGraph graph, int mostBytes)
    {
        var path = visit.Artifact.CustomPath ?? ArtifactPath.OfUri(visit.Artifact.Uri ?? "");
        var shown = new ShownArtifact($"{visit.Title(graph)} \u00b7 {visit.Output}", path, visit.Type == "system.HTML", null, "");
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return shown with { Missing = "The file is not on this machine." };
            return file.Length > mostBytes
                ? shown with { Missing = $"The file has {NumberText.Bytes(file.Length)}, too much to be shown here." }
                : shown with { Text = File.ReadAllText(path, Encoding.UTF8) };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return shown with { Missing = $"The file cannot be read: {e.Message}" };
        }
    }
}
