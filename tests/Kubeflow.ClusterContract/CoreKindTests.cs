using System.Text;
using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.ClusterContract;

public abstract partial class ClusterContract
{
    [Test]
    public async Task ConfigMap_Stored_ComesBackWhole()
    {
        await Cluster.CreateAsync(ResourceKind.ConfigMap, NewConfigMap("c", new JsonObject { ["a.txt"] = "line\nline\n", ["b"] = "" }));
        var stored = await Cluster.GetAsync(ResourceKind.ConfigMap, "c", Space);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)stored["kind"], Is.EqualTo("ConfigMap"));
            Assert.That(JsonNode.DeepEquals(stored["data"], new JsonObject { ["a.txt"] = "line\nline\n", ["b"] = "" }), Is.True);
        }
    }

    [Test]
    public async Task ConfigMap_KeyThatIsNoFileName_IsInvalid()
    {
        var refused = await RefusedAsync(() => Cluster.CreateAsync(ResourceKind.ConfigMap, NewConfigMap("c", new JsonObject { ["a/b"] = "x" })));
        Assert.That((refused.StatusCode, refused.Reason), Is.EqualTo((422, "Invalid")));
        Assert.That(refused.Causes.Select(c => c.Field), Has.Some.EqualTo("data[a/b]"));
    }

    [Test]
    public async Task ConfigMap_UnknownFieldStrictly_IsABadRequest()
    {
        var document = NewConfigMap("c");
        document["dataa"] = new JsonObject();
        var refused = await RefusedAsync(() => Cluster.CreateAsync(ResourceKind.ConfigMap, document));
        Assert.That((refused.StatusCode, refused.Message.Contains("dataa", StringComparison.Ordinal)), Is.EqualTo((400, true)));
    }

    [Test]
    public async Task ConfigMap_Immutable_CannotBeChanged()
    {
        var document = NewConfigMap("c");
        document["immutable"] = true;
        await Cluster.CreateAsync(ResourceKind.ConfigMap, document);
        var refused = await RefusedAsync(() => Cluster.PatchAsync(ResourceKind.ConfigMap, "c", Patch.Merge(new() { ["data"] = new JsonObject { ["key"] = "other" } }), Space));
        AssertInvalid(refused, "data");
    }

    [Test]
    public async Task Secret_TextData_IsStoredEncoded()
    {
        var made = await Cluster.CreateAsync(ResourceKind.Secret, NewSecret());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)made["type"], Is.EqualTo("Opaque"));
            Assert.That((string?)made["data"]?["token"], Is.EqualTo(Convert.ToBase64String(Encoding.UTF8.GetBytes("abc"))));
            Assert.That(made.ContainsKey("stringData"), Is.False);
        }
    }

    [Test]
    public async Task Secret_Type_CannotBeChanged()
    {
        await Cluster.CreateAsync(ResourceKind.Secret, NewSecret());
        var refused = await RefusedAsync(() => Cluster.PatchAsync(ResourceKind.Secret, "s", Patch.Merge(new() { ["type"] = "example.org/other" }), Space));
        AssertInvalid(refused, "type");
    }

    [Test]
    public async Task Secret_DataThatIsNotEncoded_IsRefused()
    {
        var document = NewSecret();
        document.Remove("stringData");
        document["data"] = new JsonObject { ["token"] = "not base64!" };
        Assert.That((await RefusedAsync(() => Cluster.CreateAsync(ResourceKind.Secret, document))).StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task Events_OfAnObject_AreFoundByIt()
    {
        var widget = await WidgetAsync("w");
        foreach (var (reason, name) in new[] { ("Started", "w"), ("Stopped", "w"), ("Started", "other") })
            await Cluster.CreateAsync(ResourceKind.Event, new JsonObject
            {
                ["apiVersion"] = "v1", ["kind"] = "Event", ["metadata"] = new JsonObject { ["generateName"] = "e-", ["namespace"] = Space },
                ["involvedObject"] = new JsonObject { ["apiVersion"] = Widget.Kind.ApiVersion, ["kind"] = "Widget", ["name"] = name, ["namespace"] = Space, ["uid"] = widget.Uid() },
                ["reason"] = reason, ["message"] = $"It {reason}.", ["type"] = "Normal", ["count"] = 1, ["source"] = new JsonObject { ["component"] = "contract" },
                ["firstTimestamp"] = "2026-03-01T12:00:00Z", ["lastTimestamp"] = "2026-03-01T12:00:00Z",
            });
        var found = await ListAsync(ResourceKind.Event, new() { Namespace = Space, FieldSelector = "involvedObject.kind=Widget,involvedObject.name=w" });
        var started = await ListAsync(ResourceKind.Event, new() { Namespace = Space, FieldSelector = $"involvedObject.uid={widget.Uid()},reason=Started" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(e => (string?)e["reason"]), Is.EquivalentTo(new[] { "Started", "Stopped" }));
            Assert.That(started, Has.Count.EqualTo(2));
            Assert.That(found.Select(e => (string?)e["kind"]), Has.All.EqualTo("Event"));
        }
    }

    [Test]
    public async Task Logs_PodThatIsNotThere_IsNotFound()
    {
        var refused = await RefusedAsync(async () =>
        {
            await foreach (var line in Cluster.LogsAsync("nobody", Space))
                Assert.Fail(line);
        });
        Assert.That((refused.StatusCode, refused.Reason), Is.EqualTo((404, "NotFound")));
    }

    private JsonObject NewSecret() => new()
    {
        ["apiVersion"] = "v1", ["kind"] = "Secret", ["metadata"] = new JsonObject { ["name"] = "s", ["namespace"] = Space },
        ["stringData"] = new JsonObject { ["token"] = "abc" },
    };
}
