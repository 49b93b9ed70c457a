using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Testing.Tests;

/// <summary>Whole pipelines with steps replaced.</summary>
public class PipelineTestTests
{
    private static readonly Pipeline Loop = Pipeline.Define("loop", p =>
    {
        var offset = p.Parameter("offset", 10);
        var sum = p.ParallelFor([1, 2, 3], (each, n) => each.Plus(n, offset));
        p.Output("sums", p.Collected(sum.Output));
    });

    private static readonly Pipeline Branches = Pipeline.Define("branches", p =>
    {
        var written = p.Write("hello");
        p.If(written.Length > 3, then => then.See("long").Retry(3, backoff: TimeSpan.FromMinutes(10)), name: "long").Else(otherwise => otherwise.See("short"));
    });

    [Test]
    public async Task Replace_AsyncMethodByALambdaOfItsSignature_RunsForEachStep()
    {
        await using var test = PipelineTest.Create();
        test.Replace(Steps.Plus, (left, right, _) => Task.FromResult(left * right));
        var run = await test.RunAsync(Loop, new() { ["offset"] = 100 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output<int[]>("sums"), Is.EqualTo([100, 200, 300]));
            Assert.That(run.StepsOf("plus").Select(s => s.Input<int>("left")), Is.EquivalentTo([1, 2, 3]));
            Assert.That(() => run.Step("plus"), Throws.TypeOf<KubeflowException>().With.Message.Contains("StepsOf(\"plus\")"));
        }
    }

    [Test]
    public async Task Replace_Path_IsOfOneIteration()
    {
        await using var test = PipelineTest.Create();
        var run = await test.Replace("for-loop-2/1/plus", step => step.Return(0)).RunAsync(Loop);
        Assert.That(run.Output<int[]>("sums"), Is.EqualTo([11, 0, 13]));
    }

    [Test]
    public async Task Replace_Twice_TheLatestCounts()
    {
        await using var test = PipelineTest.Create();
        test.Replace("plus", step => step.Return(1)).Replace(StepsTasks.PlusComponent, async step => { await Task.Yield(); step.Return(2); });
        Assert.That((await test.RunAsync(Loop)).Output<int[]>("sums"), Is.EqualTo([2, 2, 2]));
    }

    [Test]
    public async Task Replace_LoadedComponent_StandsForItsContainer()
    {
        var component = Component.Container("fetch").Image("alpine").Command("wget", Placeholder.InputValue("address")).Input<string>("address").OutputArtifact<Dataset>("data").Build();
        var pipeline = Pipeline.Define("fetching", p => p.Add(component).With("address", "http://example.com"));
        await using var test = PipelineTest.Create();
        var run = await test.Replace(component, step => step.WriteArtifact("data", step.Input<string>("address"))).RunAsync(pipeline);
        Assert.That(run.Step("fetch").OutputArtifact("data").ReadText(), Is.EqualTo("http://example.com"), run.ToString());
    }

    [Test]
    public async Task Fail_FewerTimesThanRetries_GoesOnForRealAndTheWaitsAreCounted()
    {
        await using var test = PipelineTest.Create();
        var run = await test.Fail("see", times: 2).RunAsync(Branches);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.ToString());
            Assert.That(run.Step("see").Output<string>(), Is.EqualTo("long"));
            Assert.That(run.Step("see").Attempts, Is.EqualTo(3));
            Assert.That(test.Waited, Is.EqualTo(TimeSpan.FromMinutes(10 + 20)));
            Assert.That(run.Step("see-2").State, Is.EqualTo(RuntimeState.Skipped));
        }
    }

    [Test]
    public async Task Fail_ForGood_TheRunFailsWithTheMessage()
    {
        await using var test = PipelineTest.Create();
        var run = await test.Fail(StepsTasks.SeeComponent, message: "The disk is full.").RunAsync(Branches);
        Assert.That(run.State, Is.EqualTo(RuntimeState.Failed));
        Assert.That(run.Error, Does.Contain("The disk is full."));
        Assert.That(run.Step("see").Attempts, Is.EqualTo(4));
    }

    [Test]
    public async Task Replacement_ThatThrows_IsNamedWithItsLine()
    {
        await using var test = PipelineTest.Create();
        var run = await test.Replace("plus", _ => throw new InvalidOperationException("no")).RunAsync(Loop);
        Assert.That(run.Error, Does.Contain("no").And.Contain("PipelineTestTests.cs:"));
    }

    [Test]
    public async Task Replacement_OfUnknownInputOrOutput_FailsWithTheNearest()
    {
        await using var test = PipelineTest.Create();
        var wrongInput = await test.Replace("plus", step => step.Return(step.Input<int>("lft"))).RunAsync(Loop);
        var wrongOutput = await test.Replace("plus", step => step.Return("Outptu", 1)).RunAsync(Loop);
        Assert.That(wrongInput.Error, Does.Contain("has no input 'lft'. Did you mean 'left'?"));
        Assert.That(wrongOutput.Error, Does.Contain("has no output 'Outptu'. Did you mean 'Output'?"));
    }

    [TestCase("plsu", "Pipeline 'loop' has no step 'plsu'. Did you mean 'plus'?")]
    [TestCase("for-loop-2", "'for-loop-2' of pipeline 'loop' is a group of steps. Name the steps inside: plus.")]
    [TestCase("for-loop-3/0/plus", "Pipeline 'loop' has no step 'for-loop-3/0/plus'. Did you mean 'for-loop-2/plus'?")]
    public async Task Replace_UnknownStep_IsRefusedBeforeTheRun(string task, string message)
    {
        await using var test = PipelineTest.Create();
        test.Replace(task, step => step.Return(0));
        Assert.That(() => test.RunAsync(Loop), Throws.TypeOf<KubeflowException>().With.Message.EqualTo(message));
    }

    [Test]
    public async Task Replace_ComponentThatIsNotUsedOrIsAPipeline_IsRefused()
    {
        await using var test = PipelineTest.Create();
        Assert.That(() => test.Replace(Plain, x => x), Throws.TypeOf<KubeflowException>().With.Message.Contains("is no component"));
        test.Replace(Steps.See, text => text);
        Assert.That(() => test.RunAsync(Loop), Throws.TypeOf<KubeflowException>().With.Message.StartsWith("No step of pipeline 'loop' runs the component"));
    }

    [Test]
    public async Task Run_Cancelled_EndsTheSteps()
    {
        await using var test = PipelineTest.Create();
        var pipeline = Pipeline.Define("hanging", p => p.Hang());
        using var cancellation = new CancellationTokenSource();
        test.Replace("hang", async step =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, step.CancellationToken);
        });
        Assert.That(() => test.RunAsync(pipeline, cancellationToken: cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Run_CompiledDocumentWithFaults_IsRefusedAsEverywhere()
    {
        await using var test = PipelineTest.Create();
        var broken = Loop.Document with { Spec = Loop.Document.Spec with { Components = new Dictionary<string, ComponentSpec>() } };
        Assert.That(() => test.RunAsync(broken), Throws.TypeOf<ValidationException>());
    }

    [Test]
    public async Task Folder_OfTheTest_GoesWithIt()
    {
        var test = PipelineTest.Create();
        var run = await test.RunAsync(Branches);
        var data = run.Step("write").OutputArtifact("data");
        Assert.That((data.ReadText(), data.Metadata["by"]?.ToString()), Is.EqualTo(("hello", "Write")));
        await test.DisposeAsync();
        Assert.That(data.Exists, Is.False);
    }

    [Test]
    public async Task Folder_OfTheUsers_Stays()
    {
        using var folder = new TestSupport.TemporaryFolder();
        await using (var test = PipelineTest.Create(o => o with { StateFolder = folder.At("state") }))
            await test.RunAsync(Loop);
        Assert.That(Directory.Exists(folder.At("state", "runs")), Is.True);
    }

    private static int Plain(int x) => x;
}
