using System.Globalization;
using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Reports;

/// <summary>The run in figures, its error, its arguments and outputs.</summary>
internal static class SummarySection
{
    public static void Draw(Markup page, ReportData data)
    {
        var run = data.Run;
        if (run.Error is { } error)
            Error(page, data, error);
        foreach (var warning in run.Warnings)
            page.Element("p", warning, ("class", "message warn"));
        page.Element("section", () =>
        {
            var steps = run.Tasks.Where(t => t.Kind is TaskKind.Step or TaskKind.Importer).ToArray();
            Figure(page, "Duration", DurationText.Of((run.FinishedAt ?? data.Now) - run.CreatedAt), run.FinishedAt is null ? "so far" : $"ended {Clock(run.FinishedAt.Value)}");
            Figure(page, "Steps", $"{steps.Count(t => t.State == RuntimeState.Succeeded)} of {steps.Length}", Others(steps));
            Figure(page, "From cache", $"{steps.Count(t => t.Cached)}", steps.Length == 1 ? "of 1 step" : $"of {steps.Length} steps");
            Figure(page, "Started", Clock(run.CreatedAt), run.CreatedAt.UtcDateTime.ToString("d MMMM yyyy, 'UTC'", CultureInfo.InvariantCulture));
            Figure(page, "Run", run.DisplayName, run.Id, "figure words");
        }, ("class", "figures"));
        page.Element("section", () =>
        {
            Values(page, "Arguments", run.Parameters, new Dictionary<string, RuntimeArtifactList>());
            Values(page, "Outputs", run.Outputs, run.OutputArtifacts);
        }, ("class", "cards"));
    }

    private static void Error(Markup page, ReportData data, string error) => page.Element("section", () =>
    {
        StateLook.Of(RuntimeState.Failed).Draw(page);
        page.Element("div", () =>
        {
            page.Element("strong", error);
            // The innermost failed task is the cause; the groups around it only pass the failure on.
            var failed = data.Run.Tasks.Where(t => t.State == RuntimeState.Failed).ToArray();
            var cause = failed.FirstOrDefault(t => t.Kind is TaskKind.Step or TaskKind.Importer) ?? failed.FirstOrDefault();
            if (cause is null || data.Anchors.Link(cause.Path) is not { } link)
                return;
            var label = InstanceLabel.Of(cause, data.Graph);
            page.Element("a", $"Go to {cause.DisplayName}{(label.Length > 0 ? $" ({label})" : "")}", ("href", link), ("class", "go"));
        });
    }, ("class", "error"), ("role", "alert"));

    private static void Figure(Markup page, string name, string value, string note, string style = "figure") => page.Element("div", () =>
    {
        page.Element("span", name, ("class", "name"));
        page.Element("span", value, ("class", "value"), ("title", value));
        page.Element("span", note, ("class", "note"), ("title", note));
    }, ("class", style));

    private static string Others(IReadOnlyList<TaskDetails> steps)
    {
        var rest = steps.Where(t => t.State != RuntimeState.Succeeded).GroupBy(t => t.State).OrderBy(g => g.Key);
        var text = string.Join(", ", rest.Select(g => $"{g.Count()} {StateLook.Of(g.Key).Word.ToLowerInvariant()}"));
        return text.Length > 0 ? text : "all succeeded";
    }

    private static void Values(
        Markup page, string title, IReadOnlyDictionary<string, JsonElement> values, IReadOnlyDictionary<string, RuntimeArtifactList> artifacts)
    {
        if (values.Count + artifacts.Count == 0)
            return;
        page.Element("div", () =>
        {
            page.Element("h2", title);
            ValueTable.Draw(page, values, artifacts);
        }, ("class", "card"));
    }

    private static string Clock(DateTimeOffset time) => time.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
