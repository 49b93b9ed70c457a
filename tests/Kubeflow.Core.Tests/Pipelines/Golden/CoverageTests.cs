using System.Text.RegularExpressions;
using Kubeflow.TestSupport;

namespace Kubeflow.Core.Tests.Pipelines.Golden;

/// <summary>No file of KFP's is forgotten: each is authored by a test, or named here with the reason.</summary>
public partial class CoverageTests
{
    private static readonly Dictionary<string, string> NotAuthored = new()
    {
        ["missing_kubernetes_optional_inputs.yaml"] = "Kubernetes settings of a platform",
        ["nested_parallel_for_secret.yaml"] = "Kubernetes settings of a platform",
        ["pipeline_with_importer_workspace.yaml"] = "the workspace of a platform",
    };

    [Test]
    public void Files_OfKfps_AreAllAuthored()
    {
        var authored = Directory.EnumerateFiles(Repository.At("tests", "Kubeflow.Core.Tests", "Pipelines", "Golden"), "*.cs")
            .SelectMany(f => Loaded().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value));
        var files = Directory.EnumerateFiles(Repository.SharedData("kfp", "ir"), "*.yaml").Select(f => Path.GetFileName(f));
        Assert.That(authored.Concat(NotAuthored.Keys), Is.EquivalentTo(files));
    }

    [GeneratedRegex("GoldenFile.Load\\(\"([^\"]+)\"")]
    private static partial Regex Loaded();
}
