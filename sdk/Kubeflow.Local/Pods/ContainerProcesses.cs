using Kubeflow.Pipelines.Local;

namespace Kubeflow.Clusters.Local;

/// <summary>A container's processes: one that fails ends the others, and how the container ended is how it did.</summary>
internal sealed class ContainerProcesses : StepProcess
{
    private readonly IReadOnlyList<StepProcess> _all;
    private readonly TimeSpan _grace;

    private ContainerProcesses(IReadOnlyList<StepProcess> all, TimeSpan grace)
    {
        (_all, _grace) = (all, grace);
        Exited = RunAsync();
    }

    public override Task<ExitStatus> Exited { get; }

    /// <summary>Starts them all, or none.</summary>
    /// <param name="starts">What to start.</param>
    /// <param name="grace">How long processes may take to end once another has failed.</param>
    public static StepProcess Start(IReadOnlyList<ProcessStart> starts, TimeSpan grace)
    {
        if (starts.Count == 1)
            return Start(starts[0]);
        var started = new List<StepProcess>();
        try
        {
            foreach (var start in starts)
                started.Add(Start(start));
        }
        catch
        {
            foreach (var process in started)
                process.Kill();
            throw;
        }
        return new ContainerProcesses(started, grace);
    }

    public override void Terminate()
    {
        foreach (var process in _all)
            process.Terminate();
    }

    public override void Kill()
    {
        foreach (var process in _all)
            process.Kill();
    }

    private async Task<ExitStatus> RunAsync()
    {
        var running = _all.Select(p => p.Exited).ToList();
        while (running.Count > 0)
        {
            var ended = await Task.WhenAny(running).ConfigureAwait(false);
            running.Remove(ended);
            var status = await ended.ConfigureAwait(false);
            if (status.Succeeded)
                continue;
            await EndAsync(Task.WhenAll(running)).ConfigureAwait(false);
            return status;
        }
        return default;
    }

    private async Task EndAsync(Task rest)
    {
        Terminate();
        try
        {
            await rest.WaitAsync(_grace, TimeProvider.System).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Kill();
            await rest.ConfigureAwait(false);
        }
    }
}
