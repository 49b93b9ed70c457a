using System.Text.RegularExpressions;
using Kubeflow.TestSupport;

namespace Kubeflow.Core.Tests.Pipelines.Golden;

/// <summary>No file of KFP's is forgotten: each is authored by a test.</summary>
public partial class CoverageTests
{
    [Test]
    public void Files_OfKfps_AreAllAuthored()
    {
        var authored = Directory.EnumerateFiles(Repository.At("tests", "Kubeflow.Core.Tests", "Pipelines", "Golden"), "*.cs")
            .SelectMany(f => Loaded().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value));
        var files = Directory.EnumerateFiles(Repository.SharedData("kfp"), "*.yaml", SearchOption.AllDirectories).Select(f => Path.GetFileName(f));
        Assert.That(authored, Is.EquivalentTo(files));
    }

    [GeneratedRegex("GoldenFile.Load\\(\"([^\"]+)\"")]
    private static partial Regex Loaded();
}
