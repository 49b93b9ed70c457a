using System.Globalization;
using Kubeflow.Pipelines;

namespace Kubeflow.Core.Tests.Pipelines;

/// <summary>What the compiler holds for every pipeline: sound documents, no global state, work that grows with the tasks.</summary>
public class CompilerTests
{
    private static readonly Component Text = Component.Container("text").OptionalInput<string>("text", "").OptionalInput<string>("more", "").Output<string>("Output").Image("alpine").Command("true").Build();

    private static readonly Component Lists = Component.Container("lists").OptionalInput<string[]>("items").Output<string[]>("Output").Image("alpine").Command("true").Build();

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
    public void Compile_OnePipelineOnEightThreads_GivesTheSameBytes()
    {
        var pipeline = new RandomPipeline(7).Define();
        var alone = new RandomPipeline(7).Define().Compile(new() { Sharing = ComponentSharing.Always }).ToYaml();
        var together = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => pipeline.Compile(new() { Sharing = ComponentSharing.Always }).ToYaml()).Distinct().ToList();
        Assert.That(together, Is.EqualTo(new[] { alone }));
    }

    private static IEnumerable<TestCaseData> Changes()
    {
        static TestCaseData Of(string name, Action<PipelineBuilder, PipelineScope, PipelineTask> change) => new TestCaseData(change).SetArgDisplayNames(name);
        yield return Of("Add", (p, _, _) => p.Add(Text));
        yield return Of("Add to a branch", (_, then, _) => then.Add(Text));
        yield return Of("Import", (_, then, _) => then.Import<Dataset>("x"));
        yield return Of("Parameter", (p, _, _) => p.Parameter("x", 1));
        yield return Of("Output", (p, _, task) => p.Output("x", task.Output<string>()));
        yield return Of("Description", (p, _, _) => p.Description("x"));
        yield return Of("If", (p, _, task) => p.If(task.Output<string>() == "a", _ => { }));
        yield return Of("ParallelFor", (_, then, _) => then.ParallelFor<int>([1], (_, _) => { }));
        yield return Of("ExitHandler", (p, _, task) => p.ExitHandler(task, _ => { }));
        yield return Of("Collected", (p, _, task) => p.Collected(task.Output<string>()));
        yield return Of("With", (_, _, task) => task.With("more", "x"));
        yield return Of("After", (_, _, task) => task.After(task));
        yield return Of("DisplayName", (_, _, task) => task.DisplayName("x"));
        yield return Of("Cache", (_, _, task) => task.Cache(false));
        yield return Of("Retry", (_, _, task) => task.Retry(1));
        yield return Of("Cpu", (_, _, task) => task.Cpu(limit: "1"));
        yield return Of("Environment", (_, _, task) => task.Environment("A", "b"));
        yield return Of("ContainerImage", (_, _, task) => task.ContainerImage("x"));
        yield return Of("IgnoreUpstreamFailure", (_, _, task) => task.IgnoreUpstreamFailure());
    }

    [TestCaseSource(nameof(Changes))]
    public void Change_AfterBuild_IsRefusedAndChangesNothing(Action<PipelineBuilder, PipelineScope, PipelineTask> change)
    {
        (PipelineBuilder Builder, PipelineScope Scope, PipelineTask Task) kept = default;
        var pipeline = Pipeline.Define("built", p =>
        {
            var task = p.Add(Text).With("text", "a");
            p.If(task.Output<string>() == "a", then => { then.Add(Text); kept = (p, then, task); });
        });
        var before = pipeline.Compile(new()).ToYaml();
        Assert.That(() => change(kept.Builder!, kept.Scope!, kept.Task!), Throws.TypeOf<ValidationException>().With.Message.Contains("KF2013: Pipeline 'built' is built and cannot be changed."));
        Assert.That(pipeline.Compile(new()).ToYaml(), Is.EqualTo(before));
    }

    [Test]
    public void Compile_LoopOverAnOutputWhoseItemNothingUses_WaitsForTheOutput()
    {
        var tasks = Pipeline.Define("waits", p => p.ParallelFor(p.Add(Lists).ListOutput<string>(), (each, _) => each.Add(Text))).Document.Spec.Root!.Dag!.Tasks!;
        Assert.That(tasks["for-loop-1"].DependentTasks, Is.EqualTo(new[] { "lists" }));
    }

    [Test]
    public void Compile_LoopOverNumbersOfWhichOneIsWhole_DeclaresNumbers()
    {
        var spec = Pipeline.Define("numbers", p => p.ParallelFor<double>([1, 0.5], (each, x) => each.Add(Text).With("text", $"{x}"))).Document.Spec;
        Assert.That(spec.Components!["comp-for-loop-2"].InputDefinitions!.Parameters!["pipelinechannel--loop-item-param-1"].ParameterType, Is.EqualTo("NUMBER_DOUBLE"));
        Assert.That(spec.Root!.Dag!.Tasks!["for-loop-2"].ParameterIterator!.Items!.Raw, Is.EqualTo("[1.0, 0.5]"));
    }

    [Test]
    public void Compile_LoopOverNumbersAndNull_WritesBoth()
    {
        var spec = Pipeline.Define("numbers", p => p.ParallelFor<double?>([1, null], (each, _) => each.Add(Text))).Document.Spec;
        Assert.That(spec.Root!.Dag!.Tasks!["for-loop-2"].ParameterIterator!.Items!.Raw, Is.EqualTo("[1.0, null]"));
    }

    [Test]
    public void Compile_VariableSetTwice_KeepsTheLastValue()
    {
        var spec = Pipeline.Define("variables", p => p.Add(Text).Environment("A", "1").Environment("B", "2").Environment("A", "3")).Document.Spec;
        Assert.That(spec.DeploymentSpec!.Executors!["exec-text"].Container!.Env!.Select(e => $"{e.Name}={e.Value}"), Is.EquivalentTo(new[] { "A=3", "B=2" }));
    }

    [TestCase(1_000, false)]
    [TestCase(200, true)]
    public void Compile_TenTimesTheTasks_TakesTenTimesTheMemory(int tasks, bool inGroups)
    {
        Func<int, Pipeline> make = inGroups ? Groups : Chain;
        make(100);
        var (small, large) = (Allocated(() => make(tasks)), Allocated(() => make(10 * tasks)));
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

    [Test]
    public void Compile_ManyEqualGroupsAndNestedPipelines_WritesThemOnce()
    {
        var nested = Pipeline.Define("nested", p => p.If(p.Parameter("on", true), then => then.Add(Text).With("text", "a")));
        var pipeline = Pipeline.Define("outer", p =>
        {
            for (var i = 0; i < 150; i++)
                p.Add(nested);
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipeline.Document.Spec.Components!.Keys, Is.EquivalentTo(new[] { "comp-nested", "comp-condition-1", "comp-text" }));
            Assert.That(pipeline.Document.Spec.DeploymentSpec!.Executors, Has.Count.EqualTo(1));
            Assert.That(pipeline.Document.Spec.Root!.Dag!.Tasks, Has.Count.EqualTo(150));
            Assert.That(pipeline.Document.Validate(), Is.Empty);
            Assert.That(pipeline.Compile(new() { Sharing = ComponentSharing.Never }).Spec.Components, Has.Count.EqualTo(450));
        }
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

    // All read one value, through two groups each.
    private static Pipeline Groups(int groups)
    {
        var pipeline = Pipeline.Define("groups", p =>
        {
            var first = p.Add(Text).Output<string>();
            for (var i = 0; i < groups; i++)
                p.If(first == $"{i}", then => then.ParallelFor<int>([1, 2], (each, n) => each.Add(Text).With("text", $"{first} {n}")));
        });
        Assert.That(pipeline.Document.Spec.Root!.Dag!.Tasks, Has.Count.EqualTo(groups + 1));
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
