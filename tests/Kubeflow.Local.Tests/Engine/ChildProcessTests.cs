using Kubeflow.Pipelines;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>C# steps in processes of their own, as in their containers.</summary>
public class ChildProcessTests
{
    private static readonly Component ProcessOf = MethodComponentBuilder.Create("process-of", StepsForTests.Assembly, "StepsForTests.ProcessOf", "image")
        .Input<int>("add").Output<int>("Output").Build();

    private static readonly Component Refuse = MethodComponentBuilder.Create("refuse", StepsForTests.Assembly, "StepsForTests.Refuse", "image")
        .Input<string>("why").Output<int>("Output").Build();

    private static Pipeline Pipeline => Pipelines.Pipeline.Define("children", p => p.Output("id", p.Add(ProcessOf).With("add", 0).Output<int>()));

    [Test]
    public async Task Run_ChildProcess_IsAnotherProcessWithTheSameResult()
    {
        await using var local = new LocalRun(o => o with { DotNetSteps = DotNetStepMode.ChildProcess });
        var run = await local.EndAsync(Pipeline);

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
        Assert.That(run.Output<int>("id"), Is.Not.EqualTo(Environment.ProcessId));
        Assert.That(await File.ReadAllTextAsync(run.Task("process-of").LogFile!), Does.Contain("printed in the step"));
    }

    [Test]
    public async Task Run_InProcess_IsThisProcess()
    {
        await using var local = new LocalRun();
        Assert.That((await local.EndAsync(Pipeline)).Output<int>("id"), Is.EqualTo(Environment.ProcessId));
    }

    [Test]
    public async Task Run_ChildProcessThatThrows_SaysTheExceptionsMessage()
    {
        await using var local = new LocalRun(o => o with { DotNetSteps = DotNetStepMode.ChildProcess });
        var run = await local.EndAsync(Pipelines.Pipeline.Define("refuses", p => p.Add(Refuse).With("why", "the data are bad")));

        Assert.That(run.Error, Does.StartWith("KF4009:").And.Contain("the data are bad"));
    }

    [Test]
    public async Task Run_InputTooLongForACommandLine_SaysSoInOneSentence()
    {
        await using var local = new LocalRun(o => o with { DotNetSteps = DotNetStepMode.ChildProcess });
        var run = await local.EndAsync(Pipelines.Pipeline.Define("long", p => p.Add(Refuse).With("why", new string('x', 3_000_000))));

        Assert.That(run.Error, Does.StartWith("KF4").And.Contain("artifact").And.Length.LessThan(400));
    }
}
