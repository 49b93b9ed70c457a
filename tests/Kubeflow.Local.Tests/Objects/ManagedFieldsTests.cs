using System.Text.Json.Nodes;
using Kubeflow.TestSupport;

namespace Kubeflow.Clusters.Local.Tests;

public sealed class ManagedFieldsTests
{
    private static readonly DateTimeOffset Then = new(2024, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Then.AddMinutes(1);

    private static readonly StructuralSchema Schema = StructuralSchema.Parse(Yaml.One(
        """
        type: object
        properties:
          spec:
            type: object
            properties:
              a: {type: string}
              b: {type: integer}
              whole: {type: object, x-kubernetes-map-type: atomic, additionalProperties: {type: string}}
              line: {type: array, items: {type: string}}
              tags: {type: array, x-kubernetes-list-type: set, items: {type: string}}
              deep: {type: object, properties: {x: {type: string}, y: {type: string}}}
              parts:
                type: array
                x-kubernetes-list-type: map
                x-kubernetes-list-map-keys: [port, protocol]
                items: {type: object, required: [port], properties: {port: {type: integer}, protocol: {type: string, default: TCP}, value: {type: string}}}
          status: {type: object, properties: {phase: {type: string}}}
        """));

    [Test]
    public void Apply_ToNothing_OwnsWhatIsNamed()
    {
        var stored = Apply(null, """{"a":"1","whole":{"k":"v"},"line":["x"],"tags":["t"],"parts":[{"port":80,"value":"v"}]}""");
        Assert.That(Differences(
            """
            [{"apiVersion":"g/v1","fieldsType":"FieldsV1","manager":"m","operation":"Apply","time":"2024-01-02T03:04:05Z","fieldsV1":
             {"f:spec":{"f:a":{},"f:whole":{},"f:line":{},"f:tags":{"v:\"t\"":{}},
              "f:parts":{"k:{\"port\":80,\"protocol\":\"TCP\"}":{".":{},"f:port":{},"f:value":{}}}}}}]
            """, Managers(stored)), Is.Empty);
    }

    [Test]
    public void Track_ACreate_OwnsEveryPlaceButTheName()
    {
        var stored = Document("""{"a":"1","deep":{"x":"1"},"parts":[{"port":80,"protocol":"TCP"}]}""");
        stored["metadata"]!["labels"] = new JsonObject { ["l"] = "1" };
        stored["metadata"]!["uid"] = "u";
        ManagedFields.Track(null, stored, Schema, "kubectl-create", null, Then);
        Assert.That(Differences(
            """
            [{"apiVersion":"g/v1","fieldsType":"FieldsV1","manager":"kubectl-create","operation":"Update","time":"2024-01-02T03:04:05Z","fieldsV1":
             {"f:metadata":{"f:labels":{".":{},"f:l":{}}},
              "f:spec":{".":{},"f:a":{},"f:deep":{".":{},"f:x":{}},"f:parts":{".":{},"k:{\"port\":80,\"protocol\":\"TCP\"}":{".":{},"f:port":{},"f:protocol":{}}}}}}]
            """, Managers(stored)), Is.Empty);
    }

    [Test]
    public void Apply_AnotherValueOfSomeoneElses_IsAConflictUnlessForced()
    {
        var stored = Apply(null, """{"a":"1","b":1}""");
        var refused = Assert.Throws<ClusterException>(() => Apply(stored, """{"a":"2","b":1}""", "other"))!;
        Assert.That((refused.StatusCode, refused.Reason, refused.Message), Is.EqualTo((409, "Conflict", "Apply failed with 1 conflict: conflict with \"m\": .spec.a")));
        Assert.That(refused.Causes, Is.EqualTo(new[] { new FieldCause("FieldManagerConflict", ".spec.a", "conflict with \"m\"") }));
        var forced = Apply(stored, """{"a":"2","b":1}""", "other", force: true);
        Assert.That((string?)forced["spec"]!["a"], Is.EqualTo("2"));
        Assert.That(Owned(forced, "m"), Is.EqualTo(new[] { ".spec.b" }));
        Assert.That(Owned(forced, "other"), Is.EqualTo(new[] { ".spec.a", ".spec.b" }));
    }

    [Test]
    public void Apply_SeveralConflicts_ListsThemByManager()
    {
        var stored = Apply(null, """{"a":"1","b":1}""");
        var updated = stored.DeepClone().AsObject();
        updated["spec"]!["parts"] = JsonNode.Parse("""[{"port":80,"protocol":"TCP","value":"v"}]""");
        ManagedFields.Track(stored, updated, Schema, "u", null, Then);
        var refused = Assert.Throws<ClusterException>(() => Apply(updated, """{"a":"2","b":2,"parts":[{"port":80,"value":"w"}]}""", "other"))!;
        Assert.That(refused.Message, Is.EqualTo(
            "Apply failed with 3 conflicts: conflicts with \"m\":\n- .spec.a\n- .spec.b\nconflicts with \"u\" using g/v1:\n- .spec.parts[port=80,protocol=\"TCP\"].value"));
    }

    [Test]
    public void Apply_WhatIsNoLongerNamed_IsRemovedUnlessSomeoneElseOwnsIt()
    {
        var first = Apply(null, """{"a":"1","b":1,"deep":{"x":"1","y":"1"},"tags":["t","u"],"parts":[{"port":80},{"port":81}]}""");
        var shared = Apply(first, """{"b":1,"deep":{"y":"1"},"tags":["u"],"parts":[{"port":81,"value":"v"}]}""", "other");
        var second = Apply(shared, """{"a":"1"}""");
        Assert.That(Differences("""{"a":"1","b":1,"deep":{"y":"1"},"tags":["u"],"parts":[{"port":81,"value":"v"}]}""", second["spec"]), Is.Empty);
        Assert.That(Owned(second, "m"), Is.EqualTo(new[] { ".spec.a" }));
        var last = Apply(second, "{}");
        Assert.That(last["spec"]!.AsObject().ContainsKey("a"), Is.False);
    }

    [Test]
    public void Apply_Again_ChangesNothingNotEvenTheTime()
    {
        var stored = Apply(null, """{"a":"1","parts":[{"port":80}]}""");
        var again = Apply(stored, """{"a":"1","parts":[{"port":80}]}""", now: Later);
        Assert.That(again.ToJsonString(), Is.EqualTo(stored.ToJsonString()));
    }

    [Test]
    public void Apply_TheSameAsAnother_OwnsItTogether()
    {
        var both = Apply(Apply(null, """{"a":"1"}"""), """{"a":"1"}""", "other", now: Later);
        Assert.That((Owned(both, "m"), Owned(both, "other")), Is.EqualTo((new[] { ".spec.a" }, new[] { ".spec.a" })));
        Assert.That(Managers(both)!.AsArray().Select(m => (string?)m!["time"]), Is.EqualTo(new[] { "2024-01-02T03:04:05Z", "2024-01-02T03:05:05Z" }));
    }

    [Test]
    public void Apply_ToAnObjectOfNobody_TreatsItAsWrittenBefore()
    {
        var stored = Document("""{"a":"1"}""");
        var refused = Assert.Throws<ClusterException>(() => Apply(stored, """{"a":"2"}"""))!;
        Assert.That(refused.Causes.Single().Message, Is.EqualTo("conflict with \"before-first-apply\" using g/v1"));
        Assert.That(Owned(Apply(stored, """{"b":1}"""), "before-first-apply"), Does.Contain(".spec.a"));
    }

    [Test]
    public void Apply_ItemsInAnotherOrder_KeepsForeignOnesInPlace()
    {
        var stored = Apply(null, """{"parts":[{"port":1},{"port":2},{"port":3}]}""");
        var merged = Apply(stored, """{"parts":[{"port":3},{"port":9},{"port":1}]}""", "other");
        Assert.That(merged["spec"]!["parts"]!.AsArray().Select(p => (int)p!["port"]!), Is.EqualTo(new[] { 2, 3, 9, 1 }));
    }

    [TestCase("""{"nope":1}""", "failed to create typed patch object (d/n; g/v1, Kind=K): .spec.nope: field not declared in schema")]
    [TestCase("""{"b":"x"}""", "failed to create typed patch object (d/n; g/v1, Kind=K): .spec.b: expected numeric (int or float), got \"x\"")]
    [TestCase("""{"parts":[{"port":1},{"port":1}]}""", "failed to create typed patch object (d/n; g/v1, Kind=K): .spec.parts: duplicate entries for key [port=1,protocol=\"TCP\"]")]
    public void Apply_WhatTheSchemaCannotDivide_IsRefused(string spec, string message)
    {
        var refused = Assert.Throws<ClusterException>(() => Apply(null, spec))!;
        Assert.That((refused.StatusCode, refused.Message), Is.EqualTo((500, message)));
    }

    [Test]
    public void Track_AnUpdate_TakesWhatChangedAndDropsWhatIsGone()
    {
        var stored = Apply(null, """{"a":"1","b":1,"deep":{"x":"1"}}""");
        var updated = stored.DeepClone().AsObject();
        updated["spec"] = JsonNode.Parse("""{"a":"2","b":1.0}""");
        ManagedFields.Track(stored, updated, Schema, "u", null, Later);
        Assert.That((Owned(updated, "m"), Owned(updated, "u")), Is.EqualTo((new[] { ".spec.b" }, new[] { ".spec.a" })));
    }

    [Test]
    public void Track_NothingChanged_LeavesManagersAlone()
    {
        var stored = Apply(null, """{"a":"1"}""");
        var same = stored.DeepClone().AsObject();
        ManagedFields.Track(stored, same, Schema, "u", null, Later);
        Assert.That(same.ToJsonString(), Is.EqualTo(stored.ToJsonString()));
    }

    [Test]
    public void Track_TheStatus_IsAnEntryOfItsOwn()
    {
        var stored = Apply(null, """{"a":"1"}""");
        var updated = stored.DeepClone().AsObject();
        updated["status"] = new JsonObject { ["phase"] = "Done" };
        ManagedFields.Track(stored, updated, Schema, "m", "status", Later);
        Assert.That(Managers(updated)!.AsArray().Select(m => ((string?)m!["operation"], (string?)m["subresource"])), Is.EqualTo(new[] { ("Apply", null), ("Update", "status") }));
    }

    [Test]
    public void Track_EmptyEntry_ClearsEveryone()
    {
        var stored = Apply(null, """{"a":"1"}""");
        var cleared = stored.DeepClone().AsObject();
        cleared["metadata"]!["managedFields"] = new JsonArray(new JsonObject());
        ManagedFields.Track(stored, cleared, Schema, "u", null, Later);
        Assert.That(cleared["metadata"]!.AsObject().ContainsKey("managedFields"), Is.False);
    }

    [Test]
    public void Track_UnreadableEntries_KeepsTheOnesBefore()
    {
        var stored = Apply(null, """{"a":"1"}""");
        var broken = stored.DeepClone().AsObject();
        broken["metadata"]!["managedFields"] = JsonNode.Parse("""[{"manager":5,"operation":"Apply","fieldsV1":{"x":{}}}]""");
        ManagedFields.Track(stored, broken, Schema, "u", null, Later);
        Assert.That(broken.ToJsonString(), Is.EqualTo(stored.ToJsonString()));
    }

    [Test]
    public void Track_ManyUpdaters_BecomeAncientChanges()
    {
        var stored = Document("""{"b":0}""");
        ManagedFields.Track(null, stored, Schema, "creator", null, Then);
        for (var i = 1; i <= 15; i++)
        {
            var next = stored.DeepClone().AsObject();
            next["metadata"]!["labels"] ??= new JsonObject();
            next["metadata"]!["labels"]![$"l{i}"] = "1";
            ManagedFields.Track(stored, next, Schema, $"u{i}", null, Then.AddSeconds(i));
            stored = next;
        }
        Assert.That(Managers(stored)!.AsArray(), Has.Count.EqualTo(10));
        Assert.That(Owned(stored, "ancient-changes"), Does.Contain(".spec.b").And.Contain(".metadata.labels.l1"));
    }

    [Test]
    public void Open_APod_IsMergedByTheWellKnownKeys()
    {
        var pod = JsonNode.Parse("""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"n"},"spec":{"containers":[{"name":"c","image":"i","ports":[{"containerPort":80}]}]}}""")!.AsObject();
        var stored = ManagedFields.Apply(null, pod, StructuralSchema.Open, "m", false, null, Then);
        var more = JsonNode.Parse("""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"n"},"spec":{"containers":[{"name":"c","env":[{"name":"E","value":"1"}]},{"name":"d","image":"j"}]}}""")!.AsObject();
        var merged = ManagedFields.Apply(stored, more, StructuralSchema.Open, "other", false, null, Then);
        Assert.That(Differences("""[{"name":"c","image":"i","ports":[{"containerPort":80}],"env":[{"name":"E","value":"1"}]},{"name":"d","image":"j"}]""", merged["spec"]!["containers"]), Is.Empty);
        Assert.That(Owned(merged, "m"), Does.Contain(".spec.containers[name=\"c\"].ports[containerPort=80,protocol=\"TCP\"].containerPort"));
    }

    private static JsonObject Apply(JsonObject? current, string spec, string manager = "m", bool force = false, DateTimeOffset? now = null) =>
        ManagedFields.Apply(current, Document(spec), Schema, manager, force, null, now ?? Then);

    private static JsonObject Document(string spec) =>
        new() { ["apiVersion"] = "g/v1", ["kind"] = "K", ["metadata"] = new JsonObject { ["name"] = "n", ["namespace"] = "d" }, ["spec"] = JsonNode.Parse(spec) };

    private static JsonNode? Managers(JsonObject document) => document["metadata"]!["managedFields"];

    private static string[] Owned(JsonObject document, string manager) =>
        [.. Managers(document)!.AsArray().Where(m => (string?)m!["manager"] == manager).SelectMany(m => FieldSet.Read(m!["fieldsV1"])!.Paths())];

    private static IReadOnlyList<string> Differences(string expected, JsonNode? actual) => StructuralEquality.Differences(JsonNode.Parse(expected), actual);
}
