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

    private static readonly Component Lists = Component.Container("lists").OptionalInput<JsonElement[]>("items").Image("alpine").Command("true").Build();

    private static readonly Component Notify = Component.Container("notify").Input<PipelineTaskFinalStatus>("status").Image("alpine").Command("true").Build();

    private static readonly Component Choose = Component.Container("choose").Input<Choice>("choice").Image("alpine").Command("true").Build();

    private static readonly Component Taking = Component.Container("taking").TaskConfigInput("config").PassThrough(TaskConfigField.Resources).Image("alpine").Command("true").Build();

    private enum Choice { Left, Right }

    private static IEnumerable<TestCaseData> Broken()
    {
        yield return Case("KF2001", p => p.Add(Train).With("rate", 0.1).With("epoch", 3), "Task 'train' has no input 'epoch'. Did you mean 'epochs'?");
        yield return Case("KF2002", p => p.Add(Train), "Task 'train' is not given its input 'rate'.");
        yield return Case("KF2003", p => p.Add(Train).With("rate", "fast"), "Task 'train' input 'rate' wants NUMBER_DOUBLE, got STRING.");
        yield return Case("KF2003", p => p.Add(Train).With("rate", 0.1).With("epochs", p.Add(Train).With("rate", 0.1).Output<double>("accuracy")), "wants NUMBER_INTEGER, got NUMBER_DOUBLE");
        yield return Case("KF2003", p => p.Add(Train).With("rate", 0.1).With("data", p.Add(Train).With("rate", 0.1).Artifact<Model>("model")), "wants system.Dataset, got system.Model");
        yield return Case("KF2003", p => p.Add(Train).With("rate", 0.1).With("data", p.InputArtifactList<Dataset>("all")), "input 'data' wants one artifact, got a list of artifacts");
        yield return Case("KF2004", p => p.Add(Text).With("text", p.Add(Train).With("rate", 0.1).Artifact<Model>("model")), "Output 'model' of task 'train' is an artifact (system.Model), and input 'text' of task 'text' wants a value.");
        yield return Case("KF2004", p => p.Add(Text).With("text", $"see {p.Import<Dataset>("x")}"), "A text of 'text' holds output 'artifact' of task 'importer', which is an artifact (system.Dataset). Give the artifact to an input of its own.");
        yield return Case("KF2005", p => p.Add(Train).With("rate", 0.1).With("data", p.Parameter("path", "x")), "Input 'data' of task 'train' wants an artifact (system.Dataset), got parameter 'path'.");
        yield return Case("KF2006", p => { var a = p.Add(Text); var b = p.Add(Text).After(a); a.After(b); }, "The tasks wait for each other in a circle: text");
        yield return Case("KF2006", p => { PipelineTask inside = null!; p.ParallelFor<int>([1], (each, _) => { inside = each.Add(Text); }); var a = p.Add(Text).After(inside); inside.With("text", a.Output<string>()); }, "for-loop-2 -> text-2 -> for-loop-2");
        yield return Case("KF2006", p => { var a = p.Add(Text); a.After(a); }, "in a circle: text -> text.");
        yield return Case("KF2007", p => { p.Parameter("x", 1); p.Parameter("x", 2); p.Add(Text); }, "has two parameters named 'x'");
        yield return Case("KF2007", p => { var a = p.Add(Text); p.Output("x", a.Output<string>()); p.Output("x", a.Output<string>()); }, "Pipeline 'broken' has two outputs named 'x'. Rename one of them.");
        yield return Case("KF2008", p => { p.Add(Text); p.Parameter("it's", 1); }, "'it's' is no name for a parameter. Use letters, digits, dashes and underscores");
        yield return Case("KF2008", p => p.Output("pipelinechannel--x", p.Add(Text).Output<string>()), "'pipelinechannel--x' is no name for an output.");
        yield return Case("KF2009", p => { p.If(p.Add(Text).Output<string>() == "a", _ => { }); }, "This If has no task.");
        yield return Case("KF2009", p => p.ParallelFor<int>([1], (_, _) => { }), "This ParallelFor has no task. Add at least one task.");
        yield return Case("KF2010", p => p.Add(Text).After(Elsewhere()), "'text' uses task 'text' of another pipeline. Add that pipeline as a task");
        yield return Case("KF2010", p => p.ExitHandler(Elsewhere(), body => body.Add(Text)), "ExitHandler is given task 'text' of another pipeline.");
        yield return Case("KF2010", p => { p.Add(Text); p.Output("said", Elsewhere().Output<string>()); }, "Output 'said' of the pipeline is output 'Output' of task 'text' of another pipeline.");
        yield return Case("KF2010", p => { p.Add(Text); p.Collected(Elsewhere().Output<string>()); }, "Collected is given output 'Output' of task 'text' of another pipeline.");
        yield return Case("KF2010", p => p.If((Value)$"{Elsewhere().Output<string>()}" == "a", then => then.Add(Text)), "A text of 'condition-1' holds a value of another pipeline.");
        yield return Case("KF2011", p => { PipelineTask t = null!; p.ParallelFor<int>([1], (each, _) => { t = each.Add(Text); }); p.Add(Text).With("text", t.Output<string>()); }, "'text-2' uses output 'Output' of task 'text', which is inside a ParallelFor");
        yield return Case("KF2011", p => { PipelineTask t = null!; p.If(p.Add(Text).Output<string>() == "a", then => { t = then.Add(Text); }); p.Add(Text).With("text", t.Output<string>()); }, "which is inside an If");
        yield return Case("KF2011", p => { LoopItem<int> item = null!; p.ParallelFor<int>([1], (each, x) => { item = x; each.Add(Text); }); p.Add(Text).With("text", $"{item}"); }, "uses the item of loop");
        yield return Case("KF2011", p => { PipelineTask t = null!; p.If(p.Add(Text).Output<string>() == "a", then => { t = then.Add(Text); }); p.Add(Text).After(t); }, "'text-3' waits for 'text-2', which is inside an If ('condition-1') that 'text-3' is not in. Wait for it inside the same group");
        yield return Case("KF2011", p => { var exit = p.Add(Text); p.Add(Text).With("text", $"{exit.Output<string>()}"); p.ExitHandler(exit, body => body.Add(Text)); }, "'text-2' uses or waits for 'text', an exit task, which runs after everything else. Take a task of the exit handler's body.");
        yield return Case("KF2011", p => { var exit = p.Add(Text); p.ExitHandler(exit, body => body.Add(Text)); p.Add(Text).After(exit); }, "'text-3' uses or waits for 'text', an exit task");
        yield return Case("KF2011", p => { var exit = p.Add(Text); p.If(exit.Output<string>() == "a", then => then.Add(Text)); p.ExitHandler(exit, body => body.Add(Text)); }, "'condition-1' uses or waits for 'text', an exit task");
        yield return Case("KF2011", p => p.Add(Lists).With("items", p.Collected(p.Add(Text).Output<string>())), "'lists' collects output 'Output' of task 'text', which is not in a loop that 'lists' is outside of. Use the output itself.");
        yield return Case("KF2011", p => { PipelineTask t = null!; p.If(p.Parameter("x", true), then => then.ParallelFor<int>([1], (each, _) => { t = each.Add(Text); })); p.Add(Lists).With("items", p.Collected(t.Output<string>())); }, "but that loop is inside an If ('condition-1') that 'lists' is not in. Collect inside the same group.");
        yield return Case("KF2011", p => { Value<string> v = null!; p.If(p.Parameter("x", true), then => { v = then.If(p.Parameter("y", true), t => t.Add(Text).Output<string>()).Else(t => t.Add(Text).Output<string>()); }); p.Add(Text).With("text", v); }, "uses the one-of output of 'condition-branches-2', which is inside an If");
        yield return Case("KF2011", p => { PipelineTask t = null!; p.ExitHandler(p.Add(Text), body => { t = body.Add(Text); }); p.Add(Text).With("text", t.Output<string>()); }, "which is inside an ExitHandler ('exit-handler-1') that 'text-3' is not in. Add the task inside the exit handler's body.");
        yield return Case("KF2012", p => p.ParallelFor<int>([1], (each, _) => { each.ExitHandler(each.Add(Text), body => body.Add(Text)); }), "An ExitHandler stands inside another group.");
        yield return Case("KF2012", p => p.ExitHandler(p.Add(Text).With("text", p.Add(Text).Output<string>()), body => body.Add(Text)), "The exit task 'text' waits for another task.");
        yield return Case("KF2012", p => { var exit = p.Add(Text); p.ExitHandler(exit, body => body.Add(Text)); p.ExitHandler(exit, body => body.Add(Text)); }, "'text' is the exit task of two handlers. Add a second exit task");
        yield return Case("KF2012", p => p.ExitHandler(p.Add(Text).With("text", $"a {p.Add(Text).Output<string>()}"), body => body.Add(Text)), "The exit task 'text' waits for another task.");
        yield return Case("KF2014", p => p.If(p.Parameter("flag", true) == 1, then => then.Add(Text)), "A condition compares a boolean with a number.");
        yield return Case("KF2014", p => p.If(p.ListParameter("xs", [1]) == 1, then => then.Add(Text)), "A condition compares a LIST.");
        yield return Case("KF2014", p => p.If(p.Parameter("s", "") == null!, then => then.Add(Text)), "A condition compares with null. Give the parameter a default");
        yield return Case("KF2014", p => p.If((Value)1 == 2, then => then.Add(Text)), "A condition compares two constants. Decide it in C# with a plain if.");
        yield return Case("KF2014", p => p.If(p.Parameter("a", true) < p.Parameter("b", true), then => then.Add(Text)), "A condition asks whether one boolean is < another. Use == or !=.");
        yield return Case("KF2014", p => p.If((Value)$"{p.ListParameter("xs", [1])}" == "a", then => then.Add(Text)), "A condition compares a text with parameter 'xs', which is a LIST.");
        yield return Case("KF2015", p => p.ParallelFor<int>([], (each, _) => each.Add(Text)), "A loop runs over an empty list.");
        yield return Case("KF2015", p => p.ParallelFor<int>([1], (each, _) => each.Add(Text), parallelism: -1), "A loop's parallelism is -1.");
        yield return Case("KF2016", p => { p.Collected(p.Parameter("n", 1)); p.Add(Text); }, "Collected is given parameter 'n'.");
        yield return Case("KF2016", p => { p.Collected((Value<int>)1); p.Add(Text); }, "Collected is given a constant. Give it an output of a task inside a ParallelFor.");
        yield return Case("KF2017", p => { Value<string> a = null!, b = null!; p.If(p.Add(Text).Output<string>() == "a", t => { a = t.Add(Text).Output<string>(); }).ElseIf(p.Add(Text).Output<string>() == "b", t => { b = t.Add(Text).Output<string>(); }); p.OneOf([a, b]); }, "OneOf is used on an If without Else.");
        yield return Case("KF2017", p => p.OneOf([p.Add(Text).Output<string>()]), "OneOf is given output 'Output' of task 'text', which is not directly in a branch of an If with Else.");
        yield return Case("KF2017", p => p.If(p.Parameter("x", true), then => then.ParallelFor<int, Value<string>>([1], (each, _) => each.Add(Text).Output<string>())).Else(then => then.Add(Text).Output<string>()), "OneOf is given output 'Output' of task 'text', which is not directly in a branch");
        yield return Case("KF2017", p => p.If(p.Parameter("x", true), then => then.Add(Text).Output<string>()).Else(then => { then.Add(Text); return "b"; }), "OneOf is given something that is no output of a task.");
        yield return Case("KF2017", p => { Value<string> a = null!; p.If(p.Parameter("x", true), t => { a = t.Add(Text).Output<string>(); }).Else(t => t.Add(Text)); p.OneOf([a]); }, "OneOf is given 1 outputs, and the If has 2 branches.");
        yield return Case("KF2017", p => p.OneOf([In(p), In(p)]), "OneOf is given outputs that are not of the branches of one If.");
        yield return Case("KF2017", p => p.If<double>(p.Parameter("x", true), then => then.Add(Train).With("rate", 0.1).Output<double>("accuracy")).Else(then => then.Add(Text).Output<string>().As<double>()), "OneOf is given outputs of different types.");
        yield return Case("KF2020", p => p.Add(Train).With("rate", 0.1).Output<double>("acuracy"), "Task 'train' has no output 'acuracy'. Did you mean 'accuracy'?");
        yield return Case("KF2021", p => p.Add(Train).With("rate", 0.1).With("rate", 0.2), "Input 'rate' of task 'train' is given twice.");
        yield return Case("KF2022", p => p.Add(Train).With("rate", 0.1).Output<string>("accuracy"), "Output 'accuracy' of task 'train' is NUMBER_DOUBLE, and is asked for as STRING.");
        yield return Case("KF2022", p => p.ParallelFor(p.Add(Text).ListOutput<string>(), (each, _) => each.Add(Text)), "Output 'Output' of task 'text' is STRING, and is asked for as LIST.");
        yield return Case("KF2022", p => p.Add(Train).With("rate", 0.1).Output<string>("model"), "Output 'model' of task 'train' is an artifact, and is asked for as a parameter.");
        yield return Case("KF2023", p => p.Add(Text).Memory(limit: "4G i"), "Memory of task 'text': '4G i' is no amount of memory: write 4Gi");
        yield return Case("KF2023", p => p.Import<Dataset>("x").Cpu(limit: "1"), "an importer runs no container");
        yield return Case("KF2023", p => p.Add(Text).Retry(-1), "Retry of task 'text': a retry count is 0 or more.");
        yield return Case("KF2023", p => p.Add(Text).ContainerImage($"repo/{p.Parameter("image", "x")}"), "text around a value of the run is lost when KFP runs it");
        yield return Case("KF2023", p => p.Import<Dataset>("x", metadata: p.Parameter<Dictionary<string, string>>("facts")), "The metadata of task 'importer': they are no names with values");
        yield return Case("KF2024", p => p.Add(Train).With("rate", p.Add(Train).With("rate", 0.1).Output<double>("accuracy")).IgnoreUpstreamFailure(), "its input 'rate' comes from such a task and has no default");
        yield return Case("KF2024", p => p.Add(Train).IgnoreUpstreamFailure().With("rate", p.Add(Train).With("rate", 0.1).Output<double>("accuracy")), "its input 'rate' comes from such a task");
        yield return Case("KF2025", p => p.ExitHandler(p.Add(Notify).With("status", "SUCCEEDED"), body => body.Add(Text)), "is the final status, which the engine fills in");
        yield return Case("KF2026", p => p.Add(Notify), "Task 'notify' takes the final status (input 'status') and is no exit task.");
        yield return Case("KF2026", p => p.Add(Notify).IgnoreUpstreamFailure(), "Task 'notify' takes the final status of the task before it, and has 0 such tasks in its own group. Let it depend on exactly one.");
        yield return Case("KF2027", p => p.Add(Train).With("rate", Value.Null<double>()), "Input 'rate' of task 'train' is given null and needs a value.");
        yield return Case("KF2028", p => p.Add(Choose).With("choice", "Up"), "Input 'choice' of task 'choose' does not allow \"Up\". Allowed are \"Left\", \"Right\".");
        yield return Case("KF2029", p => p.Add(Train).With("rate", double.PositiveInfinity), "is given a number that is infinite or not a number");
        yield return Case("KF2029", p => p.Add(Lists).With("items", Value.Of(new[] { double.NaN })), "Input 'items' of task 'lists' is given a number that is infinite or not a number.");
        yield return Case("KF2029", p => { p.Parameter("x", double.NaN); p.Add(Text); }, "The default of 'x' is or holds a number that is infinite or not a number.");
        yield return Case("KF2029", p => p.ParallelFor<double>([1, double.NaN], (each, _) => each.Add(Text)), "A loop's list holds a number that is infinite");
        yield return Case("KF2029", p => p.If(p.Parameter("x", 1.0) < double.PositiveInfinity, then => then.Add(Text)), "A condition compares with a number that is infinite");
        yield return Case("KF2031", p => p.ParallelFor<string>([$"{p.Parameter("x", "")}"], (each, _) => each.Add(Text)), "The list of this ParallelFor holds a value that is known only when the pipeline runs. Let a step return the list");
        yield return Case("KF2031", p => { p.Parameter("y", $"{p.Parameter("x", "")}"); p.Add(Text); }, "The default of 'y' holds a value that is known only");
        yield return Case("KF2031", p => p.Add(Text).Environment("A", $"{p.Parameter("x", "")}"), "Environment variable 'A' of task 'text' holds a value that is known only when the pipeline runs. Give the value to an input of the step.");
        yield return Case("KF2031", p => p.Add(Text).DisplayName($"for {p.Parameter("x", "")}"), "The display name of task 'text' holds");
        yield return Case("KF2031", p => p.Add(Text).Cache(true, $"{p.Parameter("x", "")}"), "The cache key of task 'text' holds");
        yield return Case("KF2031", p => p.If(p.Parameter("x", true), then => then.Add(Text), $"{p.Parameter("y", "")}"), "The name of this If holds");
        yield return Case("KF2023", p => p.Add(Taking).Cpu(limit: "1").Kubernetes(k => k.NodeSelector("disk", "ssd")), "KUBERNETES_NODE_SELECTOR of task 'taking': the component takes over RESOURCES only, and this would have no effect.");
        yield return Case("KF2023", p => p.Add(Taking).Environment("A", "1"), "ENV of task 'taking': the component takes over RESOURCES only");
        yield return Case("KF2034", p => p.Configure(new() { ResourceTtlOnSuccess = -1 }).Add(Text), "ResourceTtlOnSuccess is -1 seconds.");
        yield return Case("KF2034", p => p.Configure(new() { Workspace = new() { Size = "10 GB" } }).Add(Text), "The workspace's size is '10 GB'. Write an amount, such as 10Gi or 500M.");
        yield return Case("KF2034", p => p.Configure(new() { Workspace = new() }).Add(Text), "The workspace's size is ''.");
        yield return Case("KF2034", p => p.Configure(new() { MutexName = "m" }).Add(Text), "are of documents for KFP 2.5 to 2.16");
        yield return Case("KF2032", p => { PipelineTask t = null!; p.If(p.Add(Text).Output<string>() == "a", then => { t = then.Add(Text); }); p.Output("x", t.Output<string>()); }, "Output 'x' of the pipeline comes from inside If");
        yield return Case("KF2032", p => { PipelineTask t = null!; p.ExitHandler(p.Add(Text), body => t = body.Add(Text)); p.Output("x", p.Collected(t.Output<string>())); }, "Output 'x' of the pipeline is collected from inside an exit handler");
        yield return Case("KF2032", p => { var exit = p.Add(Text); p.Output("x", exit.Output<string>()); p.ExitHandler(exit, body => body.Add(Text)); }, "Output 'x' of the pipeline comes from an exit task.");
        yield return Case("KF2032", p => { p.Add(Text); p.Output("x", p.Parameter("n", 1)); }, "Output 'x' of the pipeline is no output of a task.");
        yield return Case("KF2032", p => { p.Add(Text); p.Output("x", (Value)1); }, "Output 'x' of the pipeline is a constant. Give it an output of a task.");
    }

    [TestCaseSource(nameof(Broken))]
    public void Define_BrokenRule_NamesItAtTheUsersLine(string id, Action<PipelineBuilder> define, string sentence, int line)
    {
        var fault = Assert.Throws<ValidationException>(() => Pipeline.Define("broken", define, "elsewhere.cs", 1))!.Faults.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault.Rule.Id, Is.EqualTo(id), fault.ToString());
            Assert.That($"{fault.Message} {fault.Hint}", Does.Contain(sentence));
            Assert.That(fault.Hint, Is.Not.Empty);
            Assert.That(fault.ToString(), Does.StartWith($"RuleTests.cs:{line}: {id}: "));
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
            Assert.That(() => Component.Container("a").Input<int>("x").Input<int>("x").Output<int>("y").Output<int>("y").Image("a").Build(), Throws.TypeOf<ValidationException>().With.Message.Contains("KF2007: Component 'a' has two inputs named 'x'.").And.Message.Contains("two outputs named 'y'"));
            Assert.That(() => Component.Container("a").Input<int>("{x}").Image("a").Build(), Throws.TypeOf<ValidationException>().With.Message.Contains("KF2008: '{x}' is no name for an input."));
            Assert.That(() => Component.Container("a").OptionalInput("x", float.NaN).Image("a").Build(), Throws.TypeOf<ValidationException>().With.Message.Contains("KF2029: The default of 'x'"));
            Assert.That(() => Component.Container("a").Image("a").Args(Placeholder.OutputPath("x")).Build(), Throws.TypeOf<ValidationException>().With.Message.Contains("KF2020: A placeholder names the output 'x'"));
            Assert.That(() => Pipeline.Define("p", p => p.Add(Component.Container("a").Image("a").Command("echo", $"{p.Parameter("x", "")}").Build())), Throws.TypeOf<ValidationException>().With.Message.Contains("KF2031: The command of component 'a' holds a value"));
            Assert.That(() => Component.Container("a").Image("a").Args(Placeholder.InputValue("x")).Build(), Throws.TypeOf<ValidationException>().With.Message.Contains("KF2001: A placeholder names the input 'x'"));
            Assert.That(
                () => Component.Container("a").Image("a").Input(new ParameterInput("n", ParameterType.NumberInteger) { Default = JsonSerializer.SerializeToElement("x"), IsOptional = true }, Here()).Build(),
                Throws.TypeOf<ValidationException>().With.Message.Contains("KF2018: Input 'n' is NUMBER_INTEGER, and its default \"x\" is STRING."));
        }
    }

    private static PipelineTask Elsewhere()
    {
        PipelineTask task = null!;
        Pipeline.Define("other", p => task = p.Add(Text));
        return task;
    }

    // A value of the first branch of an If of its own.
    private static Value<string> In(PipelineScope scope)
    {
        Value<string> made = null!;
        scope.If(scope.Add(Text).Output<string>() == "a", then => { made = then.Add(Text).Output<string>(); }).Else(then => then.Add(Text));
        return made;
    }

    private static TestCaseData Case(string id, Action<PipelineBuilder> define, string sentence, [CallerLineNumber] int line = 0) =>
        new TestCaseData(id, define, sentence, line).SetArgDisplayNames(id, sentence);

    private static SourceLocation Here([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => new(file, line);
}
