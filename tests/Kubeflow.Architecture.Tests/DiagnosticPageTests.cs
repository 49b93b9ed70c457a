using System.Text.RegularExpressions;
using Kubeflow.TestSupport;

namespace Kubeflow.Architecture.Tests;

/// <summary>Every rule a user can break has an id of its own and a page.</summary>
public partial class DiagnosticPageTests
{
    private static IEnumerable<(string Id, string File)> Rules =>
        Directory.EnumerateFiles(Repository.At("sdk"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => RuleId().Matches(File.ReadAllText(f)).Select(m => (m.Groups[1].Value, Path.GetFileName(f))));

    private static IEnumerable<string> PythonRules =>
        Directory.EnumerateFiles(Repository.At("python", "kubeflow_dotnet"), "*.py", SearchOption.AllDirectories)
            .SelectMany(f => PythonRuleId().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value));

    [Test]
    public void Rules_Ids_AreUnique() =>
        Assert.That(Rules.GroupBy(r => r.Id).Where(g => g.Count() > 1).Select(g => string.Join(", ", g)), Is.Empty);

    [Test]
    public void Rules_Pages_Exist() =>
        Assert.That(Rules.Where(r => !File.Exists(Repository.At("docs", "diagnostics", r.Id + ".md"))), Is.Empty);

    [Test]
    public void Pages_Rules_Exist()
    {
        var known = Rules.Select(r => r.Id).Concat(PythonRules).ToHashSet();
        Assert.That(
            Directory.EnumerateFiles(Repository.At("docs", "diagnostics"), "KF*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Where(id => !known.Contains(id!)),
            Is.Empty);
    }

    [GeneratedRegex("""(?:new(?: Rule| DiagnosticDescriptor)?\(\s*(?:id: )?|const string Id = )"(KF[0-9]{4})"[,;]""")]
    private static partial Regex RuleId();

    [GeneratedRegex("\"(KF5[0-9]{3})\"")]
    private static partial Regex PythonRuleId();
}
