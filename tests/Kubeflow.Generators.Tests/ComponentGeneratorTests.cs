using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubeflow.Generators.Tests;

/// <summary>What the generator makes of <c>[Component]</c> methods.</summary>
public class ComponentGeneratorTests
{
    private const string Everything = """
        namespace Team;
        public enum Optimizer { Sgd, Adam }
        public record Settings(int Layers);
        [ArtifactType("acme.Table", "1.0.0")] public class Table : Artifact;
        public static class Digits
        {
            /// <summary>Trains &amp; measures.</summary>
            /// <param name="learningRate">The step's size.</param>
            [Component]
            public static async Task<(double accuracy, int[] counts)> TrainModel(
                Input<Dataset> train, Input<Table>? extra, IReadOnlyList<Input<Model>> earlier, double learningRate, string @class, Settings settings,
                List<string> names, int? limit, CancellationToken cancellationToken, Output<Model> model, Output<Metrics> with,
                Optimizer optimizer = Optimizer.Adam, bool fast = true, double decay = 1e-5, string scope = "x")
            {
                await Task.Yield();
                return (0, []);
            }
            [Component(Name = "say-goodbye", Image = "registry/other:2")]
            public static void Leave(PipelineTaskFinalStatus status) { }
            public static class Inner { [Component] internal static string Name(string name) => name; }
        }
        public static class Use
        {
            public static Pipeline Pipeline { get; } = Kubeflow.Pipelines.Pipeline.Define("all", p =>
            {
                var rate = p.Parameter("rate", 0.1);
                var data = p.Import<Dataset>("data");
                var models = p.ParallelFor(["a", "b"], (each, x) => each.TrainModel(data, earlier: null!, learningRate: rate, @class: x, settings: new Settings(1), names: ["n"]));
                var task = p.TrainModel(data, p.Collected(models.Model), rate, "c", new Settings(2), new[] { "n" }, limit: 3, optimizer: Optimizer.Sgd).Retry(2).Cache(false);
                Value<double> accuracy = task.Accuracy;
                ListValue<int> counts = task.Counts;
                IArtifactValue<Artifact> model = task.Model;
                p.ExitHandler(p.Leave(), body => body.Name(accuracy.As<string>()));
            });
        }
        """;

    [Test]
    public void Generate_EveryKindOfParameter_CompilesWithoutAComplaint()
    {
        var (_, complaints) = Compiler.Generate(Everything);
        Assert.That(complaints, Is.Empty);
    }

    [Test]
    public void Generate_Names_AreKfps()
    {
        var (generated, _) = Compiler.Generate(Everything);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(generated, Does.Contain("\"train-model\", \"Team.Steps\", \"Team.Digits.TrainModel\", \"team.steps:latest\", \"Team.cs\""));
            Assert.That(generated, Does.Contain(".Input<double>(\"learning_rate\", description: \"The step's size.\")"));
            Assert.That(generated, Does.Contain(".Description(\"Trains & measures.\")"));
            Assert.That(generated, Does.Contain("\"say-goodbye\", \"Team.Steps\", \"Team.Digits.Leave\", \"registry/other:2\""));
            Assert.That(generated, Does.Contain("\"Team.Digits.Inner.Name\""));
            Assert.That(generated, Does.Not.Contain("cancellation_token"));
        }
    }

    [Test]
    public void Generate_GlobalNamespace_Compiles()
    {
        var (generated, complaints) = Compiler.Generate("""static class Steps { [Component] public static int One() => 1; }""");
        Assert.That(complaints, Is.Empty);
        Assert.That(generated, Does.Contain("internal static class StepsTasks"));
    }

    [Test]
    public void Generate_AssemblyImage_IsEveryComponents()
    {
        var (generated, _) = Compiler.Generate("""[assembly: ComponentImage("registry/team:7")] static class Steps { [Component] public static int One() => 1; }""");
        Assert.That(generated, Does.Contain("\"registry/team:7\""));
    }

    [Test]
    public void Generate_UnrelatedEdit_KeepsEveryStepCached()
    {
        var before = Compiler.Compilation("static class Steps { [Component] public static int One() => 1; }");
        var after = before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { int x = 2; }", new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose)));
        var result = Compiler.Driver().RunGenerators(before).RunGenerators(after).GetRunResult().Results[0];

        var reasons = result.TrackedSteps.Where(s => s.Key is "Components" or "Assembly").SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason);
        Assert.That(reasons, Is.Not.Empty.And.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));
        Assert.That(result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason), Is.All.EqualTo(IncrementalStepRunReason.Cached));
    }
}
