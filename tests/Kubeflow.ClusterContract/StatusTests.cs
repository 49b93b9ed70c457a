using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.ClusterContract;

public abstract partial class ClusterContract
{
    private static WriteOptions OfStatus => new() { Subresource = "status" };

    [Test]
    public async Task Status_Replaced_ChangesNothingElse()
    {
        var made = await WidgetAsync("w");
        var sent = (JsonObject)made.DeepClone();
        sent["status"] = new JsonObject { ["phase"] = "Ready", ["ready"] = 2 };
        sent.Spec()["color"] = "blue";
        sent["metadata"]!["labels"] = new JsonObject { ["a"] = "b" };
        var changed = await Cluster.ReplaceAsync(Widget.Kind, sent, OfStatus);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)changed["status"]!["phase"], Is.EqualTo("Ready"));
            Assert.That((string?)changed["spec"]!["color"], Is.EqualTo("red"));
            Assert.That(changed["metadata"]!["labels"], Is.Null);
            Assert.That(changed.Generation(), Is.EqualTo(1));
            Assert.That(changed.Version(), Is.Not.EqualTo(made.Version()));
        }
    }

    [Test]
    public async Task Status_SentWithTheObject_IsDropped()
    {
        await WidgetAsync("w");
        await Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["status"] = new JsonObject { ["phase"] = "Ready" } }), Space, OfStatus);
        var read = await StoredAsync("w");
        read["status"]!["phase"] = "Changed";
        read.Spec()["color"] = "blue";
        var changed = await Cluster.ReplaceAsync(Widget.Kind, read);
        Assert.That(((string?)changed["status"]!["phase"], (string?)changed["spec"]!["color"]), Is.EqualTo(("Ready", "blue")));
    }

    [Test]
    public async Task Status_PatchedWithAStaleVersion_IsAConflict()
    {
        var made = await WidgetAsync("w");
        await Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["spec"] = new JsonObject { ["color"] = "blue" } }), Space);
        var stale = new JsonObject { ["metadata"] = new JsonObject { ["resourceVersion"] = made.Version() }, ["status"] = new JsonObject { ["phase"] = "Ready" } };
        Assert.That((await RefusedAsync(() => Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(stale), Space, OfStatus))).StatusCode, Is.EqualTo(409));
    }

    [Test]
    public async Task Status_OfAWrongType_IsInvalid()
    {
        await WidgetAsync("w");
        var refused = await RefusedAsync(() => Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["status"] = new JsonObject { ["ready"] = "two" } }), Space, OfStatus));
        AssertInvalid(refused, "status.ready");
    }

    [Test]
    public async Task Status_Applied_HasAnEntryOfItsOwn()
    {
        await WidgetAsync("w");
        var document = new JsonObject
        {
            ["apiVersion"] = Widget.Kind.ApiVersion, ["kind"] = "Widget", ["metadata"] = new JsonObject { ["name"] = "w", ["namespace"] = Space },
            ["status"] = new JsonObject { ["phase"] = "Ready" },
        };
        var changed = await Cluster.ApplyAsync(Widget.Kind, document, OfStatus with { FieldManager = "reporter" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)changed["status"]!["phase"], Is.EqualTo("Ready"));
            Assert.That(((JsonArray)changed["metadata"]!["managedFields"]!).Single(m => (string?)m!["manager"] == "reporter")!["subresource"]?.ToString(), Is.EqualTo("status"));
        }
    }

    [Test]
    public async Task Status_OfAKindWithout_IsNotFound()
    {
        var made = await Cluster.CreateAsync(ResourceKind.ConfigMap, NewConfigMap("c"));
        Assert.That((await RefusedAsync(() => Cluster.ReplaceAsync(ResourceKind.ConfigMap, made, OfStatus))).StatusCode, Is.EqualTo(404));
    }
}
