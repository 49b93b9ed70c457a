using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.ClusterContract;

/// <summary>
/// What every <see cref="ICluster"/> must do, whichever is behind it. All of it holds on a real API server (1.26 and later) that has no
/// controllers beside it; what needs controllers is in <see cref="ControllerContract"/>. A suite is closed once for each implementation.
/// </summary>
[CancelAfter(60_000)]
public abstract partial class ClusterContract
{
    /// <summary>The cluster under test.</summary>
    protected ICluster Cluster { get; private set; } = null!;

    /// <summary>A namespace of the test's own.</summary>
    protected string Space { get; private set; } = "";

    /// <summary>Opens the cluster; once for all tests.</summary>
    protected abstract Task<ICluster> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Ends what opening began, beside the cluster itself.</summary>
    protected virtual Task CloseAsync() => Task.CompletedTask;

    [OneTimeSetUp]
    public async Task OpenClusterAsync()
    {
        using var time = new CancellationTokenSource(TimeSpan.FromMinutes(5), TimeProvider.System);
        Cluster = await OpenAsync(time.Token);
        await Definitions.ApplyAsync(Cluster, Widget.Definition, time.Token);
        await Definitions.ApplyTrainJobsAsync(Cluster, time.Token);
    }

    [OneTimeTearDown]
    public async Task CloseClusterAsync()
    {
        if (Cluster is not null)
            await Cluster.DisposeAsync();
        await CloseAsync();
    }

    [SetUp]
    public async Task MakeSpaceAsync()
    {
        var made = await Cluster.CreateAsync(ResourceKind.Namespace, new JsonObject
        {
            ["apiVersion"] = "v1", ["kind"] = "Namespace", ["metadata"] = new JsonObject { ["generateName"] = "contract-" },
        });
        Space = made.Name();
    }

    /// <summary>A widget that is not stored yet.</summary>
    protected JsonObject NewWidget(string name, JsonObject? spec = null, JsonObject? labels = null) => Widget.New(Space, name, spec, labels);

    /// <summary>A stored widget.</summary>
    protected Task<JsonObject> WidgetAsync(string name, JsonObject? spec = null, JsonObject? labels = null) =>
        Cluster.CreateAsync(Widget.Kind, NewWidget(name, spec, labels));

    /// <summary>The widget as it is stored.</summary>
    protected Task<JsonObject> StoredAsync(string name) => Cluster.GetAsync(Widget.Kind, name, Space);

    /// <summary>A ConfigMap that is not stored yet.</summary>
    protected JsonObject NewConfigMap(string name, JsonObject? data = null, JsonObject? labels = null)
    {
        var metadata = new JsonObject { ["name"] = name, ["namespace"] = Space };
        if (labels is not null)
            metadata["labels"] = labels;
        return new() { ["apiVersion"] = "v1", ["kind"] = "ConfigMap", ["metadata"] = metadata, ["data"] = data ?? new JsonObject { ["key"] = "value" } };
    }

    /// <summary>Asserts that an object was refused for a field. Newer servers add that they left further rules unchecked.</summary>
    protected static void AssertInvalid(ClusterException refused, string field)
    {
        Assert.That((refused.StatusCode, refused.Reason), Is.EqualTo((422, "Invalid")), refused.Message);
        Assert.That(refused.Causes.Select(c => c.Field), Has.Some.EqualTo(field));
    }

    /// <summary>The refusal that a call ends in.</summary>
    protected static async Task<ClusterException> RefusedAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (ClusterException refused)
        {
            return refused;
        }
        throw new AssertionException("The cluster should refuse this.");
    }
}
