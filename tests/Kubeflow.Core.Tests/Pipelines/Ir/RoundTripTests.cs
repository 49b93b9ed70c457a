using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Ir;
using Kubeflow.TestSupport;
using YamlDotNet.Serialization;

namespace Kubeflow.Core.Tests.Pipelines.Ir;

/// <summary>Documents of KFP's own compiler are read and written back without loss.</summary>
public class RoundTripTests
{
    private static IEnumerable<string> Files =>
        new[] { "ir", "kubernetes" }.SelectMany(folder => Repository.SharedDataFiles("*.yaml", "kfp", folder).Select(file => $"{folder}/{file}"));

    [TestCaseSource(nameof(Files))]
    public void ToYaml_KfpsDocument_SaysTheSame(string file)
    {
        var path = Repository.SharedData("kfp", file);
        var written = PipelineDocument.Load(path).ToYaml();

        var expected = Documents(File.ReadAllText(path));
        var actual = Documents(written);
        Assert.That(actual, Has.Count.EqualTo(expected.Count));
        for (var i = 0; i < expected.Count; i++)
            Assert.That(StructuralEquality.Differences(expected[i], actual[i]), Is.Empty);
    }

    [TestCaseSource(nameof(Files))]
    public void ToYaml_KfpsDocument_HasKfpsHeader(string file)
    {
        var path = Repository.SharedData("kfp", file);
        var header = Header(PipelineDocument.Load(path).ToYaml());

        // The order of keys inside a dict's default is left to chance by KFP: compare such a line by its characters.
        Assert.That(header, Is.EqualTo(Header(File.ReadAllText(path))));
    }

    private static List<string> Header(string yaml) =>
        [.. yaml.Split('\n').TakeWhile(l => l.StartsWith('#')).Select(l => l.Contains('{') ? string.Concat(l.Order()) : l.TrimEnd())];

    // Read by YamlDotNet alone, so that no mistake of our reader hides one of our writer.
    private static List<JsonNode> Documents(string yaml)
    {
        var serializer = new SerializerBuilder().JsonCompatible().Build();
        var deserializer = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        return [.. yaml.Split("\n---\n").Select(part => JsonNode.Parse(serializer.Serialize(deserializer.Deserialize<object>(part)))!)];
    }
}
