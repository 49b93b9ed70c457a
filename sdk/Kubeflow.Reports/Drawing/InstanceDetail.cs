using System.Globalization;
using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Reports;

/// <summary>All that is known of one task of the run.</summary>
internal static class InstanceDetail
{
    public static void Draw(Markup page, TaskDetails task, ReportData data)
    {
        if (task.Error is { } error)
            page.Element("p", error, ("class", task.State == RuntimeState.Failed ? "message bad" : "message"));
        foreach (var warning in task.Warnings)
            page.Element("p", warning, ("class", "message warn"));
        if (task.StartedAt is { } start)
        {
            Facts.Line(page, "Started", $"{start.UtcDateTime.ToString("HH:mm:ss.fff 'UTC'", CultureInfo.InvariantCulture)} (+{DurationText.Of(start - data.Run.CreatedAt)})");
            Facts.Line(page, task.FinishedAt is null ? "So far" : "Took", DurationText.Of(task.Duration(data.Now)));
        }
        if (task.Attempts > 1)
            Facts.Line(page, "Tries", $"{task.Attempts}");
        if (task.CacheReason is { } reason)
            Facts.Line(page, "Cache", reason);
        if (task.Condition is { } condition && data.Graph.NodeOf(task.Path)?.Task.TriggerPolicy?.Condition is null)
            Facts.Condition(page, condition, condition);
        WaitedFor(page, task, data);
        Values(page, "Inputs", task.Inputs, task.InputArtifacts);
        Values(page, "Outputs", task.Outputs, task.OutputArtifacts);
        if (task.LogFile is { } file)
            Log(page, task, file, data);
    }

    private static void WaitedFor(Markup page, TaskDetails task, ReportData data)
    {
        if (task.DependsOn.Count == 0)
            return;
        page.Element("div", () =>
        {
            page.Element("span", "Waited for", ("class", "name"));
            page.Element("span", () =>
            {
                for (var i = 0; i < task.DependsOn.Count; i++)
                {
                    var path = task.DependsOn[i];
                    page.Text(i > 0 ? ", " : "");
                    page.Element("a", data.Graph.Index.Find(path)?.DisplayName ?? path, ("href", data.Anchors.Link(path)));
                }
            });
        }, ("class", "fact"));
    }

    private static void Values(
        Markup page, string title, IReadOnlyDictionary<string, JsonElement> values, IReadOnlyDictionary<string, RuntimeArtifactList> artifacts)
    {
        if (values.Count + artifacts.Count == 0)
            return;
        page.Element("h4", title);
        ValueTable.Draw(page, values, artifacts);
    }

    private static void Log(Markup page, TaskDetails task, string file, ReportData data)
    {
        page.Element("h4", "Log");
        var tail = LogTail.Read(file, data.Options.LogLines, data.LogShares.GetValueOrDefault(task.Path));
        if (tail is null)
            page.Element("p", "The log file cannot be read any more.", ("class", "note"));
        else if (tail.Text.Length > 0)
            page.Element("pre", tail.Text, ("class", "log"), ("tabindex", "0"));
        page.Element("p", () =>
        {
            page.Text(tail is null || tail.IsWhole ? "" : $"The end of {NumberText.Bytes(tail.FileBytes)}: ");
            PathText.Draw(page, file);
        }, ("class", "note"));
    }
}
