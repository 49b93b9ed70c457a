using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.ClusterContract;

public abstract partial class ClusterContract
{
    [Test]
    public async Task List_Pages_HoldEachObjectOnce()
    {
        for (var i = 0; i < 11; i++)
            await WidgetAsync($"w{i:00}");
        foreach (var size in new[] { 1, 3, 11, 500 })
        {
            var listed = await ListAsync(Widget.Kind, new() { Namespace = Space, PageSize = size });
            Assert.That(listed.Select(w => w.Name()), Is.EqualTo(Enumerable.Range(0, 11).Select(i => $"w{i:00}")), $"pages of {size}");
        }
    }

    [Test]
    public async Task List_Items_SayWhatTheyAre()
    {
        await Cluster.CreateAsync(ResourceKind.ConfigMap, NewConfigMap("c"));
        var listed = await ListAsync(ResourceKind.ConfigMap, new() { Namespace = Space, FieldSelector = "metadata.name=c" });
        Assert.That(listed.Select(c => ((string?)c["apiVersion"], (string?)c["kind"])), Is.EqualTo(new[] { ("v1", "ConfigMap") }));
    }

    [TestCase("app=a", "w1,w2")]
    [TestCase("app==a", "w1,w2")]
    [TestCase("app!=a", "w3,w4")]
    [TestCase("app in (a, b)", "w1,w2,w3")]
    [TestCase("app notin (a)", "w3,w4")]
    [TestCase("app", "w1,w2,w3")]
    [TestCase("!app", "w4")]
    [TestCase("app=a,tier=x", "w1")]
    [TestCase("app in (a,b),tier notin (x)", "w2,w3")]
    public async Task List_LabelSelector_Selects(string selector, string names)
    {
        await WidgetAsync("w1", labels: new JsonObject { ["app"] = "a", ["tier"] = "x" });
        await WidgetAsync("w2", labels: new JsonObject { ["app"] = "a" });
        await WidgetAsync("w3", labels: new JsonObject { ["app"] = "b" });
        await WidgetAsync("w4");
        var listed = await ListAsync(Widget.Kind, new() { Namespace = Space, LabelSelector = selector });
        Assert.That(listed.Select(w => w.Name()), Is.EqualTo(names.Split(',')));
    }

    [TestCase("metadata.name=w1", "w1")]
    [TestCase("metadata.name==w1", "w1")]
    [TestCase("metadata.name!=w1", "w2")]
    public async Task List_FieldSelector_Selects(string selector, string names)
    {
        await WidgetAsync("w1");
        await WidgetAsync("w2");
        var listed = await ListAsync(Widget.Kind, new() { Namespace = Space, FieldSelector = selector });
        Assert.That(listed.Select(w => w.Name()), Is.EqualTo(names.Split(',')));
    }

    [Test]
    public async Task List_FieldThatCannotBeSelected_IsABadRequest() =>
        Assert.That((await RefusedAsync(() => ListAsync(Widget.Kind, new() { Namespace = Space, FieldSelector = "spec.color=red" }))).StatusCode, Is.EqualTo(400));

    [Test]
    public async Task List_SelectorThatCannotBeRead_IsABadRequest() =>
        Assert.That((await RefusedAsync(() => ListAsync(Widget.Kind, new() { Namespace = Space, LabelSelector = "app in a,b)" }))).StatusCode, Is.EqualTo(400));

    [Test]
    public async Task List_AllNamespaces_HoldsEveryones()
    {
        await WidgetAsync("w", labels: new JsonObject { ["all"] = Space });
        var first = Space;
        await MakeSpaceAsync();
        await WidgetAsync("w", labels: new JsonObject { ["all"] = first });
        var listed = await ListAsync(Widget.Kind, new() { Namespace = "", LabelSelector = $"all={first}" });
        Assert.That(listed.Select(w => (string?)w["metadata"]!["namespace"]), Is.EquivalentTo(new[] { first, Space }));
    }

    [Test]
    public async Task List_NamespaceThatIsNotThere_IsEmpty() =>
        Assert.That(await ListAsync(Widget.Kind, new() { Namespace = "nowhere-at-all" }), Is.Empty);

    [Test]
    public async Task Get_ObjectThatIsNotThere_IsNotFound()
    {
        var refused = await RefusedAsync(() => StoredAsync("nobody"));
        Assert.That((refused.StatusCode, refused.Reason, refused.Message.Contains("nobody", StringComparison.Ordinal)), Is.EqualTo((404, "NotFound", true)));
    }

    private async Task<List<JsonObject>> ListAsync(ResourceKind kind, ListOptions options)
    {
        var found = new List<JsonObject>();
        await foreach (var item in Cluster.ListAsync(kind, options))
            found.Add(item);
        return found;
    }
}
