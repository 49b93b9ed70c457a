using Kubeflow.Pipelines;

namespace Kubeflow.Cli;

/// <summary>A run as JSON lines: each change, then the result.</summary>
internal static class RunEvents
{
    public static async Task<RunDetails> ShowAsync(PipelineRun run)
    {
        await foreach (var change in run.WatchAsync())
            Reply.Write(new
            {
                @event = change.Task is null ? "run" : "task",
                run = change.RunId,
                task = change.Task?.Path,
                state = (change.Task?.State ?? change.RunState).ToKfp(),
                cached = change.Task?.Cached,
                error = change.Task?.Error,
            });
        var ended = await run.GetAsync();
        Reply.Write(new
        {
            @event = "result",
            ok = ended.State == RuntimeState.Succeeded,
            run = ended.Id,
            state = ended.State.ToKfp(),
            error = ended.Error,
            outputs = ended.Outputs,
            report = ended.ReportPath,
            folder = ended.Folder,
        });
        return ended;
    }
}
