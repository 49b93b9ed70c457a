using System.Globalization;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>Runs, their tasks and reusable results, as they are kept in the state folder.</summary>
internal sealed class RunStore(Database database, string folder)
{
    private const string CachingFile = "caching.txt";

    /// <summary>The folder of a run's files.</summary>
    public string FolderOf(string run) => Path.Combine(folder, "runs", run);

    public Task SaveAsync(RunDetails run, string digest) => database.WriteAsync(
        """
        INSERT INTO runs (id, digest, state, owner, details) VALUES ($id, $digest, $state, $owner, $details)
        ON CONFLICT (id) DO UPDATE SET state = $state, owner = $owner, details = $details
        """,
        ("$id", run.Id), ("$digest", digest), ("$state", run.State.ToString()), ("$owner", Environment.ProcessId), ("$details", StateJson.Write(run with { Tasks = [] })));

    public Task SaveAsync(string run, TaskDetails task, string? key) => database.WriteAsync(
        """
        INSERT INTO tasks (run, path, key, details) VALUES ($run, $path, $key, $details)
        ON CONFLICT (run, path) DO UPDATE SET key = $key, details = $details
        """,
        ("$run", run), ("$path", task.Path), ("$key", key), ("$details", StateJson.Write(task)));

    public Task SaveResultAsync(string key, string task, string run, DateTimeOffset made, string document, TaskDetails details) => database.WriteAsync(
        "INSERT OR REPLACE INTO results (key, task, run, made, document, details) VALUES ($key, $task, $run, $made, $document, $details)",
        ("$key", key), ("$task", task), ("$run", run), ("$made", made.ToString("O", CultureInfo.InvariantCulture)), ("$document", document), ("$details", StateJson.Write(details)));

    public Task RemoveTasksAsync(string run, IEnumerable<string> paths) =>
        Task.WhenAll(paths.Select(path => database.WriteAsync("DELETE FROM tasks WHERE run = $run AND path = $path", ("$run", run), ("$path", path))));

    /// <summary>A run with its tasks; null if there is none.</summary>
    public RunDetails? Find(string run)
    {
        var found = database.Read("SELECT details FROM runs WHERE id = $id", r => StateJson.Read<RunDetails>(r.GetString(0)), ("$id", run));
        return found.Count == 0 ? null : found[0] with { Tasks = [.. TasksOf(run).Select(t => t.Task)] };
    }

    /// <summary>All runs, newest first, without their tasks.</summary>
    public List<RunDetails> All() => database.Read("SELECT details FROM runs ORDER BY rowid DESC", r => StateJson.Read<RunDetails>(r.GetString(0)));

    /// <summary>The newest run of the same work that never ended; null if the newest one ended.</summary>
    public string? FindInterrupted(string digest) => database.Read(
        "SELECT id, state FROM runs WHERE digest = $digest ORDER BY rowid DESC LIMIT 1", r => (Id: r.GetString(0), State: Enum.Parse<RuntimeState>(r.GetString(1))), ("$digest", digest))
        is [{ State: var state, Id: var id }] && !state.IsTerminal() ? id : null;

    public string DigestOf(string run) => database.Read("SELECT digest FROM runs WHERE id = $id", r => r.GetString(0), ("$id", run))[0];

    /// <summary>A run's tasks, in the order they were met, with the keys of their work.</summary>
    public List<(TaskDetails Task, string? Key)> TasksOf(string run) => database.Read(
        "SELECT details, key FROM tasks WHERE run = $run ORDER BY rowid",
        r => (StateJson.Read<TaskDetails>(r.GetString(0)), r.IsDBNull(1) ? null : r.GetString(1)), ("$run", run));

    /// <summary>Keeps a run's word on caching for the day it is resumed or retried.</summary>
    public void KeepEnableCache(string run, bool? enableCache)
    {
        if (enableCache is { } given)
            File.WriteAllText(Path.Combine(FolderOf(run), CachingFile), given ? "on" : "off");
    }

    /// <summary>A run's word on caching; null where it has none.</summary>
    public bool? EnableCacheOf(string run) =>
        Path.Combine(FolderOf(run), CachingFile) is var file && File.Exists(file) ? File.ReadAllText(file) == "on" : null;

    public StoredResult? FindResult(string key) =>
        database.Read("SELECT run, made, document, details FROM results WHERE key = $key", Result, ("$key", key)) is [var one] ? one : null;

    /// <summary>What the newest results of a task were made from.</summary>
    public List<string> NewestKeysOf(string task) =>
        database.Read("SELECT document FROM results WHERE task = $task ORDER BY made DESC LIMIT 20", r => r.GetString(0), ("$task", task));

    public PipelineDocument DocumentOf(string run) => PipelineDocument.Load(Path.Combine(FolderOf(run), "pipeline.yaml"), new() { KeepUnknown = true, Validate = false });

    private static StoredResult Result(Microsoft.Data.Sqlite.SqliteDataReader row) => new(
        row.GetString(0), DateTimeOffset.Parse(row.GetString(1), CultureInfo.InvariantCulture), row.GetString(2), StateJson.Read<TaskDetails>(row.GetString(3)));
}

/// <summary>A result that may be used again.</summary>
/// <param name="Run">The run it was made in.</param>
/// <param name="Made">When.</param>
/// <param name="KeyDocument">What it was made from.</param>
/// <param name="Task">The task with its outputs.</param>
internal sealed record StoredResult(string Run, DateTimeOffset Made, string KeyDocument, TaskDetails Task);
