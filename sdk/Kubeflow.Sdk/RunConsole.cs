using Kubeflow.Pipelines;
using Spectre.Console;

namespace Kubeflow;

/// <summary>Shows a run in a terminal while it goes on: a live table, or a line for each change where the output is a file or pipe.</summary>
public static class RunConsole
{
    /// <summary>Shows the run until it ends, then its result.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancelOnInterrupt">Whether Ctrl-C cancels the run (and waits until it has stopped) rather than ending the program at once.</param>
    /// <param name="cancellationToken">Stops showing; the run goes on.</param>
    /// <returns>The run as it ended.</returns>
    public static async Task<RunDetails> ShowAsync(PipelineRun run, bool cancelOnInterrupt = true, CancellationToken cancellationToken = default)
    {
        using var interrupt = cancelOnInterrupt ? new InterruptHandler(run) : null;
        if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected)
            await ShowLiveAsync(run, cancellationToken);
        else
            await ShowLinesAsync(run, cancellationToken);
        var ended = await run.GetAsync(cancellationToken);
        AnsiConsole.Write(RunTable.Of(ended));
        ShowResult(ended);
        return ended;
    }

    private static async Task ShowLinesAsync(PipelineRun run, CancellationToken cancellationToken)
    {
        await foreach (var change in run.WatchAsync(cancellationToken))
            if (change.Task is not { State: RuntimeState.Pending })
                Console.WriteLine(change);
    }

    private static Task ShowLiveAsync(PipelineRun run, CancellationToken cancellationToken) =>
        AnsiConsole.Live(new Table()).AutoClear(true).StartAsync(async view =>
        {
            await foreach (var _ in run.WatchAsync(cancellationToken))
                view.UpdateTarget(RunTable.Of(await run.GetAsync(cancellationToken)));
        });

    private static void ShowResult(RunDetails run)
    {
        foreach (var (name, value) in run.Outputs)
            Console.WriteLine($"{name}: {value}");
        foreach (var warning in run.Warnings)
            Console.Error.WriteLine($"Warning: {warning}");
        // A loop's steps warn alike: once says it.
        foreach (var warning in run.Tasks.SelectMany(t => t.Warnings.Select(w => (Text: w, t.Path))).GroupBy(w => w.Text))
            Console.Error.WriteLine($"Warning: {warning.First().Path}{(warning.Count() > 1 ? $" and {warning.Count() - 1} more" : "")}: {warning.Key}");
        if (run.State != RuntimeState.Succeeded && run.Error is { } error)
            Console.Error.WriteLine($"{run.State.ToKfp()}: {error}");
        var steps = run.Tasks.Where(t => t.Kind is TaskKind.Step or TaskKind.Importer && t.State == RuntimeState.Succeeded).ToList();
        if (steps.Count > 0 && steps.TrueForAll(s => s.Cached))
            Console.WriteLine($"All {steps.Count} steps from cache.");
        if (run.ReportPath is { } report)
            Console.WriteLine($"Report: {report}");
    }

    private sealed class InterruptHandler : IDisposable
    {
        private readonly ConsoleCancelEventHandler _handler;

        public InterruptHandler(PipelineRun run)
        {
            _handler = (_, signal) =>
            {
                signal.Cancel = true;
                _ = run.CancelAsync();
            };
            Console.CancelKeyPress += _handler;
        }

        public void Dispose() => Console.CancelKeyPress -= _handler;
    }
}
