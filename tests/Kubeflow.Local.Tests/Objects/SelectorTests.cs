using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local.Tests;

public sealed class SelectorTests
{
    private static readonly JsonObject Labels = JsonNode.Parse("""{"app":"digits","tier":"a","n":"5","empty":"","x.io/y":"z"}""")!.AsObject();

    [TestCase("", true)]
    [TestCase("app=digits", true)]
    [TestCase("app==digits,tier=a", true)]
    [TestCase("app!=digits", false)]
    [TestCase("none!=x", true)]
    [TestCase("app in (x, digits)", true)]
    [TestCase("app notin (x,digits)", false)]
    [TestCase("none notin (x)", true)]
    [TestCase("app", true)]
    [TestCase("!app", false)]
    [TestCase("!none,app", true)]
    [TestCase(" app = digits , tier in ( a ) ", true)]
    [TestCase("x.io/y=z", true)]
    [TestCase("empty=", true)]
    [TestCase("empty in (,a)", true)]
    [TestCase("n>4,n<6", true)]
    [TestCase("n>5", false)]
    public void LabelSelector_Selects_AsKubernetesDoes(string selector, bool matches) => Assert.That(LabelSelector.Parse(selector).Matches(Labels), Is.EqualTo(matches));

    [TestCase("=a")]
    [TestCase("a=b,")]
    [TestCase("a in")]
    [TestCase("a in (b")]
    [TestCase("a in b")]
    [TestCase("a b")]
    [TestCase("!a=b")]
    [TestCase("a=b c")]
    [TestCase("a>x")]
    [TestCase("-a=b")]
    [TestCase("a=b/c")]
    [TestCase("a/b/c=d")]
    [TestCase(",a")]
    public void LabelSelector_WhatIsNone_IsABadRequestThatSaysWhere(string selector) => Assert.That(
        () => LabelSelector.Parse(selector),
        Throws.TypeOf<ClusterException>().With.Property(nameof(ClusterException.StatusCode)).EqualTo(400).And.Message.Contains("at character"));

    [TestCase("""{}""", true)]
    [TestCase("""{"matchLabels":{"app":"digits"}}""", true)]
    [TestCase("""{"matchLabels":{"app":"digits"},"matchExpressions":[{"key":"tier","operator":"NotIn","values":["a"]}]}""", false)]
    [TestCase("""{"matchExpressions":[{"key":"tier","operator":"Exists"},{"key":"none","operator":"DoesNotExist"}]}""", true)]
    public void LabelSelector_OfADocument_Selects(string selector, bool matches) =>
        Assert.That(LabelSelector.From(JsonNode.Parse(selector)!.AsObject())!.Matches(Labels), Is.EqualTo(matches));

    [TestCase("""{"matchExpressions":[{"key":"a","operator":"In"}]}""")]
    [TestCase("""{"matchExpressions":[{"key":"a","operator":"Exists","values":["x"]}]}""")]
    [TestCase("""{"matchExpressions":[{"key":"a","operator":"GreaterThan","values":["1"]}]}""")]
    [TestCase("""{"matchExpressions":[{"key":"","operator":"Exists"}]}""")]
    [TestCase("""{"matchExpressions":[5]}""")]
    public void LabelSelector_OfADocumentThatIsNone_IsABadRequest(string selector) => Assert.That(
        () => LabelSelector.From(JsonNode.Parse(selector)!.AsObject()), Throws.TypeOf<ClusterException>().With.Property(nameof(ClusterException.StatusCode)).EqualTo(400));

    [TestCase("", true)]
    [TestCase("metadata.name=n", true)]
    [TestCase("metadata.name==n,spec.on=true", true)]
    [TestCase("metadata.name!=n", false)]
    [TestCase("status.phase=", true)]
    [TestCase("status.phase!=Done", true)]
    [TestCase(@"spec.text=a\,b\=c\\", true)]
    public void FieldSelector_Selects_ByTheFieldsText(string selector, bool matches)
    {
        var document = JsonNode.Parse("""{"metadata":{"name":"n"},"spec":{"on":true,"text":"a,b=c\\"}}""")!.AsObject();
        var supported = new HashSet<string> { "metadata.name", "spec.on", "status.phase", "spec.text" };
        Assert.That(FieldSelector.Parse(selector, supported).Matches(document), Is.EqualTo(matches));
    }

    [TestCase("spec.other=1", "field label not supported: spec.other")]
    [TestCase("nonsense", "invalid selector: 'nonsense'; can't understand 'nonsense'")]
    public void FieldSelector_WhatIsNone_IsABadRequest(string selector, string message) => Assert.That(
        () => FieldSelector.Parse(selector, new HashSet<string> { "metadata.name" }),
        Throws.TypeOf<ClusterException>().With.Message.StartsWith(message).And.Property(nameof(ClusterException.StatusCode)).EqualTo(400));

    [TestCase(".spec.x", "[1]")]
    [TestCase("{.spec.x}", "[1]")]
    [TestCase("spec.x", "[1]")]
    [TestCase(".spec.none", "[]")]
    [TestCase(".list[0].type", "[\"A\"]")]
    [TestCase(".list[-1:].type", "[\"Ready\"]")]
    [TestCase(".list[-1].type", "[\"Ready\"]")]
    [TestCase(".list[0:2].type", "[\"A\",\"B\"]")]
    [TestCase(".list[*].type", "[\"A\",\"B\",\"Ready\"]")]
    [TestCase(".list[?(@.type==\"Ready\")].status", "[\"True\"]")]
    [TestCase(".list[?(@.type=='Ready')].status", "[\"True\"]")]
    [TestCase(".list[?(@.n>1)].type", "[\"B\"]")]
    [TestCase(".list[?(@.n)].type", "[\"A\",\"B\"]")]
    [TestCase(".map['a.b/c']", "[2]")]
    [TestCase(".map.a\\.b/c", "[2]")]
    [TestCase("['map']['a.b/c']", "[2]")]
    [TestCase("$..type", "[\"A\",\"B\",\"Ready\"]")]
    [TestCase(".list[0,2].type", "[\"A\",\"Ready\"]")]
    [TestCase(".spec", "[{\"x\":1}]")]
    public void JsonPath_Finds_WhatKubectlFinds(string path, string expected)
    {
        var document = JsonNode.Parse("""{"spec":{"x":1},"list":[{"type":"A","n":1},{"type":"B","n":2},{"type":"Ready","status":"True"}],"map":{"a.b/c":2}}""");
        var found = new JsonArray([.. JsonPath.Parse(path).Find(document).Select(n => n?.DeepClone())]);
        Assert.That(found.ToJsonString(), Is.EqualTo(expected));
    }

    [TestCase(".a[")]
    [TestCase(".a[x]")]
    [TestCase(".a[?(@.b==)]")]
    [TestCase(".a]")]
    [TestCase(".a['b]")]
    [TestCase(".a[99999999999]")]
    public void JsonPath_WhatIsNone_IsInvalid(string path) =>
        Assert.That(() => JsonPath.Parse(path), Throws.TypeOf<ClusterException>().With.Property(nameof(ClusterException.StatusCode)).EqualTo(422));
}
