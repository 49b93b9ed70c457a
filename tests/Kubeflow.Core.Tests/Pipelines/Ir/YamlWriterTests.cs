using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Kubeflow.Manifests;
using Kubeflow.Pipelines.Ir;
using YamlDotNet.Serialization;

namespace Kubeflow.Core.Tests.Pipelines.Ir;

/// <summary>What is written is read back as the same, by our reader and by another's.</summary>
public class YamlWriterTests
{
    [TestCaseSource(typeof(NastyText), nameof(NastyText.Single))]
    public void Write_NastyText_IsReadBack(string text) => AssertReadBack(text);

    [Test]
    public void Write_MixturesOfNastyTexts_AreReadBack() =>
        Check.QuickThrowOnFailure(Prop.ForAll(NastyText.Any.ToArbitrary(), AssertReadBack));

    [Test]
    public void Write_ArbitraryTexts_AreReadBack() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string?>(text => AssertReadBack(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? "")))));

    [Test]
    public void Write_TextOfSeveralLines_IsALiteralBlock() =>
        Assert.That(Write(new JsonObject { ["a"] = "\ndef f():\n    return 1\n" }), Is.EqualTo("a: |2\n\n  def f():\n      return 1\n"));

    [TestCase("yes", "a: 'yes'\n")]
    [TestCase("--executor_input", "a: --executor_input\n")]
    [TestCase("-c", "a: -c\n")]
    [TestCase("--- x", "a: '--- x'\n")]
    [TestCase("it's", "a: it's\n")]
    [TestCase("'quoted'", "a: '''quoted'''\n")]
    [TestCase("2.1.0", "a: 2.1.0\n")]
    [TestCase("2001-12-14", "a: '2001-12-14'\n")]
    [TestCase("1:30", "a: '1:30'\n")]
    [TestCase("a: b", "a: 'a: b'\n")]
    [TestCase("bell\u0007", "a: \"bell\\u0007\"\n")]
    [TestCase("blank at end \nof line", "a: \"blank at end \\nof line\"\n")]
    public void Write_Text_IsQuotedOnlyWhereNeeded(string text, string expected) =>
        Assert.That(Write(new JsonObject { ["a"] = text }), Is.EqualTo(expected));

    [Test]
    public void Write_Keys_AreInTheOrderOfCodePoints()
    {
        var written = Write(new JsonObject { ["b"] = 1, ["\ue000"] = 2, ["a"] = 3, ["😀"] = 4, ["B"] = 5 });
        Assert.That(written.Split('\n').Select(l => l.Length > 0 ? l[^1] : ' '), Is.EqualTo("53124 "));
    }

    [TestCase(1.0, "1.0")]
    [TestCase(1e16, "1.0e+16")]
    [TestCase(1e-5, "1.0e-05")]
    [TestCase(0.0001, "0.0001")]
    [TestCase(-2.5e-7, "-2.5e-07")]
    public void ToYaml_Number_IsWrittenAsADouble(double number, string expected)
    {
        var document = PipelineDocument.Parse(Documents.Change("defaultValue: 1.0", $"defaultValue: {number:R}"), options: new PipelineReadOptions { Validate = false });
        var written = document.ToYaml();
        Assert.That(written, Does.Contain($"defaultValue: {expected}\n"));
        Assert.That(
            PipelineDocument.Parse(written, options: new PipelineReadOptions { Validate = false }).Spec.Components!["comp-show"].InputDefinitions!.Parameters!["times"].DefaultValue.GetDouble(),
            Is.EqualTo(number));
    }

    // As a value, as a key, as an item, and deep inside, where indentation counts.
    private static void AssertReadBack(string text)
    {
        var document = new JsonObject { ["value"] = text, ["key"] = new JsonObject { [text + "k"] = text, ["m"] = new JsonObject { ["a " + text] = new JsonObject { ["n"] = text } } }, ["z"] = "z", ["list"] = new JsonArray(text, new JsonArray(text, new JsonObject { [text] = text })) };
        var written = Write(document);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TestSupport.StructuralEquality.Differences(document, Ours(YamlDocuments.Read(written)[0])), Is.Empty, written);
            Assert.That(TestSupport.StructuralEquality.Differences(document, Other(written)), Is.Empty, written);
        }
    }

    private static string Write(JsonObject document)
    {
        var text = new StringBuilder();
        YamlWriter.Write(text, System.Text.Json.JsonSerializer.SerializeToElement(document));
        return text.ToString();
    }

    private static JsonNode? Ours(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Fields.Select(f => KeyValuePair.Create(f.Name, Ours(f.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Ours)]),
        YamlScalar { Kind: YamlScalarKind.Text } scalar => scalar.Text,
        _ => null,
    };

    private static JsonNode? Other(string yaml) => Json(new DeserializerBuilder().Build().Deserialize<object>(yaml));

    private static JsonNode? Json(object? value) => value switch
    {
        IDictionary<object, object> map => new JsonObject(map.Select(f => KeyValuePair.Create((string)f.Key, Json(f.Value)))),
        IList<object> list => new JsonArray([.. list.Select(Json)]),
        string text => text,
        _ => null,
    };
}
