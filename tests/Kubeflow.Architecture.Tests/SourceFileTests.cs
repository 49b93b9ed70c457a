using Kubeflow.TestSupport;

namespace Kubeflow.Architecture.Tests;

/// <summary>Small files with names that say what is in them.</summary>
public class SourceFileTests
{
    private static IReadOnlyList<string> Sources { get; } =
        [.. Directory.EnumerateFiles(Repository.At("sdk"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))];

    [Test]
    public void Files_Lines_AreFew()
    {
        var lines = Sources.Select(f => (File: Path.GetFileName(f), Lines: File.ReadLines(f).Count())).OrderBy(f => f.Lines).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines.Where(f => f.Lines > 400), Is.Empty);
            Assert.That(lines[lines.Count / 2].Lines, Is.LessThanOrEqualTo(70), "median");
            Assert.That(lines[lines.Count * 9 / 10].Lines, Is.LessThanOrEqualTo(250), "90th percentile");
        }
    }

    [Test]
    public void Files_Names_SaySomething()
    {
        string[] empty = ["Helper", "Helpers", "Utils", "Util", "Manager", "Common", "Misc"];
        Assert.That(Sources.Where(f => empty.Any(e => Path.GetFileNameWithoutExtension(f).EndsWith(e, StringComparison.Ordinal))), Is.Empty);
    }
}
