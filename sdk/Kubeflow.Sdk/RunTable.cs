using System.Globalization;
using Kubeflow.Pipelines;
using Spectre.Console;

namespace Kubeflow;

/// <summary>A run's steps as a table.</summary>
internal static class RunTable
{
    public static Table Of(RunDetails run)
    {
        var table = new Table().Border(TableBorder.Rounded).Title($"{Markup.Escape(run.DisplayName)}  {State(run.State, cached: false)}");
        table.AddColumns("Step", "State", "Time", "Why");
        table.Columns[2].RightAligned();
        foreach (var task in run.Tasks.Where(t => IsShown(t, run)))
            table.AddRow(Markup.Escape(task.Path), State(task.State, task.Cached), Time(task), Markup.Escape(task.Error ?? task.CacheReason ?? ""));
        return table;
    }

    // A group is shown when it did not run, or failed by itself and not by a step inside.
    private static bool IsShown(TaskDetails task, RunDetails run) =>
        task.Kind is TaskKind.Step or TaskKind.Importer
        || task.State == RuntimeState.Skipped
        || (task.State == RuntimeState.Failed && !run.Tasks.Any(t => t.State == RuntimeState.Failed && t.Path.StartsWith(task.Path + "/", StringComparison.Ordinal)));

    private static string State(RuntimeState state, bool cached) => state switch
    {
        RuntimeState.Succeeded when cached => "[blue]cached[/]",
        RuntimeState.Succeeded => "[green]succeeded[/]",
        RuntimeState.Running => "[yellow]running[/]",
        RuntimeState.Failed => "[red]failed[/]",
        RuntimeState.Canceled or RuntimeState.Canceling => "[red]cancelled[/]",
        RuntimeState.Skipped => "[grey]skipped[/]",
        _ => "[grey]pending[/]",
    };

    private static string Time(TaskDetails task)
    {
        if (task.StartedAt is not { } start || task.FinishedAt is not { } end)
            return "";
        var took = end - start;
        return took.TotalSeconds < 1
            ? $"{took.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms"
            : $"{took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s";
    }
}
