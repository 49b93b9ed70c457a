using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Kubeflow.Clusters;

namespace Kubeflow.Core.Tests.Training;

/// <summary>A cluster that holds objects in memory and runs nothing: what the client asks of it really happens, and tests play the controllers.</summary>
internal sealed class MemoryCluster : ICluster
{
    private readonly object _lock = new();
    private readonly Dictionary<(string Kind, string Name), JsonObject> _objects = [];
    private readonly List<(string Kind, ListOptions Options, Channel<ClusterChange> Channel)> _watches = [];
    private int _version;

    public string Namespace => "default";

    /// <summary>What pods have printed; a pod that is not in it cannot be read yet.</summary>
    public Dictionary<string, Channel<string>> Logs { get; } = [];

    /// <summary>How often the first connections of a log break, each after one line more than the one before.</summary>
    public int BrokenConnections { get; set; }

    /// <summary>The lines of a log that is read over and over, instead of <see cref="Logs"/>.</summary>
    public IReadOnlyList<string>? Printed { get; set; }

    public Task<JsonObject> CreateAsync(ResourceKind kind, JsonObject document, WriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        var name = (string)document["metadata"]!["name"]!;
        lock (_lock)
            return _objects.ContainsKey((kind.Kind, name)) ? throw new ClusterException(409, "AlreadyExists", $"{kind} {name} exists.") : Task.FromResult(Store(kind, name, document, ChangeType.Added));
    }

    public Task<JsonObject> ApplyAsync(ResourceKind kind, JsonObject document, WriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        var name = (string)document["metadata"]!["name"]!;
        lock (_lock)
            return Task.FromResult(Store(kind, name, document, _objects.ContainsKey((kind.Kind, name)) ? ChangeType.Modified : ChangeType.Added));
    }

    public Task<JsonObject> ReplaceAsync(ResourceKind kind, JsonObject document, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        ApplyAsync(kind, document, options, cancellationToken);

    public async Task<JsonObject> PatchAsync(
        ResourceKind kind, string name, Patch patch, string? @namespace = null, WriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        var present = await GetAsync(kind, name, @namespace, cancellationToken);
        Merge(present, (JsonObject)patch.Body);
        return await ApplyAsync(kind, present, options, cancellationToken);
    }

    public Task<JsonObject> GetAsync(ResourceKind kind, string name, string? @namespace = null, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return _objects.TryGetValue((kind.Kind, name), out var found)
                ? Task.FromResult((JsonObject)found.DeepClone())
                : Task.FromException<JsonObject>(new ClusterException(404, "NotFound", $"{kind} {name} does not exist."));
    }

    public async IAsyncEnumerable<JsonObject> ListAsync(ResourceKind kind, ListOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var document in Matching(kind.Kind, options ?? new()))
            yield return document;
        await Task.CompletedTask;
    }

    public async IAsyncEnumerable<ClusterChange> WatchAsync(ResourceKind kind, ListOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateUnbounded<ClusterChange>();
        lock (_lock)
        {
            foreach (var document in Matching(kind.Kind, options ?? new()))
                if (options?.ResourceVersion is not { } since || int.Parse((string)document["metadata"]!["resourceVersion"]!) > int.Parse(since))
                    channel.Writer.TryWrite(new ClusterChange(ChangeType.Added, document));
            _watches.Add((kind.Kind, options ?? new(), channel));
        }
        await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken))
            yield return change;
    }

    public Task DeleteAsync(ResourceKind kind, string name, string? @namespace = null, DeleteOptions? options = null, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (!_objects.Remove((kind.Kind, name), out var gone))
                throw new ClusterException(404, "NotFound", $"{kind} {name} does not exist.");
            Tell(kind.Kind, ChangeType.Deleted, gone);
        }
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> LogsAsync(string pod, string? @namespace = null, LogOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Printed is not null)
        {
            var broken = BrokenConnections-- > 0;
            foreach (var line in broken ? Printed.Take(Printed.Count - 1 - BrokenConnections) : Printed)
                yield return line;
            if (broken)
                throw new IOException("The connection was reset.");
            yield break;
        }
        if (options?.Follow == true)
            await foreach (var line in Logs[pod].Reader.ReadAllAsync(cancellationToken))
                yield return line;
        else
            while (Logs[pod].Reader.TryRead(out var line))
                yield return line;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private JsonObject Store(ResourceKind kind, string name, JsonObject document, ChangeType type)
    {
        var stored = (JsonObject)document.DeepClone();
        stored["metadata"]!["uid"] ??= $"uid-{name}";
        stored["metadata"]!["resourceVersion"] = $"{++_version}";
        _objects[(kind.Kind, name)] = stored;
        Tell(kind.Kind, type, stored);
        return (JsonObject)stored.DeepClone();
    }

    private void Tell(string kind, ChangeType type, JsonObject document)
    {
        foreach (var watch in _watches.Where(w => w.Kind == kind && Matches(document, w.Options)))
            watch.Channel.Writer.TryWrite(new ClusterChange(type, (JsonObject)document.DeepClone()));
    }

    private List<JsonObject> Matching(string kind, ListOptions options)
    {
        lock (_lock)
            return [.. _objects.Where(o => o.Key.Kind == kind && Matches(o.Value, options)).Select(o => (JsonObject)o.Value.DeepClone())];
    }

    private static bool Matches(JsonObject document, ListOptions options) =>
        (options.FieldSelector.Length == 0 || options.FieldSelector == $"metadata.name={document["metadata"]!["name"]}")
        && options.LabelSelector.Split(',', StringSplitOptions.RemoveEmptyEntries).All(s => s.Split('=') is [var key, var value] && (string?)document["metadata"]!["labels"]?[key] == value);

    private static void Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (key, value) in patch)
            if (value is null)
                target.Remove(key);
            else if (value is JsonObject inner && target[key] is JsonObject there)
                Merge(there, inner);
            else
                target[key] = value.DeepClone();
    }
}
