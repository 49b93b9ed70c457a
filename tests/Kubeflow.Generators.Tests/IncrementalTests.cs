using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Tests;

/// <summary>An edit elsewhere makes the generator do nothing.</summary>
public class IncrementalTests
{
    private const string Steps = "namespace Team; internal static class Steps { [Component] public static int A(List<int> a, Output<Model> b) => 1; }";

    private static readonly string[] TrackedSteps = [ComponentGenerator.ComponentsStep, ComponentGenerator.TasksStep, ComponentGenerator.AssemblyStep];

    [Test]
    public void Run_EditInAnotherFile_EverythingIsCached()
    {
        var reasons = ReasonsAfter("internal static class Other { }", "internal static class Other { public static int More; }");
        Assert.That(reasons.Select(r => r.Reason), Is.All.EqualTo(IncrementalStepRunReason.Cached).Or.EqualTo(IncrementalStepRunReason.Unchanged), Shown(reasons));
    }

    [Test]
    public void Run_EditOfOneClass_TheOtherClassIsCached()
    {
        const string Other = "internal static class Other { [Component] public static int B() => 1; }";
        var reasons = ReasonsAfter(Other, Other.Replace("B()", "B(int more)", StringComparison.Ordinal)).Where(r => r.Step == ComponentGenerator.TasksStep);
        Assert.That(reasons.Select(r => r.Reason), Is.EquivalentTo(new[] { IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged }));
    }

    [Test]
    public void Run_Models_HoldNoSymbols()
    {
        var compilation = Code.Compile(Steps);
        var result = Generated.Driver().RunGenerators(compilation).GetRunResult().Results.Single();
        var values = TrackedSteps.SelectMany(s => result.TrackedSteps[s]).SelectMany(s => s.Outputs).Select(o => o.Value);
        Assert.That(values.SelectMany(v => Reachable(v, [])).Where(o => o is ISymbol or SyntaxNode or Compilation or SyntaxTree), Is.Empty);
    }

    private static List<(string Step, IncrementalStepRunReason Reason)> ReasonsAfter(string before, string after)
    {
        var compilation = Code.Compile(Steps, before);
        var driver = Generated.Driver().RunGenerators(compilation);
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], Code.Parse(after, "Steps1.cs"));
        var result = driver.RunGenerators(edited).GetRunResult().Results.Single();
        var outputs = result.TrackedOutputSteps.SelectMany(s => s.Value.SelectMany(v => v.Outputs.Select(o => ("output", o.Reason))));
        return [.. TrackedSteps.SelectMany(s => result.TrackedSteps[s].SelectMany(v => v.Outputs.Select(o => (s, o.Reason)))), .. outputs];
    }

    private static IEnumerable<object> Reachable(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return [];
        var parts = value is System.Collections.IEnumerable list
            ? list.Cast<object?>()
            : value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => p.GetValue(value));
        return parts.SelectMany(p => Reachable(p, seen)).Prepend(value);
    }

    private static string Shown(IEnumerable<(string Step, IncrementalStepRunReason Reason)> reasons) => string.Join(", ", reasons);
}
