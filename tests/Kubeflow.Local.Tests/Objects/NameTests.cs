using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local.Tests;

public sealed class NameTests
{
    [TestCase("a", true)]
    [TestCase("a-b.c", true)]
    [TestCase("A", false)]
    [TestCase("-a", false)]
    [TestCase("a..b", false)]
    [TestCase("a\n", false)]
    [TestCase("", false)]
    public void Subdomain_Names_AreJudgedAsKubernetesDoes(string name, bool valid) => Assert.That(ObjectNames.Subdomain(name) is null, Is.EqualTo(valid));

    [Test]
    public void Subdomain_TooLong_SaysHowLongItMayBe()
    {
        Assert.That(ObjectNames.Subdomain(new('a', 253)), Is.Null);
        Assert.That(ObjectNames.Subdomain(new('a', 254)), Is.EqualTo("must be no more than 253 characters"));
    }

    [TestCase("app", true)]
    [TestCase("a.b/App_1", true)]
    [TestCase("/a", false)]
    [TestCase("a/", false)]
    [TestCase("A.b/c", false)]
    [TestCase("a/b/c", false)]
    [TestCase("a b", false)]
    public void QualifiedName_Keys_AreJudgedAsKubernetesDoes(string key, bool valid) => Assert.That(ObjectNames.QualifiedName(key) is null, Is.EqualTo(valid));

    [Test]
    public void Generate_AName_IsThePrefixAndFiveOfTheAlphabet()
    {
        Assert.That(ObjectNames.Generate("digits-"), Does.Match("^digits-[bcdfghjklmnpqrstvwxz2456789]{5}$"));
        Assert.That(ObjectNames.Generate(new('a', 80)), Has.Length.EqualTo(63));
    }

    [TestCase("""{"name":"N"}""", "metadata.name")]
    [TestCase("""{}""", "metadata.name")]
    [TestCase("""{"name":"n","labels":{"a b":"c"}}""", "metadata.labels")]
    [TestCase("""{"name":"n","labels":{"a":"c d"}}""", "metadata.labels")]
    [TestCase("""{"name":"n","annotations":{"a b":"c"}}""", "metadata.annotations")]
    [TestCase("""{"name":"n","finalizers":["a b"]}""", "metadata.finalizers")]
    [TestCase("""{"name":"n","ownerReferences":[{"apiVersion":"v1","kind":"","name":"x","uid":"u"}]}""", "metadata.ownerReferences[0].kind")]
    [TestCase("""{"name":"n","ownerReferences":[{"kind":"A","name":"x","controller":true},{"kind":"B","name":"y","controller":true}]}""", "metadata.ownerReferences")]
    public void Check_WrongMetadata_IsACause(string metadata, string field)
    {
        var document = new JsonObject { ["metadata"] = JsonNode.Parse(metadata) };
        document["metadata"]!["namespace"] = "d";
        Assert.That(MetadataRules.Check(document, namespaced: true).Select(c => c.Field), Is.EqualTo(new[] { field }));
    }

    [Test]
    public void Check_TooManyAnnotationBytes_IsACause()
    {
        var document = new JsonObject { ["metadata"] = new JsonObject { ["name"] = "n", ["annotations"] = new JsonObject { ["a"] = new string('x', 256 * 1024) } } };
        Assert.That(MetadataRules.Check(document, namespaced: false), Is.EqualTo(new[] { new FieldCause("FieldValueTooLong", "metadata.annotations", "Too long: may not be more than 262144 bytes") }));
    }

    [TestCase("1", "1.0", true)]
    [TestCase("1e2", "100", true)]
    [TestCase("9007199254740993", "9007199254740992", false)]
    [TestCase("1.5", "1.50", true)]
    [TestCase("""{"a":1,"b":[1,{}]}""", """{"b":[1.0,{}],"a":1}""", true)]
    [TestCase("[1,2]", "[2,1]", false)]
    [TestCase("null", "false", false)]
    [TestCase("\"1\"", "1", false)]
    public void Same_Documents_AreComparedByValue(string a, string b, bool same) =>
        Assert.That(DocumentEquality.Same(JsonNode.Parse(a), JsonNode.Parse(b)), Is.EqualTo(same));
}
