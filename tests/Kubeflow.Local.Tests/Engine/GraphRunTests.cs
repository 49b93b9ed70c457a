using Kubeflow.Pipelines;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Graphs, conditions, loops and exit handlers as they run.</summary>
public class GraphRunTests
{
    [Test]
    public async Task Run_TwoSteps_PassesTheValueOn()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("chain", p =>
        {
            var first = p.Add(Shell.Echo).With("text", p.Parameter("who", "it's \"me\" $HOME")).Output<string>();
            p.Output("said", p.Add(Shell.Echo).With("text", $"hello {first}!").Output<string>());
        }));

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
        Assert.That(run.Output<string>("said"), Is.EqualTo("hello it's \"me\" $HOME!"));
    }

    [Test]
    public async Task Run_ValueThatLooksLikeAPlaceholder_StaysAsItIs()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("plain", p =>
            p.Output("said", p.Add(Shell.Echo).With("text", p.Parameter("who", "{{$.inputs.parameters['text']}}")).Output<string>())));

        Assert.That(run.Output<string>("said"), Is.EqualTo("{{$.inputs.parameters['text']}}"));
    }

    [TestCase("heads", "RAN", "SKIPPED")]
    [TestCase("it's", "SKIPPED", "RAN")]
    public async Task Run_IfElse_RunsOneBranchAndGivesItsValue(string side, string heads, string other)
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("branches", p =>
        {
            var flip = p.Add(Shell.Echo).With("text", p.Parameter("side", side)).Output<string>();
            var said = p.If(flip == "heads", then => then.Add(Shell.Echo).With("text", "was heads").Output<string>())
                .ElseIf(flip == "never", then => then.Add(Shell.Echo).With("text", "was never").Output<string>())
                .Else(then => then.Add(Shell.Echo).With("text", "was something else").Output<string>());
            p.Output("said", p.Add(Shell.Echo).With("text", said).Output<string>());
        }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output<string>("said"), Is.EqualTo(side == "heads" ? "was heads" : "was something else"));
            Assert.That(run.Task("condition-branches-1/condition-2").State, Is.EqualTo(heads == "RAN" ? RuntimeState.Succeeded : RuntimeState.Skipped));
            Assert.That(run.Task("condition-branches-1/condition-4").State, Is.EqualTo(other == "RAN" ? RuntimeState.Succeeded : RuntimeState.Skipped));
        }
    }

    [Test]
    public async Task Run_ConditionOnATextWithValues_ComparesTheWholeText()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("texts", p =>
        {
            var (name, count, rate) = (p.Parameter("name", "it's"), p.Parameter("count", 3), p.Parameter("rate", 0.5));
            var said = p.If((Value)$"{name}: {count} at {rate}" == "it's: 3 at 0.5", then => then.Add(Shell.Echo).With("text", "equal").Output<string>())
                .Else(then => then.Add(Shell.Echo).With("text", "different").Output<string>());
            p.Output("said", said);
        }));

        Assert.That(run.Output<string>("said"), Is.EqualTo("equal"), run.Error);
    }

    [TestCase("a", "one")]
    [TestCase("b", "two")]
    [TestCase("c", "three")]
    public async Task Run_BranchesInBranches_GiveTheValueOfWhicheverRan(string side, string expected)
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("branches", p =>
        {
            var chosen = p.Parameter("side", side);
            Value<string> Say(PipelineScope scope, string text) => scope.Add(Shell.Echo).With("text", text).Output<string>();
            p.Output("said", p.If(chosen == "c", then => Say(then, "three"))
                .Else(then => then.If(chosen == "a", inner => Say(inner, "one")).Else(inner => Say(inner, "two"))));
        }));

        Assert.That(run.Output<string>("said"), Is.EqualTo(expected), run.Error);
    }

    [Test]
    public async Task Run_ValuesWhoseNamesAreConfused_ReachTheirOwnInputs()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("names", p =>
        {
            static Value<string> Make(PipelineScope scope, string task, string output) => scope.Add(Component.Container(task).Output<string>(output).Image("alpine")
                .Command("sh", "-c", "printf '%s' \"$0\" > \"$1\"", $"from {task}", Placeholder.OutputParameterFile(output)).Build()).Output<string>(output);
            var (first, second) = (Make(p, "a", "b-c"), Make(p, "a-b", "c"));
            var (items, last) = (p.ListParameter("items", ["x", "y"]), p.Parameter("items-loop-item", "z"));
            var said = p.ParallelFor(items, (outer, x) => outer.ParallelFor(items, (inner, y) =>
                inner.Add(Shell.Echo).With("text", $"{x}{y} {first}, {second}, {last}")));
            p.Output("all", p.Collected(said.Output<string>()));
        }));

        Assert.That(
            run.Output<List<string>>("all"),
            Is.EqualTo(new[] { "xx", "xy", "yx", "yy" }.Select(pair => $"{pair} from a, from a-b, z")), run.Error);
    }

    [Test]
    public async Task Run_TaskAfterASkippedOne_IsSkippedToo()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("skips", p =>
        {
            var flip = p.Add(Shell.Echo).With("text", "no").Output<string>();
            p.If(flip == "yes", then =>
            {
                var first = then.Add(Shell.Echo).With("text", "a");
                then.Add(Shell.Echo).With("text", first.Output<string>());
            });
        }));

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded));
        Assert.That(run.Tasks.Select(t => t.Path), Does.Not.Contain("condition-1/echo-2"));
    }

    [Test]
    public async Task Run_NestedLoops_CollectsOneFlatListInOrder()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("loops", p =>
        {
            var inner = p.ParallelFor(p.ListParameter("outer", ["a", "b"]), (outer, x) =>
                outer.ParallelFor<int, PipelineTask>([1, 2, 3], (each, n) => each.Add(Shell.Echo).With("text", $"{x}{n}")));
            p.Output("all", p.Collected(inner.Output<string>()));
        }));

        Assert.That(run.Output<string[]>("all"), Is.EqualTo(new[] { "a1", "a2", "a3", "b1", "b2", "b3" }), run.Error);
    }

    [Test]
    public async Task Run_LoopWithALimit_NeverRunsMoreAtOnce()
    {
        await using var local = new LocalRun(o => o with { MaxParallelSteps = 16 });
        var run = await local.EndAsync(Pipeline.Define("limited", p =>
            p.ParallelFor([.. Enumerable.Range(0, 60)], (each, n) => each.Add(Shell.Echo).With("text", $"{n}").Cache(false), parallelism: 4)));

        var steps = run.Tasks.Where(t => t.Kind == TaskKind.Step).ToList();
        Assert.That(steps, Has.Count.EqualTo(60));
        // At each start, count those under way: started before and not ended before.
        var most = steps.Max(s => steps.Count(o => o.StartedAt <= s.StartedAt && o.FinishedAt > s.StartedAt));
        Assert.That(most, Is.LessThanOrEqualTo(4));
    }

    [Test]
    public async Task Run_LoopOverObjects_ReadsTheirFields()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("objects", p =>
        {
            var task = p.ParallelFor<Candidate, PipelineTask>(
                [new("small", [1, 2]), new("large", [3])],
                (outer, c) => outer.ParallelFor(c.ListField<int>("Sizes"), (each, size) => each.Add(Shell.Echo).With("text", $"{c.Field(x => x.Name)}-{size}")));
            p.Output("all", p.Collected(task.Output<string>()));
        }));

        Assert.That(run.Output<string[]>("all"), Is.EqualTo(new[] { "small-1", "small-2", "large-3" }), run.Error);
    }

    [Test]
    public async Task Run_FailureInsideALoopInsideAnExitHandler_ExitTaskSeesIt()
    {
        await using var local = new LocalRun();
        var notify = Component.Container("notify").Input<PipelineTaskFinalStatus>("status").Output<string>("Output").Image("alpine")
            .Command("sh", "-c", "printf '%s' \"$0\" > \"$1\"", Placeholder.InputValue("status"), Placeholder.OutputParameterFile("Output")).Build();
        var run = await local.EndAsync(Pipeline.Define("exits", p =>
            p.ExitHandler(p.Add(notify), body => body.ParallelFor([1, 2], (each, _) => each.Add(Shell.Fail)))));

        var status = run.Task("notify").Outputs["Output"].GetString();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.State, Is.EqualTo(RuntimeState.Failed));
            Assert.That(run.Task("notify").State, Is.EqualTo(RuntimeState.Succeeded));
            Assert.That(status, Does.Contain("\"state\":\"FAILED\"").And.Contain("exit-handler-1").And.Contain("about to fail"));
        }
    }

    [Test]
    public async Task Run_NestedPipeline_TakesAndGivesValues()
    {
        await using var local = new LocalRun();
        var inner = Pipeline.Define("inner", p => p.Output("said", p.Add(Shell.Echo).With("text", p.Parameter("what", "nothing")).Output<string>()));
        var run = await local.EndAsync(Pipeline.Define("outer", p =>
        {
            p.Output("given", p.Add(inner).With("what", "something").Output<string>("said"));
            p.Output("default", p.Add(inner).Output<string>("said"));
        }));

        Assert.That((run.Output<string>("given"), run.Output<string>("default")), Is.EqualTo(("something", "nothing")), run.Error);
    }

    [Test]
    public async Task Run_TaskThatIgnoresFailure_RunsAfterOne()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("ignores", p =>
        {
            var failed = p.Add(Shell.Fail);
            p.Add(Shell.Echo).With("text", failed.Output<string>()).IgnoreUpstreamFailure();
        }));

        Assert.That(run.Task("echo").State, Is.EqualTo(RuntimeState.Succeeded));
        Assert.That(run.State, Is.EqualTo(RuntimeState.Failed), "The run does not hide what failed.");
    }

    private sealed record Candidate(string Name, int[] Sizes);
}
