using System.Runtime.CompilerServices;
using System.Text.Json;
using Kubeflow.Pipelines;

namespace Kubeflow.Core.Tests.Pipelines;

/// <summary>Each rule, broken as a user would break it: id, the user's own line, the sentence.</summary>
public class RuleTests
{
    private static readonly Component Train = Component.Container("train").Input<double>("rate").InputArtifact<Dataset>("data", optional: true)
        .OptionalInput<int>("epochs", 3).Output<double>("accuracy").OutputArtifact<Model>("model").Image("alpine").Command("true").Build();

    private static readonly Component Text = Component.Container("text").OptionalInput<string>("text", "").Output<string>("Output").Image("alpine").Command("true").Build();

    private static readonly Component Notify = Component.Container("notify").Input<PipelineTaskFinalStatus>("status").Image("alpine").Command("true").Build();

    private static readonly Component Choose = Component.Container("choose").Input<Choice>("choice").Image("alpine").Command("true").Build();

    private enum Choice { Left, Right }

    private static IEnumerable<TestCaseData> Broken()
    {
        yield return Case("KF2001", p => p.Add(Train).With("rate", 0.1).With("epoch", 3), "Task 'train' has no input 'epoch'. Did you mean 'epochs'?");
        yield return Case("KF2002", p => p.Add(Train), "Task 'train' is not given its input 'rate'.");
        yield return Case("KF2003", p => p.Add(Train).With("rate", "fast"), "Task 'train' input 'rate' wants NUMBER_DOUBLE, got STRING.");
        yield return Case("KF2003", p => p.Add(Train).With("rate", 0.1).With("epochs", p.Add(Train).With("rate", 0.1).Output<double>("accuracy")), "wants NUMBER_INTEGER, got NUMBER_DOUBLE");
        yield return Case("KF2003", p => p.Add(Train).With("rate", 0.1).With("data", p.Add(Train).With("rate", 0.1).Artifact<Model>("model")), "wants system.Dataset, got system.Model");
        yield return Case("KF2004", p => p.Add(Text).Give("text", new(p.Add(Train).With("rate", 0.1).Artifact<Model>("model").Source.Channel, default, Here())), "Output 'model' of task 'train' is an artifact (system.Model), and input 'text' of task 'text' wants a value.");
        yield return Case("KF2005", p => p.Add(Train).With("rate", 0.1).With("data", p.Parameter("path", "x")), "Input 'data' of task 'train' wants an artifact (system.Dataset), got parameter 'path'.");
        yield return Case("KF2006", p => { var a = p.Add(Text); var b = p.Add(Text).After(a); a.After(b); }, "The tasks wait for each other in a circle: text");
        yield return Case("KF2007", p => { p.Parameter("x", 1); p.Parameter("x", 2); p.Add(Text); }, "has two parameters named 'x'");
        yield return Case("KF2009", p => { p.If(p.Add(Text).Output<string>() == "a", _ => { }); }, "This If has no task.");
        yield return Case("KF2011", p => { PipelineTask t = null!; p.ParallelFor<int>([1], (each, _) => { t = each.Add(Text); }); p.Add(Text).With("text", t.Output<string>()); }, "'text-2' uses output 'Output' of task 'text', which is inside a ParallelFor");
        yield return Case("KF2011", p => { PipelineTask t = null!; p.If(p.Add(Text).Output<string>() == "a", then => { t = then.Add(Text); }); p.Add(Text).With("text", t.Output<string>()); }, "which is inside an If");
        yield return Case("KF2011", p => { LoopItem<int> item = null!; p.ParallelFor<int>([1], (each, x) => { item = x; each.Add(Text); }); p.Add(Text).With("text", $"{item}"); }, "uses the item of loop");
        yield return Case("KF2012", p => p.ParallelFor<int>([1], (each, _) => { each.ExitHandler(each.Add(Text), body => body.Add(Text)); }), "An ExitHandler stands inside another group.");
        yield return Case("KF2012", p => p.ExitHandler(p.Add(Text).With("text", p.Add(Text).Output<string>()), body => body.Add(Text)), "The exit task 'text' waits for another task.");
        yield return Case("KF2014", p => p.If(p.Parameter("flag", true) == 1, then => then.Add(Text)), "A condition compares a boolean with a number.");
        yield return Case("KF2014", p => p.If(p.ListParameter("xs", [1]) == 1, then => then.Add(Text)), "A condition compares a LIST.");
        yield return Case("KF2015", p => p.ParallelFor<int>([], (each, _) => each.Add(Text)), "A loop runs over an empty list.");
        yield return Case("KF2015", p => p.ParallelFor<int>([1], (each, _) => each.Add(Text), parallelism: -1), "A loop's parallelism is -1.");
        yield return Case("KF2016", p => { p.Collected(p.Parameter("n", 1)); p.Add(Text); }, "Collected is given parameter 'n'.");
        yield return Case("KF2017", p => { Value<string> a = null!, b = null!; p.If(p.Add(Text).Output<string>() == "a", t => { a = t.Add(Text).Output<string>(); }).ElseIf(p.Add(Text).Output<string>() == "b", t => { b = t.Add(Text).Output<string>(); }); p.OneOf([a, b]); }, "OneOf is used on an If without Else.");
        yield return Case("KF2020", p => p.Add(Train).With("rate", 0.1).Output<double>("acuracy"), "Task 'train' has no output 'acuracy'. Did you mean 'accuracy'?");
        yield return Case("KF2021", p => p.Add(Train).With("rate", 0.1).With("rate", 0.2), "Input 'rate' of task 'train' is given twice.");
        yield return Case("KF2022", p => p.Add(Train).With("rate", 0.1).Output<string>("accuracy"), "Output 'accuracy' of task 'train' is NUMBER_DOUBLE, and is asked for as STRING.");
        yield return Case("KF2023", p => p.Add(Text).Memory(limit: "4G i"), "Memory of task 'text': '4G i' is no amount of memory: write 4Gi");
        yield return Case("KF2023", p => p.Import<Dataset>("x").Cpu(limit: "1"), "an importer runs no container");
        yield return Case("KF2024", p => p.Add(Train).With("rate", p.Add(Train).With("rate", 0.1).Output<double>("accuracy")).IgnoreUpstreamFailure(), "its input 'rate' comes from such a task and has no default");
        yield return Case("KF2025", p => p.ExitHandler(p.Add(Notify).With("status", "SUCCEEDED"), body => body.Add(Text)), "is the final status, which the engine fills in");
        yield return Case("KF2026", p => p.Add(Notify), "Task 'notify' takes the final status (input 'status') and is no exit task.");
        yield return Case("KF2027", p => p.Add(Train).With("rate", Value.Null<double>()), "Input 'rate' of task 'train' is given null and needs a value.");
        yield return Case("KF2028", p => p.Add(Choose).With("choice", "Up"), "Input 'choice' of task 'choose' does not allow \"Up\". Allowed are \"Left\", \"Right\".");
        yield return Case("KF2029", p => p.Add(Train).With("rate", double.PositiveInfinity), "is given a number that is infinite or not a number");
        yield return Case("KF2032", p => { PipelineTask t = null!; p.If(p.Add(Text).Output<string>() == "a", then => { t = then.Add(Text); }); p.Output("x", t.Output<string>()); }, "Output 'x' of the pipeline comes from inside If");
    }

    [TestCaseSource(nameof(Broken))]
    public void Define_BrokenRule_NamesItAtTheUsersLine(string id, Action<PipelineBuilder> define, string sentence, int line)
    {
        var fault = Assert.Throws<ValidationException>(() => Pipeline.Define("broken", define, "elsewhere.cs", 1))!.Faults.First(f => f.Rule.Id == id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{fault.Message} {fault.Hint}", Does.Contain(sentence));
            Assert.That(fault.Hint, Is.Not.Empty);
            if (Path.GetFileName(fault.Location.File) != "elsewhere.cs")
                Assert.That((Path.GetFileName(fault.Location.File), fault.Location.Line), Is.EqualTo(("RuleTests.cs", line)));
        }
    }

    [Test]
    public void Define_SeveralFaults_ReportsThemAllInTheOrderOfTheCode()
    {
        var fault = Assert.Throws<ValidationException>(() => Pipeline.Define("several", p =>
        {
            p.Add(Train);
            p.Add(Train).With("rat", 0.1);
            p.Add(Text).With("text", 5);
        }))!;
        Assert.That(fault.Faults.Select(f => f.Rule.Id), Is.EqualTo(new[] { "KF2002", "KF2001", "KF2002", "KF2003" }));
        Assert.That(fault.Message, Does.StartWith("pipeline 'several' has 4 faults:\n  RuleTests.cs:"));
    }

    [Test]
    public void Define_BadName_SuggestsAGoodOne() => Assert.That(
        () => Pipeline.Define("My Digits!", p => p.Add(Text)),
        Throws.TypeOf<ValidationException>().With.Message.Contains("KF2030: 'My Digits!' is no pipeline name.").And.Message.Contains("such as 'my-digits'"));

    [Test]
    public void Define_NoTask_IsRefused() =>
        Assert.That(() => Pipeline.Define("empty", _ => { }), Throws.TypeOf<ValidationException>().With.Message.Contains("KF2009: The pipeline has no task."));

    [Test]
    public void Define_ValueOfAnotherPipeline_IsRefused()
    {
        Value<string> foreign = null!;
        Pipeline.Define("one", p => foreign = p.Add(Text).Output<string>());
        Assert.That(() => Pipeline.Define("two", p => p.Add(Text).With("text", foreign)), Throws.TypeOf<ValidationException>().With.Message.Contains("KF2010: 'text' uses output 'Output' of task 'text' of another pipeline."));
        Assert.That(() => Pipeline.Define("two", p => p.Add(Text).With("text", $"x {foreign}")), Throws.TypeOf<ValidationException>().With.Message.Contains("KF2010"));
    }

    [Test]
    public void Add_AfterBuild_IsRefused()
    {
        PipelineBuilder kept = null!;
        Pipeline.Define("built", p => { kept = p; p.Add(Text); });
        Assert.That(() => kept.Add(Text), Throws.TypeOf<ValidationException>().With.Message.Contains("KF2013: Pipeline 'built' is built and cannot be changed."));
    }

    [Test]
    public void Build_WrongComponents_AreRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Component.Container("--").Image("a").Build(), Throws.TypeOf<ValidationException>().With.Message.Contains("KF2008: '--' is no name for a component."));
            Assert.That(() => Component.Container("a").Build(), Throws.TypeOf<ValidationException>().With.Message.Contains("KF2019: The component names no container image."));
            Assert.That(() => Component.Container("a").Image("a").Args(Placeholder.InputValue("x")).Build(), Throws.TypeOf<ValidationException>().With.Message.Contains("KF2001: A placeholder names the input 'x'"));
            Assert.That(
                () => Component.Container("a").Image("a").Input(new ParameterInput("n", ParameterType.NumberInteger) { Default = JsonSerializer.SerializeToElement("x"), IsOptional = true }, Here()).Build(),
                Throws.TypeOf<ValidationException>().With.Message.Contains("KF2018: Input 'n' is NUMBER_INTEGER, and its default \"x\" is STRING."));
        }
    }

    private static TestCaseData Case(string id, Action<PipelineBuilder> define, string sentence, [CallerLineNumber] int line = 0) =>
        new TestCaseData(id, define, sentence, line).SetArgDisplayNames(id, sentence);

    private static SourceLocation Here([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => new(file, line);
}
