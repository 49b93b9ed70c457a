using Kubeflow.Generators.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kubeflow.Generators.Tests;

/// <summary>Where the fix is obvious, the editor makes it.</summary>
public class CodeFixTests
{
    [Test]
    public async Task Fix_NotStatic_BecomesStatic() => await OneFixAsync(
        new ModifierFix(),
        "class Steps { [Component] public int A() => 1; }",
        "Make the method static",
        "class Steps { [Component] public static int A() => 1; }");

    [Test]
    public async Task Fix_PrivateInPrivateClass_BothBecomeInternal() => await OneFixAsync(
        new ModifierFix(),
        "class Steps { private class Inner { [Component] static int A() => 1; } }",
        "Make it internal",
        "class Steps { internal class Inner { [Component] internal static int A() => 1; } }");

    [Test]
    public async Task Fix_FileLocalClass_BecomesInternal() => await OneFixAsync(
        new ModifierFix(),
        "file static class Steps { [Component] public static int A() => 1; }",
        "Make it internal",
        "internal static class Steps { [Component] public static int A() => 1; }");

    [TestCase("ref int a", "ref", "int a")]
    [TestCase("ref readonly int a", "ref readonly", "int a")]
    [TestCase("params int[] a", "params", "int[] a")]
    [TestCase("in int a", "in", "int a")]
    public async Task Fix_ByReference_ModifierIsRemoved(string before, string modifier, string after) => await OneFixAsync(
        new ByReferenceFix(),
        $"class Steps {{ [Component] public static int A(int x, {before}) => 1; }}",
        $"Remove '{modifier}'",
        $"class Steps {{ [Component] public static int A(int x, {after}) => 1; }}");

    [Test]
    public async Task Fix_AsyncVoid_ReturnsTask() => await OneFixAsync(
        new AsyncVoidFix(),
        "class Steps { [Component] public static async void A() => await Task.Yield(); }",
        "Return Task",
        "class Steps { [Component] public static async Task A() => await Task.Yield(); }");

    [Test]
    public async Task Fix_BareArtifact_OffersInputAndOutput()
    {
        var fixes = await Fixing.FixesAsync(new ArtifactFix(), "class Steps { [Component] public static int A(Model model) => 1; }");
        Assert.That(fixes, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["Read it as Input<Model>"] = "class Steps { [Component] public static int A(Input<Model> model) => 1; }",
            ["Make it as Output<Model>"] = "class Steps { [Component] public static int A(Output<Model> model) => 1; }",
        }));
    }

    private static async Task OneFixAsync(CodeFixProvider provider, string before, string title, string after) =>
        Assert.That(await Fixing.FixesAsync(provider, before), Is.EquivalentTo(new Dictionary<string, string> { [title] = after }));
}
