using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Kubeflow.Pipelines;

namespace Kubeflow.Core.Tests.Pipelines;

/// <summary>What the compiler holds for every pipeline: sound documents, no global state, work that grows with the tasks.</summary>
public class CompilerTests
{
    private static readonly Component Text = Component.Container("text").OptionalInput<string>("text", "").OptionalInput<string>("more", "").Output<string>("Output").Image("alpine").Command("true").Build();

    private static readonly Component Lists = Component.Container("lists").OptionalInput<string[]>("items").Output<string[]>("Output").Image("alpine").Command("true").Build();

    [Test]
    public void Compile_AnyNesting_GivesASoundDocument() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var pipeline = Pipeline.Define("random", p =>
        {
            var random = new Random(seed);
            List<Value<string>> seen = [p.Parameter("who", "x"), p.Add(Text).Output<string>()];
            Fill(random, p, seen, [p.ListParameter<string>("items", ["a"])], depth: 0);
            if (random.Next(2) == 0)
                p.ExitHandler(p.Add(Text).With("text", "bye"), body => Fill(random, body, seen, [], depth: 1));
        });
        return pipeline.Document.Validate().Count == 0 && Kubeflow.Pipelines.Ir.PipelineDocument.Parse(pipeline.Document.ToYaml()) is not null;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    // KFP's own compiler writes documents that cannot run for each of these, or none at all.
    private static IEnumerable<TestCaseData> Traps()
    {
        yield return Trap("field of a constant object inside an If", p => p.If(p.Add(Text).Output<string>() == "a", then => then.ParallelFor<Item>([new("x", [1])], (each, item) => each.Add(Text).With("text", item.Field(i => i.Name)))));
        yield return Trap("text with a field of a constant object", p => p.ParallelFor<Item>([new("x", [1])], (each, item) => each.Add(Text).With("text", $"name {item.Field(i => i.Name)}")));
        yield return Trap("text with an item inside an If inside a loop", p => p.ParallelFor(p.ListParameter<string>("items", ["a"]), (each, item) => each.If(item == "a", then => then.Add(Text).With("text", $"is {item}"))));
        yield return Trap("inner loop over another parameter, item unused", p =>
        {
            var (items, other) = (p.ListParameter<string>("items", ["a"]), p.ListParameter<string>("other", ["b"]));
            p.ParallelFor(items, (each, _) => each.ParallelFor(other, (inner, _) => inner.Add(Text)));
        });
        yield return Trap("If over a field of a constant object", p => p.ParallelFor<Item>([new("x", [1])], (each, item) => each.If(item.Field(i => i.Name) == "x", then => then.Add(Text))));
        yield return Trap("two nested loops over constant objects, both fields used", p => p.ParallelFor<Item>([new("x", [1])], (each, a) => each.ParallelFor<Item>([new("y", [2])], (inner, b) => inner.Add(Text).With("text", a.Field(i => i.Name)).With("more", b.Field(i => i.Name)))));
        yield return Trap("names that contain each other", p =>
        {
            var (item, items) = (p.ListParameter<string>("item", ["a"]), p.ListParameter<string>("item-loop", ["b"]));
            p.ParallelFor(item, (each, x) => each.ParallelFor(items, (inner, y) => inner.If(y == "b", then => then.Add(Text).With("text", x).With("more", y))));
        });
        yield return Trap("the list itself used inside its loop", p => p.ParallelFor(p.ListParameter<string>("items", ["a"]), (each, item) => each.If(item == "a", then => then.Add(Lists).With("items", p.ListParameter<string>("more", ["c"])))));
    }

    [TestCaseSource(nameof(Traps))]
    public void Compile_KfpsTraps_GivesASoundDocument(Action<PipelineBuilder> define) =>
        Assert.That(Pipeline.Define("trap", define).Document.Validate(), Is.Empty);

    [Test]
    public void Compile_InParallelAndUnderAnotherCulture_GivesTheSameBytes()
    {
        static string Compile() => Pipeline.Define("same", p => p.ParallelFor<double>([0.5, 1e-7], (each, x) => each.If(x > 0.1, then => then.Add(Text).With("text", $"{x}")))).Document.ToYaml();
        var alone = Compile();
        var together = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ =>
        {
            // As in Germany, whether this machine has its culture or not.
            var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            german.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = german;
            return Compile();
        }).Distinct().ToList();
        Assert.That(together, Is.EqualTo(new[] { alone }));
    }

    [Test]
    public void Compile_TenTimesTheTasks_TakesTenTimesTheMemory()
    {
        Chain(100);
        var (small, large) = (Allocated(() => Chain(1_000)), Allocated(() => Chain(10_000)));
        Assert.That(large / (double)small, Is.LessThan(12));
    }

    [Test]
    public void Compile_ManyEqualSteps_WritesTheirExecutorOnce()
    {
        var document = Chain(500).Document;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(document.Spec.DeploymentSpec!.Executors, Has.Count.EqualTo(1));
            Assert.That(document.Spec.Components, Has.Count.EqualTo(1));
            Assert.That(document.Spec.Root!.Dag!.Tasks, Has.Count.EqualTo(500));
            Assert.That(document.Validate(), Is.Empty);
        }
        Assert.That(Chain(500).Compile(new() { Sharing = ComponentSharing.Never }).Spec.Components, Has.Count.EqualTo(500));
    }

    [TestCase(5.0, "5.0")]
    [TestCase(0.1, "0.1")]
    [TestCase(1e22, "1e+22")]
    [TestCase(1e16, "1e+16")]
    [TestCase(123456789012345.6, "123456789012345.6")]
    [TestCase(1e15, "1000000000000000.0")]
    [TestCase(0.0001, "0.0001")]
    [TestCase(0.00001, "1e-05")]
    [TestCase(2.5e-7, "2.5e-07")]
    [TestCase(-0.0, "-0.0")]
    [TestCase(3.1415926, "3.1415926")]
    public void Double_Number_IsAsPythonWritesIt(double value, string expected) => Assert.That(PythonJson.Double(value), Is.EqualTo(expected));

    private static IEnumerable<TestCaseData> Conditions()
    {
        static TestCaseData Of(Func<PipelineBuilder, Condition> condition, string expected) => new TestCaseData(condition, expected).SetArgDisplayNames(expected);
        yield return Of(p => p.Parameter("n", 1) == 5, "int(inputs.parameter_values['pipelinechannel--n']) == 5");
        yield return Of(p => p.Parameter("n", 1) == 5.5, "double(int(inputs.parameter_values['pipelinechannel--n'])) == 5.5");
        yield return Of(p => p.Parameter("x", 1.0) > 0.9, "inputs.parameter_values['pipelinechannel--x'] > 0.9");
        yield return Of(p => p.Parameter("x", 1.0) > 1, "inputs.parameter_values['pipelinechannel--x'] > double(1)");
        yield return Of(p => p.Parameter("x", 1.0) >= p.Parameter("n", 1), "inputs.parameter_values['pipelinechannel--x'] >= double(int(inputs.parameter_values['pipelinechannel--n']))");
        yield return Of(p => p.Parameter("s", "") == "it's \\ \n", "inputs.parameter_values['pipelinechannel--s'] == 'it\\'s \\\\ \\n'");
        yield return Of(p => p.Parameter("s", "") == 5, "inputs.parameter_values['pipelinechannel--s'] == '5'");
        yield return Of(p => p.Parameter("s", "") == true, "inputs.parameter_values['pipelinechannel--s'] == 'true'");
        yield return Of(p => p.Parameter("s", "") == p.Parameter("n", 1), "inputs.parameter_values['pipelinechannel--s'] == string(int(inputs.parameter_values['pipelinechannel--n']))");
        yield return Of(p => p.Parameter("b", true) == true, "inputs.parameter_values['pipelinechannel--b'] == true");
        yield return Of(p => p.Parameter("b", true), "inputs.parameter_values['pipelinechannel--b'] == true");
        yield return Of(p => 5 < p.Parameter("n", 1), "int(inputs.parameter_values['pipelinechannel--n']) > 5");
        yield return Of(p => !(p.Parameter("n", 1) == 5), "!(int(inputs.parameter_values['pipelinechannel--n']) == 5)");
        yield return Of(p => (p.Parameter("a", 1) == 1 | p.Parameter("b", 2) == 2) & p.Parameter("c", 3) == 3, "(int(inputs.parameter_values['pipelinechannel--a']) == 1 || int(inputs.parameter_values['pipelinechannel--b']) == 2) && int(inputs.parameter_values['pipelinechannel--c']) == 3");
    }

    [TestCaseSource(nameof(Conditions))]
    public void Compile_Condition_IsKfpsExpression(Func<PipelineBuilder, Condition> condition, string expected)
    {
        var document = Pipeline.Define("asks", p => p.If(condition(p), then => then.Add(Text))).Document;
        Assert.That(document.Spec.Root!.Dag!.Tasks!["condition-1"].TriggerPolicy!.Condition, Is.EqualTo(expected));
    }

    private static void Fill(Random random, PipelineScope scope, List<Value<string>> seen, List<ListValue<string>> lists, int depth)
    {
        seen = [.. seen];
        lists = [.. lists];
        var last = scope.Add(Text).With("text", seen[random.Next(seen.Count)]).With("more", $"a {seen[random.Next(seen.Count)]} b");
        seen.Add(last.Output<string>());
        for (var i = random.Next(1, 3); i > 0 && depth < 4; i--)
            switch (random.Next(6))
            {
                case 0:
                    scope.If(seen[random.Next(seen.Count)] == "a", then => Fill(random, then, seen, lists, depth + 1));
                    break;
                case 1:
                    seen.Add(scope.If(seen[random.Next(seen.Count)] == "a" | seen[0] == "b", then => Inside(random, then, seen, lists, depth))
                        .ElseIf(!(seen[^1] == "c"), then => Inside(random, then, seen, lists, depth)).Else(then => Inside(random, then, seen, lists, depth)));
                    break;
                case 2 when lists.Count > 0:
                    var inside = scope.ParallelFor(lists[random.Next(lists.Count)], (each, item) => { Fill(random, each, [.. seen, item], lists, depth + 1); return each.Add(Text).With("text", item); });
                    lists.Add(scope.Collected(inside.Output<string>()));
                    break;
                case 3:
                    scope.ParallelFor<Item>([new("a", [1]), new("b", [])], (each, item) => each.ParallelFor(item.ListField<string>("Sizes"), (inner, size) => Fill(random, inner, [.. seen, item.Field(x => x.Name), size], lists, depth + 1)));
                    break;
                case 4:
                    lists.Add(scope.Add(Lists).ListOutput<string>());
                    break;
                default:
                    var nested = Pipeline.Define("nested", p => p.Output("said", p.Add(Text).With("text", p.Parameter("what", "x")).Output<string>()));
                    seen.Add(scope.Add(nested).With("what", seen[random.Next(seen.Count)]).Output<string>("said"));
                    break;
            }
    }

    private static Value<string> Inside(Random random, PipelineScope scope, List<Value<string>> seen, List<ListValue<string>> lists, int depth)
    {
        Fill(random, scope, seen, lists, depth + 1);
        return scope.Add(Text).With("text", seen[random.Next(seen.Count)]).Output<string>();
    }

    private static Pipeline Chain(int tasks)
    {
        var pipeline = Pipeline.Define("chain", p =>
        {
            Value<string> last = p.Parameter("text", "x");
            for (var i = 0; i < tasks; i++)
                last = p.Add(Text).With("text", last).Output<string>();
        });
        Assert.That(pipeline.Document.Spec.Root!.Dag!.Tasks, Has.Count.EqualTo(tasks));
        return pipeline;
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static TestCaseData Trap(string name, Action<PipelineBuilder> define) => new TestCaseData(define).SetArgDisplayNames(name);

    private sealed record Item(string Name, int[] Sizes);
}
