using System.Text.Json.Nodes;
using Kubeflow.Clusters;
using Kubeflow.TestSupport;

namespace Kubeflow.Local.Tests.Objects;

/// <summary>What a local cluster does beyond the contract of all clusters: it collects, it outlives its process.</summary>
public class LocalClusterTests : ClusterFixture
{
    [Test]
    public async Task CreateAsync_Object_GetsWhatTheClusterAloneWrites()
    {
        var made = await Cluster.CreateAsync(Widget, WidgetOf("a"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)made["metadata"]!["uid"], Has.Length.EqualTo(36));
            Assert.That((int?)made["metadata"]!["generation"], Is.EqualTo(1));
            Assert.That((string?)made["spec"]!["colour"], Is.EqualTo("red"));
            Assert.That((string?)made["metadata"]!["managedFields"]![0]!["manager"], Is.EqualTo("kubeflow-sdk"));
        }
    }

    [Test]
    public async Task ReplaceAsync_StaleVersion_IsAConflict()
    {
        var made = await Cluster.CreateAsync(Widget, WidgetOf("a"));
        var first = made.DeepClone().AsObject();
        first["spec"]!["size"] = 2;
        var second = await Cluster.ReplaceAsync(Widget, first);
        Assert.That((int?)second["metadata"]!["generation"], Is.EqualTo(2));
        made["spec"]!["size"] = 3;
        Assert.That(() => Cluster.ReplaceAsync(Widget, made), Throws.InstanceOf<ClusterException>().With.Property("StatusCode").EqualTo(409).And.Message.Contains("the object has been modified"));
    }

    [Test]
    public async Task ReplaceAsync_NothingChanged_KeepsTheVersion()
    {
        var made = await Cluster.CreateAsync(Widget, WidgetOf("a"));
        var again = await Cluster.ReplaceAsync(Widget, made.DeepClone().AsObject());
        Assert.That((string?)again["metadata"]!["resourceVersion"], Is.EqualTo((string?)made["metadata"]!["resourceVersion"]));
    }

    [Test]
    public async Task ReplaceAsync_Status_ChangesTheStatusAlone()
    {
        var made = await Cluster.CreateAsync(Widget, WidgetOf("a"));
        made["spec"]!["size"] = 9;
        made["status"] = new JsonObject { ["ready"] = true };
        var after = await Cluster.ReplaceAsync(Widget, made, new WriteOptions { Subresource = "status" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int?)after["spec"]!["size"], Is.EqualTo(1));
            Assert.That((bool?)after["status"]!["ready"], Is.True);
            Assert.That((int?)after["metadata"]!["generation"], Is.EqualTo(1));
        }
    }

    [Test]
    public void CreateAsync_WrongFields_NamesAllOfThem() =>
        Assert.That(
            () => Cluster.CreateAsync(Widget, Document("""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"A_b"},"spec":{"size":-1}}""")),
            Throws.InstanceOf<ClusterException>().With.Property("StatusCode").EqualTo(422).And.Message.Contains("spec.size").And.Message.Contains("metadata.name"));

    [Test]
    public void CreateAsync_UnknownField_IsRefusedByName() =>
        Assert.That(
            () => Cluster.CreateAsync(Widget, Document("""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"a"},"spec":{"size":1,"seize":2}}""")),
            Throws.InstanceOf<ClusterException>().With.Property("StatusCode").EqualTo(400).And.Message.Contains("unknown field \"spec.seize\""));

    [Test]
    public async Task WatchAsync_Changes_AreSeenInOrder()
    {
        await Cluster.CreateAsync(Widget, WidgetOf("there"));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var changes = Cluster.WatchAsync(Widget, cancellationToken: stop.Token).GetAsyncEnumerator(stop.Token);
        await changes.MoveNextAsync();
        Assert.That(Said(changes.Current), Is.EqualTo("Added there 1"));
        var made = await Cluster.CreateAsync(Widget, WidgetOf("b"));
        made["spec"]!["size"] = 5;
        await Cluster.ReplaceAsync(Widget, made);
        await Cluster.DeleteAsync(Widget, "b");
        var seen = new List<string>();
        while (seen.Count < 3 && await changes.MoveNextAsync())
            seen.Add(Said(changes.Current));
        Assert.That(seen, Is.EqualTo(new[] { "Added b 1", "Modified b 5", "Deleted b 5" }));
    }

    [Test]
    public async Task WatchAsync_ObjectLeavesTheSelection_IsDeletedForIt()
    {
        var labelled = WidgetOf("a");
        labelled["metadata"]!["labels"] = new JsonObject { ["tier"] = "one" };
        var made = await Cluster.CreateAsync(Widget, labelled);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var changes = Cluster.WatchAsync(Widget, new ListOptions { LabelSelector = "tier=one" }, stop.Token).GetAsyncEnumerator(stop.Token);
        await changes.MoveNextAsync();
        made["metadata"]!["labels"]!["tier"] = "two";
        await Cluster.ReplaceAsync(Widget, made);
        await changes.MoveNextAsync();
        Assert.That(changes.Current.Type, Is.EqualTo(ChangeType.Deleted));
    }

    [Test]
    public async Task WatchAsync_MoreChangesThanTheHistory_AreSummedUp()
    {
        await using var small = await LocalCluster.OpenAsync(new LocalClusterOptions { WatchHistory = 4 });
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await small.CreateAsync(ResourceKind.ConfigMap, ConfigMap("gone"));
        await using var changes = small.WatchAsync(ResourceKind.ConfigMap, cancellationToken: stop.Token).GetAsyncEnumerator(stop.Token);
        await changes.MoveNextAsync();
        await small.DeleteAsync(ResourceKind.ConfigMap, "gone");
        for (var i = 0; i < 20; i++)
            await small.CreateAsync(ResourceKind.ConfigMap, ConfigMap($"c{i:00}"));
        var seen = new List<string>();
        while (seen.Count < 21 && await changes.MoveNextAsync())
            seen.Add($"{changes.Current.Type} {changes.Current.Object["metadata"]!["name"]}");
        Assert.That(seen, Is.EquivalentTo(Enumerable.Range(0, 20).Select(i => $"Added c{i:00}").Prepend("Deleted gone")));
    }

    [Test]
    public async Task DeleteAsync_Owner_TakesItsDependentsAlong()
    {
        var owner = await Cluster.CreateAsync(Widget, WidgetOf("owner"));
        await Cluster.CreateAsync(ResourceKind.ConfigMap, Owned(ConfigMap("child"), owner));
        await Cluster.DeleteAsync(Widget, "owner");
        await GoneAsync(ResourceKind.ConfigMap, "child");
    }

    [Test]
    public async Task DeleteAsync_Foreground_WaitsForDependentsThatBlock()
    {
        var owner = await Cluster.CreateAsync(Widget, WidgetOf("owner"));
        var child = Owned(ConfigMap("child"), owner);
        child["metadata"]!["finalizers"] = new JsonArray("example.com/hold");
        await Cluster.CreateAsync(ResourceKind.ConfigMap, child);
        await Cluster.DeleteAsync(Widget, "owner", options: new DeleteOptions { Propagation = Propagation.Foreground });
        await UntilAsync(ResourceKind.ConfigMap, "child", c => c["metadata"]!["deletionTimestamp"] is not null);
        Assert.That((string?)(await Cluster.GetAsync(Widget, "owner"))["metadata"]!["finalizers"]![0], Is.EqualTo("foregroundDeletion"));
        await Cluster.PatchAsync(ResourceKind.ConfigMap, "child", Patch.Merge(Document("""{"metadata":{"finalizers":null}}""")));
        await GoneAsync(Widget, "owner");
    }

    [Test]
    public async Task DeleteAsync_Orphan_LeavesDependentsWithoutOwner()
    {
        var owner = await Cluster.CreateAsync(Widget, WidgetOf("owner"));
        await Cluster.CreateAsync(ResourceKind.ConfigMap, Owned(ConfigMap("child"), owner));
        await Cluster.DeleteAsync(Widget, "owner", options: new DeleteOptions { Propagation = Propagation.Orphan });
        await GoneAsync(Widget, "owner");
        Assert.That((await Cluster.GetAsync(ResourceKind.ConfigMap, "child"))["metadata"]!["ownerReferences"], Is.Null);
    }

    [Test]
    public async Task DeleteAsync_Namespace_TakesItsContents()
    {
        await Cluster.CreateAsync(ResourceKind.Namespace, Document("""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"team"}}"""));
        var inside = ConfigMap("inside");
        inside["metadata"]!["namespace"] = "team";
        await Cluster.CreateAsync(ResourceKind.ConfigMap, inside);
        await Cluster.DeleteAsync(ResourceKind.Namespace, "team");
        await GoneAsync(ResourceKind.Namespace, "team");
        Assert.That(() => Cluster.GetAsync(ResourceKind.ConfigMap, "inside", "team"), Throws.InstanceOf<ClusterException>().With.Property("StatusCode").EqualTo(404));
    }

    [Test]
    public async Task DeleteAsync_Definition_TakesItsObjectsAndTheKind()
    {
        await Cluster.CreateAsync(Widget, WidgetOf("a"));
        await Cluster.DeleteAsync(ResourceKind.CustomResourceDefinition, "widgets.example.com");
        await GoneAsync(ResourceKind.CustomResourceDefinition, "widgets.example.com");
        Assert.That(() => Cluster.GetAsync(Widget, "a"), Throws.InstanceOf<ClusterException>().With.Message.Contains("could not find the requested resource"));
    }

    [Test]
    public async Task OpenAsync_FolderOfAnEarlierCluster_HasItsObjects()
    {
        using var folder = new TemporaryFolder();
        string? version;
        await using (var first = await LocalCluster.OpenAsync(new LocalClusterOptions { Folder = folder.Path }))
        {
            await first.CreateAsync(ResourceKind.CustomResourceDefinition, Definition());
            version = (string?)(await first.CreateAsync(Widget, WidgetOf("a", 7)))["metadata"]!["resourceVersion"];
        }
        await using var second = await LocalCluster.OpenAsync(new LocalClusterOptions { Folder = folder.Path });
        var found = await second.GetAsync(Widget, "a");
        var next = await second.CreateAsync(Widget, WidgetOf("b"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int?)found["spec"]!["size"], Is.EqualTo(7));
            Assert.That((string?)found["metadata"]!["resourceVersion"], Is.EqualTo(version));
            Assert.That(long.Parse((string)next["metadata"]!["resourceVersion"]!, System.Globalization.CultureInfo.InvariantCulture), Is.GreaterThan(long.Parse(version!, System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Test]
    public async Task OpenAsync_FolderInUse_SaysByWhom()
    {
        using var folder = new TemporaryFolder();
        await using var first = await LocalCluster.OpenAsync(new LocalClusterOptions { Folder = folder.Path });
        Assert.That(() => LocalCluster.OpenAsync(new LocalClusterOptions { Folder = folder.Path }), Throws.InstanceOf<KubeflowException>().With.Property("Code").EqualTo("KF4001"));
    }

    [Test]
    public async Task CreateAsync_ManyAtOnce_AllHaveVersionsOfTheirOwn()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => Cluster.CreateAsync(Widget, WidgetOf($"w{i}"))));
        Assert.That(made.Select(m => (string?)m["metadata"]!["resourceVersion"]).Distinct().Count(), Is.EqualTo(300));
    }

    private static string Said(ClusterChange change) => $"{change.Type} {change.Object["metadata"]!["name"]} {change.Object["spec"]!["size"]}";

    private static JsonObject Owned(JsonObject child, JsonObject owner)
    {
        child["metadata"]!["ownerReferences"] = new JsonArray(new JsonObject
        {
            ["apiVersion"] = owner["apiVersion"]!.DeepClone(),
            ["kind"] = owner["kind"]!.DeepClone(),
            ["name"] = owner["metadata"]!["name"]!.DeepClone(),
            ["uid"] = owner["metadata"]!["uid"]!.DeepClone(),
            ["blockOwnerDeletion"] = true,
        });
        return child;
    }

    private async Task GoneAsync(ResourceKind kind, string name)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        if (!await ExistsAsync(kind, name, stop.Token))
            return;
        await foreach (var change in Cluster.WatchAsync(kind, new ListOptions { FieldSelector = $"metadata.name={name}" }, stop.Token))
            if (change.Type == ChangeType.Deleted || !await ExistsAsync(kind, name, stop.Token))
                return;
    }

    private async Task<bool> ExistsAsync(ResourceKind kind, string name, CancellationToken cancellationToken)
    {
        await foreach (var one in Cluster.ListAsync(kind, new ListOptions { Namespace = "" }, cancellationToken))
            if ((string?)one["metadata"]!["name"] == name)
                return true;
        return false;
    }
}
