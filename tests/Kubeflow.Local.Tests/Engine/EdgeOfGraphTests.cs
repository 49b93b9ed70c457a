using Kubeflow.Pipelines;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>What is left over at the edges of graphs: statuses, failures passed over, branches and loops that gave nothing.</summary>
[Platform(Exclude = "Win")]
public class EdgeOfGraphTests
{
    private static readonly Component Status = Component.Container("status").Input<PipelineTaskFinalStatus>("status").Output<string>("Output").Image("alpine")
        .Command("sh", "-c", "printf '%s' \"$0\" > \"$1\"", Placeholder.InputValue("status"), Placeholder.OutputParameterFile("Output")).Build();

    private static readonly Component Objects = Component.Container("objects").Output<List<Group>>("Output").Image("alpine")
        .Command("sh", "-c", "printf '[{\"Name\": \"a\", \"Sizes\": [1, 2]}, {\"Name\": \"b\", \"Sizes\": []}, {\"Name\": \"c\", \"Sizes\": [3]}]' > \"$0\"", Placeholder.OutputParameterFile("Output")).Build();

    [Test]
    public async Task Run_NestedLoopsOverWhatATaskGave_ReadTheFieldsOfItsItems()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("fields", p =>
        {
            var made = p.ParallelFor<Group, PipelineTask>(p.Add(Objects).ListOutput<Group>(), (outer, group) =>
                outer.ParallelFor(group.ListField<int>("Sizes"), (inner, size) => inner.Add(Shell.Echo).With("text", $"{group.Field(g => g.Name)}{size}")));
            p.Output("all", p.Collected(made.Output<string>()));
        }));

        Assert.That(run.Output<string[]>("all"), Is.EqualTo(new[] { "a1", "a2", "c3" }), run.Error);
    }

    [TestCase("printf x > \"$1\"", "SUCCEEDED")]
    [TestCase("exit 3", "FAILED")]
    public async Task Run_ExitTask_IsToldHowTheBodyEnded(string script, string state)
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("told", p => p.ExitHandler(p.Add(Status), body => body.Add(Shell.Step("works", script)))));

        Assert.That(run.Task("status").Outputs["Output"].GetString(), Does.Contain($"\"state\":\"{state}\""));
        Assert.That(run.State.ToKfp(), Is.EqualTo(state));
    }

    [Test]
    public async Task Run_AfterATaskThatPassedOverAFailure_TheRestGoesOnAndTheRunHasFailed()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("passes", p =>
        {
            var failed = p.Add(Shell.Fail);
            var repaired = p.Add(Shell.Echo).With("text", failed.Output<string>()).IgnoreUpstreamFailure();
            p.Add(Shell.Echo).With("text", "after it").After(repaired);
        }));

        Assert.That(run.Task("echo").State, Is.EqualTo(RuntimeState.Succeeded));
        Assert.That(run.State, Is.EqualTo(RuntimeState.Failed));
        Assert.That(run.Error, Does.StartWith("KF4009: Step 'fail'"));
    }

    [Test]
    public async Task Run_BranchesOfWhichNoneRan_SkipWhatAsksForTheirValue()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("none", p =>
        {
            var side = p.Parameter("side", "c");
            var said = p.If(side == "a", then => then.Add(Shell.Echo).With("text", "a").Output<string>());
            Value<string>? other = null;
            p.If(side == "b", then => other = then.Add(Shell.Echo).With("text", "b").Output<string>());
            p.Add(Shell.Echo).With("text", "always");
        }));

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
        Assert.That(run.Tasks.Count(t => t.State == RuntimeState.Skipped), Is.EqualTo(2));
    }

    [Test]
    public async Task Run_IterationThatFails_FailsTheLoopAndWhatCollectsItDoesNotRun()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("half", p =>
        {
            var made = p.ParallelFor(["a", "b"], (each, x) => each.Add(Shell.Step("half", "[ \"$0\" = a ] && printf a > \"$1\"")).With("text", x).Output<string>());
            p.Add(Shell.Step("after", "printf x > \"$1\"")).With("text", $"{p.Collected(made)}");
        }));

        Assert.That(run.Tasks.Single(t => t.Kind == TaskKind.Loop).State, Is.EqualTo(RuntimeState.Failed));
        Assert.That(run.Task("after").State, Is.EqualTo(RuntimeState.Skipped));
    }

    private sealed record Group(string Name, int[] Sizes);
}
