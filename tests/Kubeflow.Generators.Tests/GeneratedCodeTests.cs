namespace Kubeflow.Generators.Tests;

/// <summary>Generated code compiles without a warning, whatever the user's code looks like.</summary>
public class GeneratedCodeTests
{
    private static IEnumerable<TestCaseData> Sources()
    {
        yield return Case("AllKinds", """
            namespace Team;
            /// <summary>Steps.</summary>
            public static class Digits
            {
                /// <summary>Splits <paramref name="raw"/> into two.</summary>
                /// <param name="raw">The images &amp; labels.</param>
                /// <param name="testShare">The share that is held out.</param>
                /// <param name="train">What to learn from.</param>
                /// <param name="test">What to judge by.</param>
                [Component]
                public static void Split(Input<Dataset> raw, double testShare, Output<Dataset> train, Output<Dataset> test) { }

                /// <summary>Everything.</summary>
                [Component(Name = "all", Image = "other:1")]
                public static async Task<(double accuracy, string[] labels, Info info)> AllAsync(
                    Input<Dataset> data, Input<Model>? before, IReadOnlyList<Input<Metrics>> many, Input<Model>[] array, List<Input<Model>> list,
                    string text, int whole, long longer, float single, double number, bool flag, Color color, Color? maybe,
                    int[] ints, IReadOnlyList<string> texts, List<float> floats, List<List<int>> nested, int?[] holes,
                    Dictionary<string, int> map, IReadOnlyDictionary<string, Info> byName, Info info,
                    System.Text.Json.Nodes.JsonObject json, System.Text.Json.JsonElement element, System.Text.Json.Nodes.JsonArray items,
                    PipelineTaskFinalStatus status, Output<Model> model,
                    string? noText = null, int five = 5, double half = 0.5, float third = 0.25f, long big = 5_000_000_000, bool on = true,
                    string quoted = "a \"b\"\n{0}", Color blue = Color.Blue, int? none = null, int? seven = 7, double? d = 1, int[]? list2 = null,
                    Point point = default, CancellationToken token = default)
                {
                    await Task.Yield();
                    return (0, [], info);
                }

                /// <summary>Floats.</summary>
                [Component] public static ValueTask<float> Single(List<float> values) => new(0);

                /// <summary>Nothing.</summary>
                [Component] internal static ValueTask Nothing() => default;

                /// <summary>Nothing either.</summary>
                [Component] public static Task Nothing2() => Task.CompletedTask;

                /// <summary>A list.</summary>
                /// <returns>The list.</returns>
                [Component] public static List<int> Numbers() => [];
            }
            /// <summary>A colour.</summary>
            public enum Color { /** <summary>Red.</summary> */ Red, /** <summary>Blue.</summary> */ Blue = -3 }
            /// <summary>A point.</summary>
            public record struct Point(int X, int Y);
            /// <summary>Some facts.</summary>
            public record Info(string Name, DateTime When, Info? Parent);
            """);
        yield return Case("GlobalNamespace", "public static partial class Digits { [Component] public static int One() => 1; }", "CS1591");
        yield return Case("Nested", """
            namespace Team.Deep { internal class Outer { internal static class Inner { [Component] internal static int One(Output<Model> one) => 1; } } }
            namespace Team.Deep { internal static class OuterInner { [Component] public static int One(Output<Model> one) => 1; } }
            """);
        yield return Case("Keywords", """
            namespace @class.@event;
            internal static class @static
            {
                [Component] public static (int @class, string @in) @void(Input<Dataset> @ref, int @this, string @await, Output<Model> @out) => (@this, @await);
            }
            """);
        yield return Case("TakenNames", """
            namespace Team;
            internal static class Names
            {
                [Component] public static double Load(string file, int line, int scope, int call, int result, int p0, Output<Model> name, Output<Model> with,
                    Output<Model> artifact, Output<Model> listOutput, Output<Model> getType, Output<Model> toString, Output<Model> equals, Output<Model> node,
                    Output<Model> loadTask) => 0;
            }
            """);
        yield return Case("OtherTypesOfTheSameNames", """
            namespace Team
            {
                namespace System { internal class Lazy; internal class String; }
                namespace Kubeflow { internal class Pipelines; }
                internal class Component; internal class PipelineTask; internal class Value;
                internal static class Names { [global::Kubeflow.Pipelines.Component] public static string Load(string text, global::Kubeflow.Pipelines.Output<global::Kubeflow.Pipelines.Model> model) => text; }
            }
            """);
        yield return Case("UsedInAPipeline", """
            namespace Team;
            internal enum Optimizer { Sgd, Adam }
            internal record Settings(int Layers);
            internal static class Digits
            {
                [Component]
                internal static async Task<(double accuracy, int[] counts)> TrainModel(
                    Input<Dataset> train, Input<Model>? extra, IReadOnlyList<Input<Model>> earlier, double learningRate, string @class, Settings settings,
                    List<string> names, int? limit, CancellationToken cancellationToken, Output<Model> model, Output<Metrics> with,
                    Optimizer optimizer = Optimizer.Adam, bool fast = true, double decay = 1e-5, string scope = "x")
                {
                    await Task.Yield();
                    return (0, []);
                }
                [Component] public static void Leave(PipelineTaskFinalStatus status) { }
                [Component] public static string Name(string name) => name;
            }
            internal static class Use
            {
                public static Pipeline Pipeline { get; } = global::Kubeflow.Pipelines.Pipeline.Define("all", p =>
                {
                    var rate = p.Parameter("rate", 0.1);
                    var data = p.Import<Dataset>("data");
                    var models = p.ParallelFor(["a", "b"], (each, x) =>
                        each.TrainModel(data, null, earlier: null!, learningRate: rate, @class: x, settings: new Settings(1), names: ["n"]));
                    var task = p.TrainModel(data, null, p.Collected(models.Model), rate, "c", new Settings(2), new[] { "n" }, limit: 3, optimizer: Optimizer.Sgd)
                        .Retry(2).Cache(false);
                    Value<double> accuracy = task.Accuracy;
                    ListValue<int> counts = task.Counts;
                    IArtifactValue<Artifact> model = task.Model;
                    p.ExitHandler(p.Leave(), body => body.Name(accuracy.As<string>()).After(p.Name($"{rate}")));
                });
            }
            """);
        yield return Case("Overloads", """
            namespace Team;
            internal static class Names { [Component] public static int Load(int a) => a; public static int Load(string a, int b) => b; public static void Load() { } }
            """);
        yield return Case("CaseOnly", """
            namespace Team;
            internal static class Names { [Component] public static int Load(int a) => a; }
            internal static class names { [Component] public static int Load(int a) => a; }
            """, "CS8981");
        yield return Case("Obsolete", """
            namespace Team;
            internal static class Names { [Component, Obsolete("Use another.")] public static int Load(int a) => a; }
            """);
        yield return Case("StructsAndInterfaces", """
            namespace Team;
            internal struct Names { [Component] public static int Load(int a) => a; }
            internal interface INames { [Component] public static int Load(int a) => a; }
            internal record Recorded { [Component] public static int Load(int a) => a; }
            """);
        yield return Case("NullableOff", """
            #nullable disable
            namespace Team;
            internal static class Names { [Component] public static string Load(string a, Input<Model> b, string c = null) => a; }
            """);
        yield return Case("ClsCompliant", """
            [assembly: CLSCompliant(true)]
            namespace Team;
            internal static class Names { [Component] public static string Load(string a) => a; }
            """);
        yield return Case("Partial", """
            namespace Team;
            internal static partial class Names { [Component] public static partial int Load(int a); }
            internal static partial class Names { public static partial int Load(int a) => a; }
            """);
    }

    [TestCaseSource(nameof(Sources))]
    public void Generate_AnyComponents_CompilesWithoutWarning(string source, string[] allowed)
    {
        var generated = Generated.From(source);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(generated.Exception, Is.Null);
            Assert.That(generated.Files, Has.Count.GreaterThanOrEqualTo(2), "steps and tasks");
            Assert.That(generated.Faults.Where(f => !allowed.Contains(f.Id)), Is.Empty, generated.Text);
        }
    }

    [TestCaseSource(nameof(Sources))]
    public async Task Analyze_ValidComponents_ReportsNothing(string source, string[] allowed) =>
        Assert.That(await Code.AnalyzeAsync(source), Is.Empty, string.Join(" ", allowed));

    [Test]
    public void Generate_PublicClassWithoutDocumentation_IsDocumentedItself()
    {
        var faults = Generated.From("namespace Team; public static class A { [Component] public static int One(int a, Output<Model> b) => 1; }").Faults;
        Assert.That(faults.Where(f => f.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true), Is.Empty);
    }

    [Test]
    public void Generate_NoComponents_MakesNothing() =>
        Assert.That(Generated.From("namespace Team; internal static class A { public static int One() => 1; }").Files, Is.Empty);

    [Test]
    public void Generate_WithoutCore_RegistersStepsAlone()
    {
        var compilation = Code.Compile("namespace Team; internal static class A { [Component] public static int One(string? a = null) => 1; }");
        var generated = Generated.From(compilation.WithReferences(compilation.References.Where(r => r.Display?.EndsWith("Kubeflow.Core.dll", StringComparison.Ordinal) != true)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(generated.Files.Keys, Is.EqualTo(new[] { "Kubeflow.Steps.g.cs" }));
            Assert.That(generated.Faults, Is.Empty);
        }
    }

    private static TestCaseData Case(string name, string source, params string[] allowed) => new TestCaseData(source, allowed).SetArgDisplayNames(name);
}
