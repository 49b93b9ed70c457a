using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.ClusterContract;

public abstract partial class ClusterContract
{
    [Test]
    public async Task Watch_FromTheBeginning_TellsWhatIsThereThenChangesInOrder(CancellationToken cancellationToken)
    {
        await WidgetAsync("w1");
        await using var watch = Watching(new() { Namespace = Space }, cancellationToken);
        Assert.That(await watch.NextAsync(), Is.EqualTo("Added w1 red"));
        await WidgetAsync("w2");
        await RecolorAsync("w1", "blue");
        await RecolorAsync("w1", "green");
        await Cluster.DeleteAsync(Widget.Kind, "w1", Space, cancellationToken: cancellationToken);
        await RecolorAsync("w2", "green");
        Assert.That(await watch.NextAsync(5), Is.EqualTo(new[] { "Added w2 red", "Modified w1 blue", "Modified w1 green", "Deleted w1 green", "Modified w2 green" }));
    }

    [Test]
    public async Task Watch_FromAVersion_TellsOnlyWhatCameAfter(CancellationToken cancellationToken)
    {
        await WidgetAsync("w1");
        var second = await WidgetAsync("w2");
        await RecolorAsync("w1", "blue");
        await using var watch = Watching(new() { Namespace = Space, ResourceVersion = second.Version() }, cancellationToken);
        Assert.That(await watch.NextAsync(), Is.EqualTo("Modified w1 blue"));
        await Cluster.DeleteAsync(Widget.Kind, "w2", Space, cancellationToken: cancellationToken);
        Assert.That(await watch.NextAsync(), Is.EqualTo("Deleted w2 red"));
    }

    [Test]
    public async Task Watch_FromAVersionLongForgotten_StillTellsWhatIsThere(CancellationToken cancellationToken)
    {
        await WidgetAsync("w1");
        await WidgetAsync("w2");
        await using var watch = Watching(new() { Namespace = Space, ResourceVersion = "1" }, cancellationToken);
        Assert.That(await watch.NextAsync(2), Is.EqualTo(new[] { "Added w1 red", "Added w2 red" }));
        await RecolorAsync("w1", "blue");
        Assert.That(await watch.NextAsync(), Is.EqualTo("Modified w1 blue"));
    }

    [Test]
    public async Task Watch_LabelSelector_TellsOfObjectsThatComeAndGo(CancellationToken cancellationToken)
    {
        await WidgetAsync("in", labels: new JsonObject { ["app"] = "a" });
        await WidgetAsync("out");
        await using var watch = Watching(new() { Namespace = Space, LabelSelector = "app=a" }, cancellationToken);
        Assert.That(await watch.NextAsync(), Is.EqualTo("Added in red"));
        await RelabelAsync("out", "a");
        await RelabelAsync("in", "b");
        await RecolorAsync("in", "blue");
        await RelabelAsync("in", "a");
        await Cluster.DeleteAsync(Widget.Kind, "in", Space, cancellationToken: cancellationToken);
        Assert.That(await watch.NextAsync(4), Is.EqualTo(new[] { "Added out red", "Deleted in red", "Added in blue", "Deleted in blue" }));
    }

    [Test]
    public async Task Watch_OneObject_TellsOfItAlone(CancellationToken cancellationToken)
    {
        await WidgetAsync("other");
        await WidgetAsync("w");
        await using var watch = Watching(new() { Namespace = Space, FieldSelector = "metadata.name=w" }, cancellationToken);
        Assert.That(await watch.NextAsync(), Is.EqualTo("Added w red"));
        await RecolorAsync("other", "blue");
        await RecolorAsync("w", "green");
        Assert.That(await watch.NextAsync(), Is.EqualTo("Modified w green"));
    }

    [Test]
    public async Task Watch_StatusAndFinalizers_AreChangesToo(CancellationToken cancellationToken)
    {
        var document = NewWidget("w");
        document["metadata"]!["finalizers"] = new JsonArray(Finalizer);
        await Cluster.CreateAsync(Widget.Kind, document, cancellationToken: cancellationToken);
        await using var watch = Watching(new() { Namespace = Space }, cancellationToken);
        await watch.NextAsync();
        await Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["status"] = new JsonObject { ["phase"] = "Ready" } }), Space, OfStatus, cancellationToken: cancellationToken);
        await Cluster.DeleteAsync(Widget.Kind, "w", Space, cancellationToken: cancellationToken);
        await Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["metadata"] = new JsonObject { ["finalizers"] = null } }), Space, cancellationToken: cancellationToken);
        Assert.That(await watch.NextAsync(3), Is.EqualTo(new[] { "Modified w red", "Modified w red", "Deleted w red" }));
    }

    [Test]
    public async Task Watch_NoChange_TellsNothing(CancellationToken cancellationToken)
    {
        var made = await WidgetAsync("w");
        await using var watch = Watching(new() { Namespace = Space }, cancellationToken);
        await watch.NextAsync();
        await Cluster.ReplaceAsync(Widget.Kind, made, cancellationToken: cancellationToken);
        await RecolorAsync("w", "red");
        await RecolorAsync("w", "blue");
        Assert.That(await watch.NextAsync(), Is.EqualTo("Modified w blue"));
    }

    [Test]
    public async Task Watch_Objects_AreWholeAndKnowTheirVersion(CancellationToken cancellationToken)
    {
        var made = await Cluster.CreateAsync(ResourceKind.ConfigMap, NewConfigMap("c"), cancellationToken: cancellationToken);
        var versions = new HashSet<string>();
        await foreach (var change in Cluster.WatchAsync(ResourceKind.ConfigMap, new() { Namespace = Space, FieldSelector = "metadata.name=c" }, cancellationToken))
        {
            Assert.That(((string?)change.Object["apiVersion"], (string?)change.Object["kind"], change.Object.Uid()), Is.EqualTo(("v1", "ConfigMap", made.Uid())));
            Assert.That(versions.Add(change.Object.Version()), Is.True, "each change has a version of its own");
            if (change.Type == ChangeType.Added)
                await Cluster.PatchAsync(ResourceKind.ConfigMap, "c", Patch.Merge(new() { ["data"] = new JsonObject { ["more"] = "1" } }), Space, cancellationToken: cancellationToken);
            else if (change.Type == ChangeType.Modified)
                await Cluster.DeleteAsync(ResourceKind.ConfigMap, "c", Space, cancellationToken: cancellationToken);
            else
                break;
        }
        Assert.That(versions, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Watch_ManyWritersAtOnce_TellsEachObjectOnce(CancellationToken cancellationToken)
    {
        await using var watch = Watching(new() { Namespace = Space }, cancellationToken);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
                await WidgetAsync($"w{writer}-{i}");
        }, cancellationToken)));
        var told = await watch.NextAsync(80);
        Assert.That(told, Is.Unique.And.All.StartsWith("Added w"));
    }

    [Test]
    public async Task Watch_Cancelled_EndsAtOnce(CancellationToken cancellationToken)
    {
        await WidgetAsync("w");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var told = 0;
        Assert.That(async () =>
        {
            await foreach (var _ in Cluster.WatchAsync(Widget.Kind, new() { Namespace = Space }, stop.Token))
            {
                told++;
                await stop.CancelAsync();
            }
        }, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(told, Is.EqualTo(1));
    }

    [Test]
    public async Task Watch_KindThatIsNotThere_IsNotFound()
    {
        var refused = await RefusedAsync(async () =>
        {
            await foreach (var _ in Cluster.WatchAsync(new("nothing.kubeflow.org", "v1", "Nothing", "nothings"), new() { Namespace = Space }))
                Assert.Fail("There is nothing.");
        });
        Assert.That(refused.StatusCode, Is.EqualTo(404));
    }

    private Task<JsonObject> RecolorAsync(string name, string color) =>
        Cluster.PatchAsync(Widget.Kind, name, Patch.Merge(new() { ["spec"] = new JsonObject { ["color"] = color } }), Space);

    private Task<JsonObject> RelabelAsync(string name, string app) =>
        Cluster.PatchAsync(Widget.Kind, name, Patch.Merge(new() { ["metadata"] = new JsonObject { ["labels"] = new JsonObject { ["app"] = app } } }), Space);

    private WatchReader Watching(ListOptions options, CancellationToken cancellationToken) => new(Cluster.WatchAsync(Widget.Kind, options, cancellationToken));
}
