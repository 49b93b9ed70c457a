using System.Runtime.CompilerServices;
using System.Text.Json;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Runs compiled pipelines on this machine: graphs, conditions, loops, cache, retries; state under one folder.</summary>
public sealed class LocalPipelineEngine : IPipelineEngine, IAsyncDisposable
{
    private readonly LocalOptions _options;
    private readonly StateLock _lock;
    private readonly Database _database;
    private readonly RunStore _store;
    private readonly ContentHash _contents = new();
    private readonly SemaphoreSlim _places;
    private readonly ArtifactStores _artifacts;
    private readonly ContainerEngines _containers = new();
    private readonly Dictionary<string, RunExecution> _running = [];
    private readonly Lock _starting = new();
    private bool _isDisposed;

    /// <summary>Opens the state folder.</summary>
    /// <param name="options">How pipelines run.</param>
    /// <exception cref="KubeflowException">An option cannot be; the folder is in use by another process, or cannot be written.</exception>
    public LocalPipelineEngine(LocalOptions options)
    {
        _options = LocalOptionsCheck.Checked(options);
        _lock = StateLock.Take(_options.StateFolder);
        try
        {
            _database = new Database(_options.StateFolder);
        }
        catch (KubeflowException)
        {
            _lock.Dispose();
            throw;
        }
        _store = new RunStore(_database, _options.StateFolder);
        _places = new SemaphoreSlim(options.MaxParallelSteps);
        _artifacts = new ArtifactStores(_options);
    }

    /// <inheritdoc/>
    public Task<string> StartAsync(RunRequest request, CancellationToken cancellationToken = default) => StartAsync(request, substitution: null, cancellationToken);

    /// <summary>Starts a run in which other code runs in the place of some steps. It never goes on from an earlier run, nor a later one from it.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="substitution">What runs in the place of steps; null for nothing.</param>
    /// <param name="cancellationToken">Gives up starting; a started run goes on.</param>
    /// <returns>The run's id.</returns>
    /// <exception cref="ValidationException">The document or an argument is wrong.</exception>
    public async Task<string> StartAsync(RunRequest request, IStepSubstitution? substitution, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        var spec = request.Document.Spec;
        if (request.Document.Validate() is { Count: > 0 } faults)
            throw new ValidationException($"pipeline '{spec.PipelineInfo?.Name}'", faults);
        var parameters = RunArguments.Complete(spec, request.Parameters);
        if (request.PipelineRoot is { } root)
            PipelineRoot.Check(_artifacts, root);
        var yaml = request.Document.ToYaml();
        var digest = ContentHash.OfText($"{yaml}{Canonical(parameters)}{request.EnableCache}{request.PipelineRoot}{(substitution is null ? "" : RunIds.Next("substituted"))}");
        if (_options.ResumeInterrupted && substitution is null && _store.FindInterrupted(digest) is { } interrupted
            && await TryBeginAsync(_store.Find(interrupted)!, request.Document, request.EnableCache))
            return interrupted;
        var created = _options.TimeProvider.GetUtcNow();
        var id = RunIds.Next(spec.PipelineInfo!.Name!);
        var run = new RunDetails
        {
            Id = id,
            PipelineName = spec.PipelineInfo.Name!,
            DisplayName = request.DisplayName ?? $"{spec.PipelineInfo.DisplayName ?? spec.PipelineInfo.Name} {created.ToLocalTime():yyyy-MM-dd HH:mm:ss}",
            State = RuntimeState.Pending,
            CreatedAt = created,
            Parameters = parameters,
            Folder = _store.FolderOf(id),
            Warnings = RunSettings.Warnings(request.Document, request.PipelineRoot),
            PipelineRoot = request.PipelineRoot,
        };
        try
        {
            Directory.CreateDirectory(run.Folder);
            await File.WriteAllTextAsync(Path.Combine(run.Folder, "pipeline.yaml"), yaml, cancellationToken);
            _store.KeepEnableCache(id, request.EnableCache);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StateFolderUnusable.Of(_options.StateFolder, fault.Message, fault);
        }
        await _store.SaveAsync(run, digest);
        await TryBeginAsync(run, request.Document, request.EnableCache, substitution);
        return id;
    }

    /// <inheritdoc/>
    public Task<RunDetails> GetAsync(string runId, CancellationToken cancellationToken = default) => Task.FromResult(Find(runId));

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunDetails> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var run in _store.All())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Shown(run);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunChange> WatchAsync(string runId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Running(runId) is { } execution)
        {
            await foreach (var change in execution.Feed.WatchAsync(cancellationToken))
                yield return change;
            yield break;
        }
        var run = Find(runId);
        yield return new RunChange(run.Id, run.State, null);
        foreach (var task in run.Tasks)
            yield return new RunChange(run.Id, run.State, task);
    }

    /// <inheritdoc/>
    public async Task CancelAsync(string runId, CancellationToken cancellationToken = default)
    {
        if (Running(runId) is { } execution)
            await execution.CancelAsync().WaitAsync(cancellationToken);
        else
            Find(runId);
    }

    /// <inheritdoc/>
    public async Task RetryAsync(string runId, CancellationToken cancellationToken = default)
    {
        var run = Find(runId);
        if (!await TryBeginAsync(run, _store.DocumentOf(runId), _store.EnableCacheOf(runId)))
            throw new KubeflowException("RunNotEnded", $"Run '{runId}' is still under way.", "Wait for its end, or cancel it first.", $"run {runId}");
    }

    /// <summary>Goes on with a run that was cut off: what it had finished is not run again.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="KubeflowException">There is no such run, or it is under way.</exception>
    public Task ResumeAsync(string runId, CancellationToken cancellationToken = default) => RetryAsync(runId, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> LogsAsync(
        string runId, string taskPath, bool follow = false, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var execution = Running(runId);
        var run = Find(runId);
        if (execution is null && run.Tasks.All(t => t.Path != taskPath))
            throw UnknownRun.OfTask(runId, taskPath);
        await foreach (var line in LogReader.ReadAsync(execution?.Feed, () => Find(runId).Tasks.FirstOrDefault(t => t.Path == taskPath), taskPath, follow && execution is not null, cancellationToken))
            yield return line;
        if (execution is not null && Find(runId).Tasks.All(t => t.Path != taskPath))
            throw UnknownRun.OfTask(runId, taskPath);
    }

    /// <summary>The compiled pipeline of a run.</summary>
    /// <param name="runId">The run.</param>
    /// <exception cref="KubeflowException">There is no such run.</exception>
    public PipelineDocument DocumentOf(string runId)
    {
        Find(runId);
        return _store.DocumentOf(runId);
    }

    /// <summary>Cancels what is under way, waits for it, and lets go of the state folder.</summary>
    public async ValueTask DisposeAsync()
    {
        List<RunExecution> running;
        lock (_starting)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            running = [.. _running.Values];
        }
        await Task.WhenAll(running.Select(r => r.AbortAsync()));
        foreach (var execution in running)
            execution.Dispose();
        await _database.DisposeAsync();
        _lock.Dispose();
        _places.Dispose();
        _artifacts.Dispose();
    }

    // False if the run is under way already: of two who start it at the same time one does.
    private async Task<bool> TryBeginAsync(RunDetails run, PipelineDocument document, bool? enableCache, IStepSubstitution? substitution = null)
    {
        var execution = new RunExecution(run, document, _store, _options, _contents, _artifacts, _containers, _places, enableCache, _store.TasksOf(run.Id), substitution);
        lock (_starting)
        {
            if (IsUnderWay(run.Id))
                return false;
            _running[run.Id] = execution;
        }
        await execution.StartAsync(() =>
        {
            if (execution.IsUnwritten)
                return;
            lock (_starting)
                _running.Remove(run.Id);
        });
        return true;
    }

    private RunDetails Find(string runId) => Running(runId)?.Feed.Run ?? Shown(_store.Find(runId) ?? throw UnknownRun.Of(runId));

    // This process holds the folder: a run that never ended and is not running here was cut off.
    private RunDetails Shown(RunDetails run) => run.State.IsTerminal() || IsUnderWay(run.Id) ? run : Interrupted.Of(run);

    private bool IsUnderWay(string runId) => Running(runId) is { } execution && !execution.Feed.State.IsTerminal();

    private RunExecution? Running(string runId)
    {
        lock (_starting)
            return _running.GetValueOrDefault(runId);
    }

    private static string Canonical(IReadOnlyDictionary<string, JsonElement> parameters) =>
        string.Join('\n', parameters.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={PythonJson.Write(p.Value, sortKeys: true)}"));
}
