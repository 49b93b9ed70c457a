using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Local;

namespace Kubeflow.Clusters.Local;

/// <summary>One pod's life: its containers as processes, started again as its restart policy says, and told in its status.</summary>
internal sealed class PodWorker : IDisposable
{
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly LocalCluster _cluster;
    private readonly LocalClusterOptions _options;
    private readonly EventRecorder _events;
    private readonly JsonObject _pod;
    private readonly JsonObject _spec;
    private readonly PodFolder _folder;
    private readonly ConfigValues _values;
    private readonly List<ContainerState> _init;
    private readonly List<ContainerState> _main;
    private readonly DateTimeOffset _started;
    private readonly SemaphoreSlim _telling = new(1);
    private PodVolumes? _volumes;

    public PodWorker(LocalCluster cluster, LocalClusterOptions options, EventRecorder events, JsonObject pod, PodFolder folder)
    {
        (_cluster, _options, _events, _pod, _folder) = (cluster, options, events, pod, folder);
        _spec = pod["spec"]!.AsObject();
        _values = new ConfigValues(cluster.Store, pod["metadata"]!["namespace"]!.ToString());
        _init = [.. (_spec["initContainers"] as JsonArray ?? []).Select(c => new ContainerState(c!.AsObject()))];
        _main = [.. _spec["containers"]!.AsArray().Select(c => new ContainerState(c!.AsObject()))];
        _started = options.TimeProvider.GetUtcNow();
    }

    private string Policy => _spec["restartPolicy"]?.ToString() ?? "Always";

    private TimeSpan Grace => TimeSpan.FromSeconds((double?)_spec["terminationGracePeriodSeconds"] ?? 30);

    /// <summary>Runs the pod to its end; when cancelled, ends its processes.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var sentence in LocalLimits.Of(_pod))
            await _events.WarningAsync(_pod, "NotHonoured", sentence).ConfigureAwait(false);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if ((double?)_spec["activeDeadlineSeconds"] is { } seconds)
            deadline.CancelAfter(TimeSpan.FromSeconds(seconds));
        await TellAsync("Pending").ConfigureAwait(false);
        foreach (var container in _init)
            if (!await RunAsync(container, isInit: true, deadline.Token).ConfigureAwait(false))
                break;
        if (_init.All(c => c.ExitCode == 0))
            await Task.WhenAll(_main.Select(c => RunAsync(c, isInit: false, deadline.Token))).ConfigureAwait(false);
        if (cancellationToken.IsCancellationRequested)
            return;
        var isLate = deadline.IsCancellationRequested;
        var succeeded = !isLate && _init.Concat(_main).All(c => c.ExitCode == 0);
        await TellAsync(succeeded ? "Succeeded" : "Failed", isLate ? "DeadlineExceeded" : "", isLate ? "Pod was active on the node longer than the specified deadline" : "").ConfigureAwait(false);
    }

    public void Dispose() => _telling.Dispose();

    // Whether it ended well.
    private async Task<bool> RunAsync(ContainerState container, bool isInit, CancellationToken cancellationToken)
    {
        for (var backOff = FirstBackOff; !cancellationToken.IsCancellationRequested; backOff = backOff * 2 < LongestBackOff ? backOff * 2 : LongestBackOff)
        {
            if (await StartAsync(container, cancellationToken).ConfigureAwait(false) is not { } process)
                return false;
            await TellAsync("Running").ConfigureAwait(false);
            var ended = await process.WaitAsync(Grace, cancellationToken).ConfigureAwait(false);
            container.End(ended.Code, ended.Signal, ended.Succeeded ? "Completed" : "Error", Message(container, ended), _options.TimeProvider.GetUtcNow());
            if (ended.Succeeded ? isInit || Policy != "Always" : Policy == "Never")
            {
                await TellAsync(_init.Contains(container) ? "Pending" : "Running").ConfigureAwait(false);
                return ended.Succeeded;
            }
            await TellAsync("Running").ConfigureAwait(false);
            await _events.WarningAsync(_pod, "BackOff", $"Back-off restarting failed container {container.Name}: it {ended}").ConfigureAwait(false);
            if (!await PauseAsync(backOff, cancellationToken).ConfigureAwait(false))
                return false;
        }
        return false;
    }

    private async Task<StepProcess?> StartAsync(ContainerState container, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                _volumes ??= await VolumesAsync().ConfigureAwait(false);
                var restart = container.ExitCode is null ? container.Restarts : container.Restarts + 1;
                var start = ContainerCommand.Of(_pod, container.Container, _volumes, _values, _options, _folder.Log(container.Name, restart));
                var process = ContainerProcesses.Start(start, Grace);
                container.Start(_options.TimeProvider.GetUtcNow());
                await _events.NormalAsync(_pod, "Started", $"Started container {container.Name}").ConfigureAwait(false);
                return process;
            }
            catch (Exception fault) when (fault is ContainerNotReadyException or IOException or System.ComponentModel.Win32Exception or UnauthorizedAccessException)
            {
                // As on a cluster: it is tried again, since what is missing may come.
                container.Wait((fault as ContainerNotReadyException)?.Reason ?? "CreateContainerError", fault.Message);
                await TellAsync("Pending").ConfigureAwait(false);
                await _events.WarningAsync(_pod, "Failed", $"Error: {fault.Message}").ConfigureAwait(false);
                if (!await PauseAsync(LookAgain, cancellationToken).ConfigureAwait(false))
                    return null;
            }
        }
    }

    private async Task<PodVolumes> VolumesAsync()
    {
        var volumes = PodVolumes.Make(_pod, _folder, _values);
        foreach (var volume in volumes.Unknown)
            await _events.WarningAsync(_pod, "NotHonoured", $"The volume {volume} is an empty folder here: this machine has no such volumes.").ConfigureAwait(false);
        return volumes;
    }

    private string Message(ContainerState container, ExitStatus ended)
    {
        if (ended.Succeeded || container.Container["terminationMessagePolicy"]?.ToString() != "FallbackToLogsOnError")
            return ended.Signal == 0 ? "" : $"The process {ended}.";
        return string.Join('\n', PodLog.LastLines(_folder.Log(container.Name, container.Restarts), 20));
    }

    private async Task<bool> PauseAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(time, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task TellAsync(string phase, string reason = "", string message = "")
    {
        await _telling.WaitAsync().ConfigureAwait(false);
        try
        {
            var status = PodStatus.Of(phase, _init, _main, _started, _options.TimeProvider.GetUtcNow(), reason, message);
            await _cluster.PatchAsync(
                ResourceKind.Pod, ObjectForm.NameOf(_pod), Patch.Merge(new JsonObject { ["metadata"] = new JsonObject { ["uid"] = _pod["metadata"]!["uid"]!.DeepClone() }, ["status"] = status }),
                _pod["metadata"]!["namespace"]!.ToString(), new WriteOptions { Subresource = "status", FieldManager = "kubelet" }).ConfigureAwait(false);
        }
        catch (ClusterException gone) when (gone.StatusCode is 404 or 409)
        {
            // It was deleted by force: its worker is being ended.
        }
        finally
        {
            _telling.Release();
        }
    }
}
