using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.ClusterContract;

public abstract partial class ClusterContract
{
    private const string Finalizer = "contract.kubeflow.org/wait";

    [Test]
    public async Task Delete_Object_IsGone()
    {
        await WidgetAsync("w");
        await Cluster.DeleteAsync(Widget.Kind, "w", Space);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await RefusedAsync(() => StoredAsync("w"))).StatusCode, Is.EqualTo(404));
            Assert.That((await RefusedAsync(() => Cluster.DeleteAsync(Widget.Kind, "w", Space))).Reason, Is.EqualTo("NotFound"));
        }
    }

    [Test]
    public async Task Delete_NameMadeAgain_IsAnotherObject()
    {
        var first = await WidgetAsync("w");
        await Cluster.DeleteAsync(Widget.Kind, "w", Space);
        Assert.That((await WidgetAsync("w")).Uid(), Is.Not.EqualTo(first.Uid()));
    }

    [Test]
    public async Task Delete_AnotherUid_IsAConflict()
    {
        var made = await WidgetAsync("w");
        Assert.That((await RefusedAsync(() => Cluster.DeleteAsync(Widget.Kind, "w", Space, new() { Uid = "another" }))).StatusCode, Is.EqualTo(409));
        await Cluster.DeleteAsync(Widget.Kind, "w", Space, new() { Uid = made.Uid() });
        Assert.That((await RefusedAsync(() => StoredAsync("w"))).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Delete_AnotherVersion_IsAConflict()
    {
        var made = await WidgetAsync("w");
        var changed = await Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["spec"] = new JsonObject { ["color"] = "blue" } }), Space);
        Assert.That((await RefusedAsync(() => Cluster.DeleteAsync(Widget.Kind, "w", Space, new() { ResourceVersion = made.Version() }))).StatusCode, Is.EqualTo(409));
        await Cluster.DeleteAsync(Widget.Kind, "w", Space, new() { ResourceVersion = changed.Version() });
        Assert.That((await RefusedAsync(() => StoredAsync("w"))).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Delete_DryRun_KeepsTheObject()
    {
        await WidgetAsync("w");
        await Cluster.DeleteAsync(Widget.Kind, "w", Space, new() { DryRun = true });
        Assert.That((await StoredAsync("w"))["metadata"]!["deletionTimestamp"], Is.Null);
    }

    [Test]
    public async Task Delete_WithFinalizer_WaitsForIt()
    {
        var document = NewWidget("w");
        document["metadata"]!["finalizers"] = new JsonArray(Finalizer);
        await Cluster.CreateAsync(Widget.Kind, document);
        await Cluster.DeleteAsync(Widget.Kind, "w", Space);
        var waiting = await StoredAsync("w");
        Assert.That((string?)waiting["metadata"]!["deletionTimestamp"], Is.Not.Null.And.Not.Empty);

        await Cluster.DeleteAsync(Widget.Kind, "w", Space);
        Assert.That((string?)(await StoredAsync("w"))["metadata"]!["deletionTimestamp"], Is.EqualTo((string?)waiting["metadata"]!["deletionTimestamp"]), "asked for twice");

        await Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["metadata"] = new JsonObject { ["finalizers"] = null } }), Space);
        Assert.That((await RefusedAsync(() => StoredAsync("w"))).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Delete_FinalizerAddedAfterwards_IsRefused()
    {
        var document = NewWidget("w");
        document["metadata"]!["finalizers"] = new JsonArray(Finalizer);
        await Cluster.CreateAsync(Widget.Kind, document);
        await Cluster.DeleteAsync(Widget.Kind, "w", Space);
        var refused = await RefusedAsync(() => Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["metadata"] = new JsonObject { ["finalizers"] = new JsonArray(Finalizer, Finalizer + "-more") } }), Space));
        AssertInvalid(refused, "metadata.finalizers");
    }

    [TestCase(Propagation.Background)]
    [TestCase(Propagation.Foreground)]
    [TestCase(Propagation.Orphan)]
    public async Task Delete_EachPropagation_IsAccepted(Propagation propagation)
    {
        await Cluster.CreateAsync(ResourceKind.ConfigMap, NewConfigMap("c"));
        await Cluster.DeleteAsync(ResourceKind.ConfigMap, "c", Space, new() { Propagation = propagation, GracePeriod = TimeSpan.Zero });
        try
        {
            // Without a garbage collector, what waits for dependents waits for ever.
            var waiting = await Cluster.GetAsync(ResourceKind.ConfigMap, "c", Space);
            Assert.That((string?)waiting["metadata"]!["deletionTimestamp"], Is.Not.Null.And.Not.Empty);
            Assert.That(propagation, Is.Not.EqualTo(Propagation.Background));
        }
        catch (ClusterException gone)
        {
            Assert.That(gone.StatusCode, Is.EqualTo(404));
        }
    }
}
