using System.Text.Json.Nodes;
using Kubeflow.TestSupport;

namespace Kubeflow.Clusters.Local.Tests;

public sealed class PatchTests
{
    // The cases of RFC 7386, appendix A, whose results are objects.
    [TestCase("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [TestCase("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [TestCase("""{"a":"b"}""", """{"a":null}""", """{}""")]
    [TestCase("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [TestCase("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [TestCase("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [TestCase("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [TestCase("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [TestCase("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [TestCase("""{}""", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void Merge_TheStandardsCases_GiveTheStandardsResults(string current, string patch, string expected) =>
        Same(expected, PatchDocument.Apply(Object(current), Patch.Merge(Object(patch)), StructuralSchema.Open, false));

    [TestCase("""[{"op":"add","path":"/b","value":1}]""", """{"a":[1,2],"c":{"x~y/z":1},"b":1}""")]
    [TestCase("""[{"op":"add","path":"/a/1","value":9}]""", """{"a":[1,9,2],"c":{"x~y/z":1}}""")]
    [TestCase("""[{"op":"add","path":"/a/-","value":9}]""", """{"a":[1,2,9],"c":{"x~y/z":1}}""")]
    [TestCase("""[{"op":"remove","path":"/a/0"}]""", """{"a":[2],"c":{"x~y/z":1}}""")]
    [TestCase("""[{"op":"replace","path":"/c/x~0y~1z","value":2}]""", """{"a":[1,2],"c":{"x~y/z":2}}""")]
    [TestCase("""[{"op":"move","from":"/a/0","path":"/a/1"}]""", """{"a":[2,1],"c":{"x~y/z":1}}""")]
    [TestCase("""[{"op":"copy","from":"/a","path":"/d"}]""", """{"a":[1,2],"c":{"x~y/z":1},"d":[1,2]}""")]
    [TestCase("""[{"op":"test","path":"/a","value":[1.0,2]},{"op":"remove","path":"/c"}]""", """{"a":[1,2]}""")]
    [TestCase("""[{"op":"replace","path":"","value":{"n":1}}]""", """{"n":1}""")]
    public void Json_EveryOperation_DoesWhatTheStandardSays(string patch, string expected) =>
        Same(expected, PatchDocument.Apply(Object("""{"a":[1,2],"c":{"x~y/z":1}}"""), Patch.Json(JsonNode.Parse(patch)!.AsArray()), StructuralSchema.Open, false));

    [TestCase("""[{"op":"test","path":"/a","value":2}]""", 422, "test operation 0 at \"/a\"")]
    [TestCase("""[{"op":"add","path":"/b","value":1},{"op":"remove","path":"/z"}]""", 422, "remove operation 1 at \"/z\"")]
    [TestCase("""[{"op":"replace","path":"/z","value":1}]""", 422, "replace operation 0 at \"/z\"")]
    [TestCase("""[{"op":"add","path":"/z/y","value":1}]""", 422, "add operation 0 at \"/z/y\"")]
    [TestCase("""[{"op":"add","path":"/l/5","value":1}]""", 422, "add operation 0 at \"/l/5\"")]
    [TestCase("""[{"op":"add","path":"/l/01","value":1}]""", 422, "add operation 0 at \"/l/01\"")]
    [TestCase("""[{"op":"move","from":"/o","path":"/o/x"}]""", 422, "cannot be moved into itself")]
    [TestCase("""[{"op":"remove","path":""}]""", 400, "the result is no object")]
    [TestCase("""[{"op":"jump","path":"/a"}]""", 400, "op \"jump\"")]
    [TestCase("""[{"op":"add","path":"/a"}]""", 400, "has no value")]
    [TestCase("""[{"op":"add","path":"a","value":1}]""", 400, "does not start with '/'")]
    [TestCase("""[5]""", 400, "operation 0 is no object")]
    public void Json_WhatCannotBeDone_SaysWhichOperation(string patch, int status, string message)
    {
        var current = Object("""{"a":1,"l":[1],"o":{}}""");
        var refused = Assert.Throws<ClusterException>(() => PatchDocument.Apply(current, Patch.Json(JsonNode.Parse(patch)!.AsArray()), StructuralSchema.Open, false))!;
        Assert.That(refused.StatusCode, Is.EqualTo(status));
        Assert.That(refused.Message, Does.Contain(message));
        Assert.That(current.ToJsonString(), Is.EqualTo("""{"a":1,"l":[1],"o":{}}"""));
    }

    [Test]
    public void Json_CopiesThatDouble_AreStopped()
    {
        var patch = new JsonArray([.. Enumerable.Range(0, 100).Select(i => JsonNode.Parse("{\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/a/x" + i + "\"}"))]);
        Assert.That(
            () => PatchDocument.Apply(Object("""{"a":{"text":"0123456789"}}"""), Patch.Json(patch), StructuralSchema.Open, false),
            Throws.TypeOf<ClusterException>().With.Property(nameof(ClusterException.StatusCode)).EqualTo(422));
    }

    [Test]
    public void Strategic_ForACustomKind_IsAnUnknownFormat()
    {
        var refused = Assert.Throws<ClusterException>(() => PatchDocument.Apply([], new(PatchType.Strategic, new JsonObject()), StructuralSchema.Open, false))!;
        Assert.That((refused.StatusCode, refused.Reason, refused.Message), Is.EqualTo((415, "UnsupportedMediaType",
            "the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml")));
    }

    [TestCase("""{"containers":[{"name":"b","image":"2"}]}""", """{"containers":[{"name":"a","image":"1"},{"name":"b","image":"2"}],"finalizers":["f"],"x":[1]}""")]
    [TestCase("""{"containers":[{"name":"a","env":[{"name":"E","value":"1"}]}]}""", """{"containers":[{"name":"a","image":"1","env":[{"name":"E","value":"1"}]},{"name":"b","image":"1"}],"finalizers":["f"],"x":[1]}""")]
    [TestCase("""{"containers":[{"$patch":"delete","name":"a"}]}""", """{"containers":[{"name":"b","image":"1"}],"finalizers":["f"],"x":[1]}""")]
    [TestCase("""{"containers":[{"$patch":"replace"},{"name":"z"}]}""", """{"containers":[{"name":"z"}],"finalizers":["f"],"x":[1]}""")]
    [TestCase("""{"containers":[{"$patch":"replace","name":"a","image":"9"}]}""", """{"containers":[{"name":"a","image":"9"},{"name":"b","image":"1"}],"finalizers":["f"],"x":[1]}""")]
    [TestCase("""{"containers":[{"name":"c"}],"$setElementOrder/containers":[{"name":"c"},{"name":"b"},{"name":"a"}]}""", """{"containers":[{"name":"c"},{"name":"b","image":"1"},{"name":"a","image":"1"}],"finalizers":["f"],"x":[1]}""")]
    [TestCase("""{"finalizers":["g"]}""", """{"containers":[{"name":"a","image":"1"},{"name":"b","image":"1"}],"finalizers":["f","g"],"x":[1]}""")]
    [TestCase("""{"$deleteFromPrimitiveList/finalizers":["f"]}""", """{"containers":[{"name":"a","image":"1"},{"name":"b","image":"1"}],"finalizers":[],"x":[1]}""")]
    [TestCase("""{"ports":[{"port":80}]}""", """{"containers":[{"name":"a","image":"1"},{"name":"b","image":"1"}],"finalizers":["f"],"x":[1],"ports":[{"port":80}]}""")]
    [TestCase("""{"x":[2],"finalizers":null}""", """{"containers":[{"name":"a","image":"1"},{"name":"b","image":"1"}],"x":[2]}""")]
    [TestCase("""{"$retainKeys":["x"],"x":[1]}""", """{"x":[1]}""")]
    [TestCase("""{"$patch":"replace","y":1}""", """{"y":1}""")]
    public void Strategic_EveryDirective_DoesWhatKubernetesDoes(string patch, string expected) => Same(
        $$"""{"spec":{{expected}}}""",
        PatchDocument.Apply(
            Object("""{"spec":{"containers":[{"name":"a","image":"1"},{"name":"b","image":"1"}],"finalizers":["f"],"x":[1]}}"""),
            new(PatchType.Strategic, Object($$"""{"spec":{{patch}}}""")), StructuralSchema.Open, true));

    [TestCase("""{"containers":[{"image":"1"}]}""")]
    [TestCase("""{"containers":[5]}""")]
    [TestCase("""{"$patch":"explode"}""")]
    public void Strategic_AWrongPatch_IsRefused(string patch) => Assert.That(
        () => PatchDocument.Apply(Object("""{"containers":[]}"""), new(PatchType.Strategic, Object(patch)), StructuralSchema.Open, true),
        Throws.TypeOf<ClusterException>().With.Property(nameof(ClusterException.StatusCode)).EqualTo(400));

    private static void Same(string expected, JsonObject actual) => Assert.That(StructuralEquality.Differences(JsonNode.Parse(expected), actual), Is.Empty);

    private static JsonObject Object(string text) => JsonNode.Parse(text)!.AsObject();
}
