using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;
using Kubeflow.Pipelines.Local;

namespace Kubeflow.Clusters;

/// <summary>
/// A small Kubernetes on this machine: objects with Kubernetes' rules, kept in a file so that they outlive the process. Kinds are those of
/// Kubernetes that Kubeflow needs, and every kind that a CustomResourceDefinition defines.
/// </summary>
public sealed class LocalCluster : ICluster
{
    private static readonly string Definitions = ResourceKind.CustomResourceDefinition.ToString();

    // Schemas take long to read: each state of a definition is read once.
    private readonly ConditionalWeakTable<StoredObject, IReadOnlyList<KindDefinition>> _defined = [];

    private readonly CancellationTokenSource _closing = new();
    private readonly StateLock? _lock;
    private readonly TimeProvider _clock;
    private readonly PodLogs _logs;
    private readonly Task _preparing;
    private readonly List<Task> _controllers;
    private readonly string? _temporary;

    private LocalCluster(LocalClusterOptions options, StateLock? folder)
    {
        _lock = folder;
        _clock = options.TimeProvider;
        Namespace = options.Namespace;
        Store = new ObjectStore(options.Folder, options.WatchHistory);
        Kinds = new KindRegistry(BuiltInKinds.All.Concat(TrainingKinds.All));
        Define(Store.State);
        Store.Committing = changes =>
        {
            if (changes.Any(c => c.Table == Definitions))
                Define(changes.Where(c => c.Table == Definitions).Aggregate(Store.State, (state, c) => c.IsDeleted ? state.Without(c.Table, c.Object.Key, c.Version) : state.With(c.Table, c.Object)));
        };
        // In the writer's queue before anything that needs it.
        _preparing = PrepareAsync(options.Namespace);
        // Processes write logs, and logs are files, also those of a cluster in memory.
        _temporary = options.Folder is null ? Directory.CreateTempSubdirectory("kubeflow-cluster-").FullName : null;
        var kubelet = new Kubelet(this, options, options.Folder ?? _temporary!);
        _logs = new PodLogs(this, kubelet);
        _controllers =
        [
            Task.Run(() => new GarbageCollector(Store, Kinds, _clock).RunAsync(_closing.Token)),
            Task.Run(() => kubelet.RunAsync(_closing.Token)),
            .. Controllers(new FreePorts(), options),
        ];
    }

    /// <inheritdoc/>
    public string Namespace { get; }

    internal ObjectStore Store { get; }

    internal KindRegistry Kinds { get; }

    /// <summary>Opens the cluster of a folder, or makes one.</summary>
    /// <param name="options">How; null for one in memory.</param>
    /// <exception cref="KubeflowException">Another process holds the folder (KF4001), or it cannot be used (KF4002, KF7001).</exception>
    public static LocalCluster Open(LocalClusterOptions? options = null)
    {
        options ??= new LocalClusterOptions();
        if (options.Folder is { } folder)
            options = options with { Folder = Path.GetFullPath(folder) };
        var held = options.Folder is null ? null : StateLock.Take(options.Folder);
        try
        {
            return new LocalCluster(options, held);
        }
        catch (KubeflowException)
        {
            held?.Dispose();
            throw;
        }
    }

    /// <summary>Opens the cluster of a folder, or makes one, and waits until it is ready to be read.</summary>
    /// <param name="options">How; null for one in memory.</param>
    /// <param name="cancellationToken">Gives up, and lets go of the folder.</param>
    /// <exception cref="KubeflowException">Another process holds the folder (KF4001), or it cannot be used (KF4002, KF7001).</exception>
    public static async Task<LocalCluster> OpenAsync(LocalClusterOptions? options = null, CancellationToken cancellationToken = default)
    {
        var cluster = Open(options);
        try
        {
            await cluster._preparing.WaitAsync(cancellationToken).ConfigureAwait(false);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<JsonObject> CreateAsync(ResourceKind kind, JsonObject document, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        (await WriteAsync(kind, document, options, ObjectWrites.Create, cancellationToken).ConfigureAwait(false)).Document;

    /// <inheritdoc/>
    public async Task<JsonObject> ApplyAsync(ResourceKind kind, JsonObject document, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        (await WriteAsync(kind, document, options, ObjectWrites.Apply, cancellationToken).ConfigureAwait(false)).Document;

    /// <inheritdoc/>
    public async Task<JsonObject> ReplaceAsync(ResourceKind kind, JsonObject document, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        (await WriteAsync(kind, document, options, ObjectWrites.Replace, cancellationToken).ConfigureAwait(false)).Document;

    /// <inheritdoc/>
    public async Task<JsonObject> PatchAsync(
        ResourceKind kind, string name, Patch patch, string? @namespace = null, WriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(patch);
        return (await WriteAsync(Kinds.Get(kind), @namespace, options, (store, request) => ObjectWrites.Patch(store, request, name, patch), cancellationToken).ConfigureAwait(false)).Document;
    }

    /// <inheritdoc/>
    public Task<JsonObject> GetAsync(ResourceKind kind, string name, string? @namespace = null, CancellationToken cancellationToken = default)
    {
        var definition = Kinds.Get(kind);
        var stored = Store.State.Find(definition.Table, new(NamespaceOf(definition, @namespace), name)) ?? throw Refusal.NotFound(definition, name);
        return Task.FromResult(Document(definition, stored));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JsonObject> ListAsync(ResourceKind kind, ListOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var definition = Kinds.Get(kind);
        foreach (var stored in Watch(definition, options).List().Objects)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Document(definition, stored);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ClusterChange> WatchAsync(ResourceKind kind, ListOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var definition = Kinds.Get(kind);
        var watch = Watch(definition, options);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        var changes = options?.ResourceVersion is { } version ? watch.AfterAsync(Version(version), either.Token) : watch.AllAsync(either.Token);
        await foreach (var change in changes.ConfigureAwait(false))
            yield return new(change.Type, Document(definition, change.Object));
    }

    /// <inheritdoc/>
    public Task DeleteAsync(ResourceKind kind, string name, string? @namespace = null, DeleteOptions? options = null, CancellationToken cancellationToken = default) =>
        RemoveAsync(Kinds.Get(kind), name, @namespace, options ?? new DeleteOptions(), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<string> LogsAsync(string pod, string? @namespace = null, LogOptions? options = null, CancellationToken cancellationToken = default) =>
        _logs.ReadAsync(pod, string.IsNullOrEmpty(@namespace) ? Namespace : @namespace, options ?? new LogOptions(), cancellationToken);

    /// <summary>Ends what runs in it, and lets go of its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested)
            return;
        await _preparing.ConfigureAwait(false);
        await _closing.CancelAsync().ConfigureAwait(false);
        foreach (var controller in _controllers)
            await EndedAsync(controller).ConfigureAwait(false);
        await Store.DisposeAsync().ConfigureAwait(false);
        if (_temporary is not null)
            Directory.Delete(_temporary, recursive: true);
        _lock?.Dispose();
        _closing.Dispose();
    }

    private IEnumerable<Task> Controllers(FreePorts ports, LocalClusterOptions options) =>
        BuiltInControllers.All.Select(c => Task.Run(() => new ControllerHost(this, c, options, ports).RunAsync(_closing.Token)));

    private static async Task EndedAsync(Task controller)
    {
        try
        {
            await controller.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // It was asked to end.
        }
    }

    /// <summary>A write as a server needs it: with its warnings, and whether the object is new.</summary>
    internal async Task<WriteResult> WriteAsync(
        KindDefinition kind, string? @namespace, WriteOptions? options, Func<StoreTransaction, WriteRequest, WriteResult> write, CancellationToken cancellationToken)
    {
        var request = new WriteRequest(kind, NamespaceOf(kind, @namespace), options ?? new WriteOptions(), _clock.GetUtcNow());
        if (request.Options.Subresource is { } part && !(part == "status" && kind.HasStatus))
            throw Refusal.Of(404, "NotFound", "the server could not find the requested resource", $"{kind.Kind}/{part}");
        var result = await Store.WriteAsync(store => write(store, request), cancellationToken).ConfigureAwait(false);
        foreach (var warning in result.Warnings)
            request.Options.OnWarning?.Invoke(warning);
        return result;
    }

    /// <summary>A deletion as a server needs it: what is left of the object, and whether it is gone.</summary>
    internal Task<(JsonObject Document, bool IsGone)> RemoveAsync(KindDefinition kind, string name, string? @namespace, DeleteOptions options, CancellationToken cancellationToken)
    {
        var key = new ObjectKey(NamespaceOf(kind, @namespace), name);
        return Store.WriteAsync(store => Ending.Delete(store, kind, key, options, _clock.GetUtcNow()), cancellationToken);
    }

    /// <summary>A stored object in a kind's version.</summary>
    internal static JsonObject Document(KindDefinition kind, StoredObject stored)
    {
        var document = stored.ToDocument();
        ObjectWrites.ConvertFrom(kind, document);
        return document;
    }

    private Task<WriteResult> WriteAsync(
        ResourceKind kind, JsonObject document, WriteOptions? options, Func<StoreTransaction, WriteRequest, JsonObject, WriteResult> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var copy = document.DeepClone().AsObject();
        return WriteAsync(Kinds.Get(kind), (copy["metadata"] as JsonObject)?["namespace"]?.ToString(), options, (store, request) => write(store, request, copy), cancellationToken);
    }

    private ObjectWatch Watch(KindDefinition kind, ListOptions? options) => new(
        Store, kind, new Selection(kind, options?.Namespace is "" || !kind.Kind.Namespaced ? "" : options?.Namespace ?? Namespace, options?.LabelSelector ?? "", options?.FieldSelector ?? ""));

    private string NamespaceOf(KindDefinition kind, string? @namespace) => !kind.Kind.Namespaced ? "" : string.IsNullOrEmpty(@namespace) ? Namespace : @namespace;

    private static long Version(string version) => long.TryParse(version, System.Globalization.CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Refusal.Of(400, "BadRequest", $"The resource version '{version}' is none of this cluster.", "", "Take it from an object or a list.");

    private void Define(StoreState state) => Kinds.Define(
        state.List(Definitions, "").SelectMany(d => _defined.GetValue(d, stored => [.. CustomKinds.Read(stored.ToDocument())])));

    private Task PrepareAsync(string @namespace) =>
        Task.WhenAll(EnsureNamespaceAsync(@namespace, CancellationToken.None), BuiltInRuntimes.EnsureAsync(this, CancellationToken.None));

    private async Task EnsureNamespaceAsync(string name, CancellationToken cancellationToken)
    {
        var kind = Kinds.Get(ResourceKind.Namespace);
        if (Store.State.Find(kind.Table, new("", name)) is null)
            await CreateAsync(ResourceKind.Namespace, new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Namespace", ["metadata"] = new JsonObject { ["name"] = name } }, null, cancellationToken).ConfigureAwait(false);
    }
}
