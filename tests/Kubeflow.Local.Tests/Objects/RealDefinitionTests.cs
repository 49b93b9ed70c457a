using Kubeflow.TestSupport;

namespace Kubeflow.Clusters.Local.Tests;

public sealed class RealDefinitionTests
{
    private static IEnumerable<string> Files => Repository.SharedDataFiles("*.yaml", "crds");

    private static IEnumerable<string> Examples =>
        from folder in (string[])["trainer", "training-operator-v1", "katib", "kserve", "mpi-operator", "notebooks-v1", "dashboard", "spark-operator"]
        from file in Repository.SharedDataFiles("*.yaml", "examples", folder)
        select $"{folder}/{file}";

    [TestCaseSource(nameof(Files))]
    public void Parse_EveryDefinition_IsStructural(string file)
    {
        var definitions = Yaml.Read(File.ReadAllText(Repository.SharedData("crds", file))).Where(d => (string?)d["kind"] == "CustomResourceDefinition").ToList();
        Assert.That(definitions, Is.Not.Empty);
        foreach (var version in definitions.SelectMany(Yaml.Versions))
            Assert.That(StructuralSchema.Parse(version["schema"]!["openAPIV3Schema"]!.AsObject()).Warnings, Is.Empty);
    }

    [TestCaseSource(nameof(Examples))]
    public void Example_OfAKnownKind_HasNothingUnknownAndIsValid(string file)
    {
        foreach (var document in Yaml.Read(File.ReadAllText(Repository.SharedData(["examples", .. file.Split('/')]))))
        {
            if (Yaml.Find(document) is not { } schema)
                continue;
            var written = document.DeepClone();
            Assert.That(schema.Prune(document), Is.Empty, $"{document["kind"]}: unknown fields");
            Assert.That(StructuralEquality.Differences(written, document), Is.Empty);
            schema.Default(document);
            Assert.That(schema.Validate(document, null), Is.Empty, $"{document["kind"]}: causes");
        }
    }
}
