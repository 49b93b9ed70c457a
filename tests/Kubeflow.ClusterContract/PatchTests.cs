using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.ClusterContract;

public abstract partial class ClusterContract
{
    [Test]
    public async Task MergePatch_FieldsAndNulls_SetAndRemove()
    {
        await WidgetAsync("w", new JsonObject { ["color"] = "red", ["note"] = "old", ["tags"] = new JsonArray("a", "b") });
        var changed = await Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["spec"] = new JsonObject { ["note"] = null, ["size"] = 5, ["tags"] = new JsonArray("c") } }), Space);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonNode.DeepEquals(changed["spec"], new JsonObject { ["color"] = "red", ["size"] = 5, ["tags"] = new JsonArray("c") }), Is.True, changed["spec"]!.ToJsonString());
            Assert.That(changed.Generation(), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task MergePatch_NothingChanged_KeepsTheVersion()
    {
        var made = await WidgetAsync("w");
        var same = await Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["spec"] = new JsonObject { ["color"] = "red" } }), Space);
        Assert.That(same.Version(), Is.EqualTo(made.Version()));
    }

    [Test]
    public async Task MergePatch_StaleVersion_IsAConflict()
    {
        var made = await WidgetAsync("w");
        await Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["spec"] = new JsonObject { ["color"] = "blue" } }), Space);
        var stale = new JsonObject { ["metadata"] = new JsonObject { ["resourceVersion"] = made.Version() }, ["spec"] = new JsonObject { ["color"] = "green" } };
        var refused = await RefusedAsync(() => Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(stale), Space));
        Assert.That((refused.StatusCode, refused.Reason), Is.EqualTo((409, "Conflict")));
    }

    [Test]
    public async Task MergePatch_ResultThatBreaksTheSchema_IsInvalid()
    {
        await WidgetAsync("w");
        var refused = await RefusedAsync(() => Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["spec"] = new JsonObject { ["size"] = 101 } }), Space));
        AssertInvalid(refused, "spec.size");
    }

    [Test]
    public async Task MergePatch_UnknownFieldStrictly_IsRefused()
    {
        await WidgetAsync("w");
        var refused = await RefusedAsync(() => Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["spec"] = new JsonObject { ["colour"] = "red" } }), Space));
        Assert.That(refused.StatusCode, Is.AnyOf(400, 422));
        Assert.That(refused.Message, Does.Contain("spec.colour"));
    }

    [Test]
    public async Task Patch_ObjectThatIsNotThere_IsNotFound() =>
        Assert.That((await RefusedAsync(() => Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge([]), Space))).StatusCode, Is.EqualTo(404));

    [Test]
    public async Task Patch_DryRun_ChangesNothing()
    {
        await WidgetAsync("w");
        var shown = await Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["spec"] = new JsonObject { ["color"] = "blue" } }), Space, new() { DryRun = true });
        Assert.That(((string?)shown["spec"]!["color"], (string?)(await StoredAsync("w"))["spec"]!["color"]), Is.EqualTo(("blue", "red")));
    }

    [Test]
    public async Task JsonPatch_Operations_AreDoneInTurn()
    {
        await WidgetAsync("w", new JsonObject { ["color"] = "red", ["note"] = "old", ["tags"] = new JsonArray("a", "c") });
        var changed = await Cluster.PatchAsync(Widget.Kind, "w", Patch.Json(
        [
            Operation("test", "/spec/color", "red"), Operation("replace", "/spec/color", "blue"), Operation("add", "/spec/tags/1", "b"), Operation("add", "/spec/tags/-", "d"),
            new JsonObject { ["op"] = "remove", ["path"] = "/spec/note" },
        ]), Space);
        Assert.That(JsonNode.DeepEquals(changed["spec"], new JsonObject { ["color"] = "blue", ["size"] = 1, ["tags"] = new JsonArray("a", "b", "c", "d") }), Is.True, changed["spec"]!.ToJsonString());
    }

    [Test]
    public async Task JsonPatch_TestThatFails_ChangesNothing()
    {
        await WidgetAsync("w");
        var refused = await RefusedAsync(() => Cluster.PatchAsync(Widget.Kind, "w", Patch.Json([Operation("replace", "/spec/color", "blue"), Operation("test", "/spec/size", 9)]), Space));
        Assert.That((refused.StatusCode, (string?)(await StoredAsync("w"))["spec"]!["color"]), Is.EqualTo((422, "red")));
    }

    [Test]
    public async Task StrategicPatch_OfACustomKind_IsAnUnsupportedType()
    {
        await WidgetAsync("w");
        var refused = await RefusedAsync(() => Cluster.PatchAsync(Widget.Kind, "w", Patch.Strategic(new() { ["spec"] = new JsonObject() }), Space));
        Assert.That((refused.StatusCode, refused.Reason), Is.EqualTo((415, "UnsupportedMediaType")));
    }

    [Test]
    public async Task StrategicPatch_OfABuiltInKind_MergesMapsAndLists()
    {
        var document = NewConfigMap("c", new JsonObject { ["a"] = "1", ["b"] = "2" });
        document["metadata"]!["finalizers"] = new JsonArray("contract.kubeflow.org/one");
        await Cluster.CreateAsync(ResourceKind.ConfigMap, document);
        var changed = await Cluster.PatchAsync(ResourceKind.ConfigMap, "c", Patch.Strategic(new()
        {
            ["metadata"] = new JsonObject { ["finalizers"] = new JsonArray("contract.kubeflow.org/two") }, ["data"] = new JsonObject { ["b"] = null, ["c"] = "3" },
        }), Space);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed["metadata"]!["finalizers"]!.AsArray().Select(f => (string?)f), Is.EquivalentTo(new[] { "contract.kubeflow.org/one", "contract.kubeflow.org/two" }));
            Assert.That(JsonNode.DeepEquals(changed["data"], new JsonObject { ["a"] = "1", ["c"] = "3" }), Is.True, changed["data"]!.ToJsonString());
        }
        var fewer = await Cluster.PatchAsync(ResourceKind.ConfigMap, "c", Patch.Strategic(new()
        {
            ["metadata"] = new JsonObject { ["$deleteFromPrimitiveList/finalizers"] = new JsonArray("contract.kubeflow.org/one", "contract.kubeflow.org/two") },
        }), Space);
        Assert.That(fewer["metadata"]!["finalizers"]?.AsArray().Count ?? 0, Is.Zero);
    }

    private static JsonObject Operation(string name, string path, JsonNode value) => new() { ["op"] = name, ["path"] = path, ["value"] = value };
}
