using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.ClusterContract;

public abstract partial class ClusterContract
{
    [Test]
    public async Task Apply_ObjectThatIsNotThere_IsCreated()
    {
        var made = await ApplyAsync("a", new JsonObject { ["color"] = "red" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.Generation(), Is.EqualTo(1));
            Assert.That(made.Managers(), Has.Some.EqualTo(("a", "Apply")));
        }
    }

    [Test]
    public async Task Apply_TheSameAgain_ChangesNothing()
    {
        var made = await ApplyAsync("a", new JsonObject { ["color"] = "red" });
        var again = await ApplyAsync("a", new JsonObject { ["color"] = "red" });
        Assert.That((again.Version(), again.Generation()), Is.EqualTo((made.Version(), 1L)));
    }

    [Test]
    public async Task Apply_FieldOfAnotherManager_IsAConflictThatNamesBoth()
    {
        await ApplyAsync("a", new JsonObject { ["color"] = "red", ["note"] = "mine" });
        var refused = await RefusedAsync(() => ApplyAsync("b", new JsonObject { ["color"] = "blue", ["count"] = 1 }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.StatusCode, refused.Reason), Is.EqualTo((409, "Conflict")));
            Assert.That(refused.Causes.Select(c => (c.Reason, c.Field)), Is.EqualTo(new[] { ("FieldManagerConflict", ".spec.color") }));
            Assert.That(refused.Causes[0].Message, Does.Contain("\"a\""));
            Assert.That((string?)(await StoredAsync("w"))["spec"]!["color"], Is.EqualTo("red"));
        }
    }

    [Test]
    public async Task Apply_Forced_TakesTheField()
    {
        await ApplyAsync("a", new JsonObject { ["color"] = "red" });
        var taken = await ApplyAsync("b", new JsonObject { ["color"] = "blue" }, force: true);
        var refused = await RefusedAsync(() => ApplyAsync("a", new JsonObject { ["color"] = "red" }));
        Assert.That(((string?)taken["spec"]!["color"], refused.Causes[0].Message.Contains("\"b\"", StringComparison.Ordinal)), Is.EqualTo(("blue", true)));
    }

    [Test]
    public async Task Apply_FieldNoLongerNamed_IsRemoved()
    {
        await ApplyAsync("a", new JsonObject { ["color"] = "red", ["note"] = "mine", ["size"] = 5 });
        var changed = await ApplyAsync("a", new JsonObject { ["color"] = "red" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed.Spec().ContainsKey("note"), Is.False);
            Assert.That((int?)changed["spec"]!["size"], Is.EqualTo(1), "the default again");
        }
    }

    [Test]
    public async Task Apply_FieldOfTwoManagers_StaysUntilBothLetGo()
    {
        await ApplyAsync("a", new JsonObject { ["color"] = "red", ["note"] = "ours" });
        await ApplyAsync("b", new JsonObject { ["note"] = "ours" });
        var one = await ApplyAsync("a", new JsonObject { ["color"] = "red" });
        var none = await ApplyAsync("b", []);
        Assert.That(((string?)one["spec"]!["note"], none.Spec().ContainsKey("note")), Is.EqualTo(("ours", false)));
    }

    [Test]
    public async Task Apply_ItemsOfAKeyedList_BelongToTheirManagers()
    {
        await ApplyAsync("a", new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["name"] = "x", ["count"] = 1 }) });
        var both = await ApplyAsync("b", new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["name"] = "y", ["count"] = 2 }) });
        var one = await ApplyAsync("a", []);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(both["spec"]!["parts"]!.AsArray().Select(p => (string?)p!["name"]), Is.EquivalentTo(new[] { "x", "y" }));
            Assert.That(one["spec"]!["parts"]!.AsArray().Select(p => (string?)p!["name"]), Is.EqualTo(new[] { "y" }));
        }
    }

    [Test]
    public async Task Apply_ItemOfAKeyedListWithAnotherValue_IsAConflictAtThatItem()
    {
        await ApplyAsync("a", new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["name"] = "x", ["count"] = 1 }) });
        var refused = await RefusedAsync(() => ApplyAsync("b", new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["name"] = "x", ["count"] = 2 }) }));
        Assert.That(refused.Causes.Select(c => c.Field), Is.EqualTo(new[] { ".spec.parts[name=\"x\"].count" }));
    }

    [Test]
    public async Task Apply_ItemsOfASet_AreJoined()
    {
        await ApplyAsync("a", new JsonObject { ["tags"] = new JsonArray("one", "two") });
        var joined = await ApplyAsync("b", new JsonObject { ["tags"] = new JsonArray("two", "three") });
        var fewer = await ApplyAsync("a", []);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(joined["spec"]!["tags"]!.AsArray().Select(t => (string?)t), Is.EquivalentTo(new[] { "one", "two", "three" }));
            Assert.That(fewer["spec"]!["tags"]!.AsArray().Select(t => (string?)t), Is.EquivalentTo(new[] { "two", "three" }));
        }
    }

    [Test]
    public async Task Apply_FieldThatWasWrittenOtherwise_IsAConflictWithThatWriter()
    {
        await Cluster.CreateAsync(Widget.Kind, NewWidget("w"), new() { FieldManager = "maker" });
        var refused = await RefusedAsync(() => ApplyAsync("a", new JsonObject { ["color"] = "blue" }));
        Assert.That((refused.StatusCode, refused.Causes[0].Message.Contains("\"maker\"", StringComparison.Ordinal)), Is.EqualTo((409, true)));
    }

    [Test]
    public async Task Apply_FieldThatAnUpdateChanged_IsTakenFromTheApplier()
    {
        await ApplyAsync("a", new JsonObject { ["color"] = "red" });
        await Cluster.PatchAsync(Widget.Kind, "w", Patch.Merge(new() { ["spec"] = new JsonObject { ["color"] = "blue" } }), Space, new() { FieldManager = "editor" });
        var refused = await RefusedAsync(() => ApplyAsync("a", new JsonObject { ["color"] = "red" }));
        Assert.That(refused.Causes[0].Message, Does.Contain("\"editor\""));
    }

    [Test]
    public async Task Apply_ConfigMap_OwnsKeysOneByOne()
    {
        async Task<JsonObject> DataAsync(string manager, JsonObject data) =>
            (JsonObject)(await Cluster.ApplyAsync(ResourceKind.ConfigMap, NewConfigMap("c", data), new() { FieldManager = manager }))["data"]!;
        await DataAsync("a", new JsonObject { ["x"] = "1" });
        await DataAsync("b", new JsonObject { ["y"] = "2" });
        var left = await DataAsync("a", new JsonObject { ["z"] = "3" });
        Assert.That(JsonNode.DeepEquals(left, new JsonObject { ["y"] = "2", ["z"] = "3" }), Is.True, left.ToJsonString());
    }

    [Test]
    public async Task Apply_UnknownField_IsRefused()
    {
        // 500 on Kubernetes 1.26, 400 or 422 on others.
        var refused = await RefusedAsync(() => ApplyAsync("a", new JsonObject { ["colour"] = "red" }));
        Assert.That(refused.StatusCode, Is.AnyOf(400, 422, 500));
        Assert.That(refused.Message, Does.Contain("spec.colour"));
    }

    [Test]
    public async Task Apply_FieldsThatBreakTheSchema_AreInvalid() =>
        AssertInvalid(await RefusedAsync(() => ApplyAsync("a", new JsonObject { ["size"] = 101 })), "spec.size");

    [Test]
    public async Task Apply_DryRun_KeepsNothing()
    {
        await Cluster.ApplyAsync(Widget.Kind, NewWidget("w"), new() { DryRun = true, FieldManager = "a" });
        Assert.That((await RefusedAsync(() => StoredAsync("w"))).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Apply_DocumentWithManagers_IsABadRequest()
    {
        var read = await ApplyAsync("a", new JsonObject { ["color"] = "red" });
        var refused = await RefusedAsync(() => Cluster.ApplyAsync(Widget.Kind, read, new() { FieldManager = "a" }));
        Assert.That((refused.StatusCode, refused.Message.Contains("managedFields", StringComparison.Ordinal)), Is.EqualTo((400, true)));
    }

    [Test]
    public async Task Apply_WhatWasReadWithoutManagers_ChangesIt()
    {
        var read = await ApplyAsync("a", new JsonObject { ["color"] = "red" });
        ((JsonObject)read["metadata"]!).Remove("managedFields");
        read.Spec()["color"] = "blue";
        var changed = await Cluster.ApplyAsync(Widget.Kind, read, new() { FieldManager = "a" });
        Assert.That((string?)changed["spec"]!["color"], Is.EqualTo("blue"));
    }

    private Task<JsonObject> ApplyAsync(string manager, JsonObject spec, bool force = false) =>
        Cluster.ApplyAsync(Widget.Kind, NewWidget("w", spec), new() { FieldManager = manager, Force = force });
}
