using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Kubeflow.Clusters.Local.Tests;

public sealed class DocumentProperties
{
    private static readonly Gen<string> Names = Gen.Elements("a", "b", "c", "containers", "finalizers", "labels");

    private static readonly Gen<JsonNode?> Leaves = Gen.Elements(1, 2, 3).Select(i => (JsonNode?)JsonValue.Create(i))
        .Or(Gen.Elements("x", "y").Select(s => (JsonNode?)JsonValue.Create(s)));

    [Test]
    public void Merge_TheDifference_GivesTheTarget() => Check(Documents(), Documents(), (from, to) =>
        DocumentEquality.Same(to, MergePatch.Apply(from, Difference(from, to))));

    [Test]
    public void Merge_Twice_IsOnce() => Check(Documents(), Documents(), (document, patch) =>
        MergePatch.Apply(document, patch) is var once && DocumentEquality.Same(once, MergePatch.Apply(once, patch)));

    [Test]
    public void Apply_Twice_IsOnce() => Check(Documents(), Documents(), (stored, applied) =>
    {
        var once = Apply(Apply(null, stored, "first"), applied, "second");
        return once.ToJsonString() == Apply(once, applied, "second").ToJsonString();
    });

    [Test]
    public void Apply_Wins_AndItsFieldsAreThere() => Check(Documents(), Documents(), (stored, applied) =>
        FieldSet.Read(OwnedFields.Of(StructuralSchema.Open.Root, Whole(applied)).Write()) is { } wanted
        && wanted.Without(Present(Apply(Apply(null, stored, "first"), applied, "second"))).IsEmpty);

    [Test]
    public void Managers_NeverOwn_WhatIsNotThere() => Check(Documents(), Documents(), (one, other) =>
    {
        var state = Apply(null, one, "first");
        var updated = Whole(other);
        ManagedFields.Track(state, updated, StructuralSchema.Open, "writer", null, DateTimeOffset.UnixEpoch);
        var applied = Apply(updated, one, "second");
        return new[] { state, updated, applied, Apply(applied, [], "first") }.All(d =>
            ManagedEntries.Of(d).All.All(e => e.Fields.Without(Present(d)).IsEmpty && !e.Fields.IsEmpty));
    });

    [Test]
    public void FieldsV1_WrittenAndRead_IsTheSame() => Check(Documents(), Documents(), (one, other) =>
    {
        var set = FieldComparison.Of(StructuralSchema.Open.Root, Whole(one), Whole(other)).Taken;
        return FieldSet.Read(set.Write()) is { } read && read.Same(set);
    });

    private static void Check(Gen<JsonObject> one, Gen<JsonObject> other, Func<JsonObject, JsonObject, bool> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(one.Zip(other).ToArbitrary(), pair => holds(pair.Item1, pair.Item2)));

    private static Gen<JsonObject> Documents() => Gen.Sized(size => Objects(Math.Min(size, 3)));

    private static Gen<JsonObject> Objects(int depth) =>
        Names.Zip(Values(depth)).ListOf().Select(fields => new JsonObject(fields.DistinctBy(f => f.Item1).Select(f => KeyValuePair.Create(f.Item1, f.Item2?.DeepClone()))));

    private static Gen<JsonNode?> Values(int depth) => depth <= 0
        ? Leaves
        : Gen.OneOf(
            Leaves,
            Objects(depth - 1).Select(o => (JsonNode?)o),
            Leaves.ListOf().Select(l => (JsonNode?)new JsonArray([.. l.Select(n => n?.DeepClone())])),
            Gen.Elements("p", "q", "r").Zip(Objects(depth - 1)).ListOf().Select(l => (JsonNode?)new JsonArray([.. l.DistinctBy(i => i.Item1).Select(i => (JsonNode?)Named(i.Item1, i.Item2))])));

    private static JsonObject Named(string name, JsonObject fields)
    {
        var copy = fields.DeepClone().AsObject();
        copy["name"] = name;
        return copy;
    }

    private static JsonObject Difference(JsonObject from, JsonObject to)
    {
        var patch = new JsonObject();
        foreach (var (name, _) in from)
            if (!to.ContainsKey(name))
                patch[name] = null;
        foreach (var (name, value) in to)
            if (from[name] is JsonObject before && value is JsonObject after)
                patch[name] = Difference(before, after);
            else if (!DocumentEquality.Same(from[name], value))
                patch[name] = value?.DeepClone();
        return patch;
    }

    private static JsonObject Apply(JsonObject? current, JsonObject spec, string manager) =>
        ManagedFields.Apply(current, Whole(spec), StructuralSchema.Open, manager, force: true, null, DateTimeOffset.UnixEpoch);

    private static JsonObject Whole(JsonObject spec) =>
        new() { ["apiVersion"] = "v1", ["kind"] = "K", ["metadata"] = new JsonObject { ["name"] = "n" }, ["spec"] = spec.DeepClone() };

    // Every place that there is.
    private static FieldSet Present(JsonObject document) => FieldComparison.Of(StructuralSchema.Open.Root, new JsonObject(), document).Added;
}
