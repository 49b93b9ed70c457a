using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.ClusterContract;

/// <summary>What a cluster does that has controllers beside its API: it collects garbage and runs pods. An API server alone does neither.</summary>
[CancelAfter(60_000)]
public abstract class ControllerContract
{
    private ICluster _cluster = null!;
    private string _space = "";

    /// <summary>Opens the cluster; once for all tests.</summary>
    protected abstract Task<ICluster> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Ends what opening began, beside the cluster itself.</summary>
    protected virtual Task CloseAsync() => Task.CompletedTask;

    [OneTimeSetUp]
    public async Task OpenClusterAsync() => _cluster = await OpenAsync(CancellationToken.None);

    [OneTimeTearDown]
    public async Task CloseClusterAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
        await CloseAsync();
    }

    [SetUp]
    public async Task MakeSpaceAsync() => _space = (await _cluster.CreateAsync(ResourceKind.Namespace, new JsonObject
    {
        ["apiVersion"] = "v1", ["kind"] = "Namespace", ["metadata"] = new JsonObject { ["generateName"] = "contract-" },
    })).Name();

    [TestCase(Propagation.Background)]
    [TestCase(Propagation.Foreground)]
    public async Task Delete_Owner_TakesItsDependentsAlong(Propagation propagation, CancellationToken cancellationToken)
    {
        await MakeOwnedAsync();
        await _cluster.DeleteAsync(ResourceKind.ConfigMap, "owner", _space, new() { Propagation = propagation }, cancellationToken);
        var gone = await GoneAsync(2, cancellationToken);
        Assert.That(gone, propagation == Propagation.Background ? Is.EqualTo(new[] { "owner", "owned" }) : Is.EqualTo(new[] { "owned", "owner" }));
    }

    [Test]
    public async Task Delete_OwnerAlone_LeavesDependentsWithoutOwner(CancellationToken cancellationToken)
    {
        await MakeOwnedAsync();
        await _cluster.DeleteAsync(ResourceKind.ConfigMap, "owner", _space, new() { Propagation = Propagation.Orphan }, cancellationToken);
        await GoneAsync(1, cancellationToken);
        var left = await _cluster.GetAsync(ResourceKind.ConfigMap, "owned", _space, cancellationToken);
        Assert.That((left["metadata"]!["ownerReferences"] as JsonArray)?.Count ?? 0, Is.Zero);
    }

    [Test]
    public async Task Pod_Command_RunsToItsEndAndItsLogIsRead(CancellationToken cancellationToken)
    {
        await RunAsync("ok", "echo one; echo two >&2; echo three");
        var lines = new List<string>();
        var phase = await EndAsync("ok", cancellationToken);
        await foreach (var line in _cluster.LogsAsync("ok", _space, cancellationToken: cancellationToken))
            lines.Add(line);
        Assert.That((phase, lines), Is.EqualTo(("Succeeded", new[] { "one", "two", "three" })));
    }

    [Test]
    public async Task Pod_CommandThatFails_SaysHow(CancellationToken cancellationToken)
    {
        await RunAsync("bad", "exit 3");
        var phase = await EndAsync("bad", cancellationToken);
        var pod = await _cluster.GetAsync(ResourceKind.Pod, "bad", _space, cancellationToken);
        Assert.That((phase, (int?)pod["status"]!["containerStatuses"]![0]!["state"]!["terminated"]!["exitCode"]), Is.EqualTo(("Failed", 3)));
    }

    [Test]
    public async Task Logs_Followed_EndWithTheContainer(CancellationToken cancellationToken)
    {
        await RunAsync("long", "echo begun; read line < /dev/null; echo ended");
        var lines = new List<string>();
        await StartedAsync("long", cancellationToken);
        await foreach (var line in _cluster.LogsAsync("long", _space, new() { Follow = true }, cancellationToken))
            lines.Add(line);
        Assert.That(lines, Is.EqualTo(new[] { "begun", "ended" }));
    }

    private async Task MakeOwnedAsync()
    {
        JsonObject New(string name, JsonObject metadata)
        {
            metadata["name"] = name;
            metadata["namespace"] = _space;
            metadata["labels"] = new JsonObject { ["contract"] = "owner" };
            return new() { ["apiVersion"] = "v1", ["kind"] = "ConfigMap", ["metadata"] = metadata };
        }
        var owner = await _cluster.CreateAsync(ResourceKind.ConfigMap, New("owner", []));
        await _cluster.CreateAsync(ResourceKind.ConfigMap, New("owned", new JsonObject
        {
            ["ownerReferences"] = new JsonArray(new JsonObject { ["apiVersion"] = "v1", ["kind"] = "ConfigMap", ["name"] = "owner", ["uid"] = owner.Uid(), ["blockOwnerDeletion"] = true }),
        }));
    }

    // A watch begins with what is there: what is gone before it began is found missing there.
    private async Task<List<string>> GoneAsync(int count, CancellationToken cancellationToken)
    {
        var gone = new List<string>();
        await foreach (var change in _cluster.WatchAsync(ResourceKind.ConfigMap, new() { Namespace = _space, LabelSelector = "contract=owner", ResourceVersion = "1" }, cancellationToken))
        {
            if (change.Type == ChangeType.Deleted)
                gone.Add(change.Object.Name());
            if (gone.Count == count)
                break;
        }
        return gone;
    }

    private Task<JsonObject> RunAsync(string name, string script) => _cluster.CreateAsync(ResourceKind.Pod, new JsonObject
    {
        ["apiVersion"] = "v1", ["kind"] = "Pod", ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = _space },
        ["spec"] = new JsonObject
        {
            ["restartPolicy"] = "Never",
            ["containers"] = new JsonArray(new JsonObject { ["name"] = "main", ["image"] = "busybox", ["command"] = new JsonArray("sh", "-c", script) }),
        },
    });

    private Task<string> EndAsync(string pod, CancellationToken cancellationToken) => PhaseAsync(pod, ["Succeeded", "Failed"], cancellationToken);

    private Task<string> StartedAsync(string pod, CancellationToken cancellationToken) => PhaseAsync(pod, ["Running", "Succeeded", "Failed"], cancellationToken);

    private async Task<string> PhaseAsync(string pod, string[] phases, CancellationToken cancellationToken)
    {
        await foreach (var change in _cluster.WatchAsync(ResourceKind.Pod, new() { Namespace = _space, FieldSelector = $"metadata.name={pod}" }, cancellationToken))
            if ((string?)change.Object["status"]?["phase"] is { } phase && phases.Contains(phase))
                return phase;
        throw new InvalidOperationException("A watch does not end by itself.");
    }
}
