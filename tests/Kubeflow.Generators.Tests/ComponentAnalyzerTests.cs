namespace Kubeflow.Generators.Tests;

/// <summary>What cannot be a component is said where it is written, and nothing is generated for it.</summary>
public class ComponentAnalyzerTests
{
    [TestCase("class S { [Component] public void Load() { } }", "KF1001 at 'Load': Component 'Load' is not static")]
    [TestCase("static class S { [Component] public static T Pick<T>(T[] x) => x[0]; }", "KF1002 at 'Pick': Component 'Pick' is generic")]
    [TestCase("static class S<T> { [Component] public static int Pick() => 0; }", "KF1002 at 'Pick'")]
    [TestCase("static class S { [Component] private static void Load() { } }", "KF1003 at 'Load': Component 'Load' cannot be reached")]
    [TestCase("static class S { private static class In { [Component] public static void Load() { } } }", "KF1003 at 'Load'")]
    [TestCase("static class S { [Component] public static async void Load() => await Task.Yield(); }", "KF1004 at 'Load': Component 'Load' is async void")]
    [TestCase("static class S { [Component] public static void A() { } [Component] public static void A(int x) { } }", "KF1005 at 'A'")]
    [TestCase("static class S { [Component] public static void Load(ref int x) { } }", "KF1006 at 'x': Parameter 'x' is passed by reference")]
    [TestCase("static class S { [Component] public static void Load(out int x) { x = 1; } }", "KF1006 at 'x'")]
    [TestCase("static class S { [Component] public static void Load(Span<int> x) { } }", "KF1007 at 'x': 'x' is System.Span<int>")]
    [TestCase("static class S { [Component] public static void Load(Stream x) { } }", "KF1007 at 'x': 'x' is System.IO.Stream, which cannot travel between steps: a stream cannot be sent to a step; use Input<Dataset>")]
    [TestCase("static class S { [Component] public static void Load(Action x) { } }", "KF1007 at 'x'")]
    [TestCase("static class S { [Component] public static void Load(object x) { } }", "KF1007 at 'x'")]
    [TestCase("static class S { [Component] public static void Load(decimal x) { } }", "KF1007 at 'x'")]
    [TestCase("static class S { [Component] public static void Load(Dataset x) { } }", "KF1007 at 'x': 'x' is Kubeflow.Pipelines.Dataset, which cannot travel between steps: an artifact is taken as Input<Dataset>")]
    [TestCase("static class S { [Component] public static void Load(List<Output<Model>> x) { } }", "KF1007 at 'x'")]
    [TestCase("static class S { [Component] public static Task<Stream> Load() => throw new Exception(); }", "KF1007 at 'Task<Stream>'")]
    [TestCase("static class S { [Component] public static (double, int) Load() => (1, 2); }", "KF1008 at '(double, int)'")]
    [TestCase("static class S { [Component] public static void Load(int aB, int a_b) { } }", "KF1009 at 'a_b': The name 'a_b' stands for two")]
    [TestCase("[ArtifactType(\"Table\")] public class T : Artifact; static class S { [Component] public static void Load(Input<T> x) { } }", "KF1010 at 'x': Artifact type 'T' cannot be used: its schema title 'Table' must have two parts")]
    [TestCase("[ArtifactType(\"a.T\", \"1\")] public class T : Artifact; static class S { [Component] public static void Load(Output<T> x) { } }", "KF1010 at 'x'")]
    [TestCase("static class S { static void Main() { [Component] static void Load() { } Load(); } }", "KF1011 at 'Load'")]
    public async Task Analyze_WhatCannotBeAComponent_SaysWhere(string code, string expected)
    {
        Assert.That(await Compiler.AnalyzeAsync(code), Has.Some.StartsWith(expected));
        Assert.That(Compiler.Generate(code).Generated, Does.Not.Contain(".Create("), "What is refused is not generated.");
    }

    [Test]
    public async Task Analyze_SoundComponents_SaysNothing() => Assert.That(
        await Compiler.AnalyzeAsync("""
            static class S
            {
                [Component] public static double Train(Input<Dataset> d, Dictionary<string, double> w, int[] n, string? s, Output<Model> m, CancellationToken c) => 1;
                [Component] public static Task Wait(IReadOnlyList<Input<Model>> models) => Task.CompletedTask;
                public static void NoComponent(ref int x) { }
            }
            """),
        Is.Empty);
}
