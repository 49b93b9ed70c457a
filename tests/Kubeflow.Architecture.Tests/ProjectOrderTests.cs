using System.Xml.Linq;
using Kubeflow.TestSupport;

namespace Kubeflow.Architecture.Tests;

/// <summary>Each project may use only those below it (docs/architecture.md).</summary>
public class ProjectOrderTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Kubeflow.Steps"] = [],
        ["Kubeflow.Generators"] = [],
        ["Kubeflow.Generators.CodeFixes"] = ["Kubeflow.Generators"],
        ["Kubeflow.Core"] = ["Kubeflow.Steps"],
        ["Kubeflow.Local"] = ["Kubeflow.Core"],
        ["Kubeflow.Remote"] = ["Kubeflow.Core"],
        ["Kubeflow.Reports"] = ["Kubeflow.Core"],
        ["Kubeflow.ModelServer"] = ["Kubeflow.Core"],
        ["Kubeflow.Testing"] = ["Kubeflow.Local"],
        ["Kubeflow.Server"] = ["Kubeflow.Local", "Kubeflow.Reports"],
        ["Kubeflow.Sdk"] = ["Kubeflow.Local", "Kubeflow.Remote", "Kubeflow.Reports", "Kubeflow.Generators", "Kubeflow.Generators.CodeFixes"],
        ["Kubeflow.Bridge"] = ["Kubeflow.Sdk", "Kubeflow.Testing"],
        ["Kubeflow.Cli"] = ["Kubeflow.Sdk", "Kubeflow.Server"],
    };

    public static IEnumerable<string> Projects =>
        Directory.EnumerateFiles(Repository.At("sdk"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Projects))]
    public void Project_References_OnlyWhatStandsBelowIt(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.That(MayUse, Does.ContainKey(name), "A new project needs a place in the order.");
        var used = XDocument.Load(project).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.That(used, Is.SubsetOf(MayUse[name]));
    }

    [Test]
    public void Steps_Packages_AreNone()
    {
        var references = typeof(Pipelines.ComponentAttribute).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.That(references, Has.All.StartsWith("System."), "A step's image carries this assembly: it stands on .NET alone.");
    }

    [Test]
    public void Solution_Projects_AreAllInIt()
    {
        var solution = File.ReadAllText(Repository.At("Kubeflow.Sdk.sln"));
        var missing = new[] { "sdk", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetFileName(file)!)
            .Where(file => !solution.Contains(file, StringComparison.Ordinal));
        Assert.That(missing, Is.Empty);
    }
}
