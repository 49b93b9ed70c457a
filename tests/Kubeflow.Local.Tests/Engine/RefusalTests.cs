using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Local;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>What is refused before anything runs, and how it is said.</summary>
public class RefusalTests
{
    private static readonly Pipeline Asks = Pipeline.Define("asks", p =>
        p.Add(Shell.Echo).With("text", $"{p.Parameter<int>("count")} {p.Parameter("name", "x")}"));

    [Test]
    public async Task Start_WrongArguments_NamesThemAll()
    {
        await using var local = new LocalRun();
        var fault = (await Assert.ThrowsAsync<ValidationException>(() => local.Client.StartAsync(Asks, new() { ["nam"] = "y" })))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault.Faults.Select(f => f.Rule.Id), Is.EqualTo(new[] { "KF4004", "KF4005" }));
            Assert.That(fault.Message, Does.Contain("Did you mean 'name'?").And.Contain("-p count=VALUE"));
        }
    }

    [Test]
    public async Task Start_ArgumentOfAnotherType_SaysBoth()
    {
        await using var local = new LocalRun();
        var fault = (await Assert.ThrowsAsync<ValidationException>(() => local.Client.StartAsync(Asks, new() { ["count"] = "many" })))!;

        Assert.That(fault.Message, Is.EqualTo("KF4006: Parameter 'count' is NUMBER_INTEGER, got \"many\". Give a value of that type."));
    }

    [Test]
    public async Task Open_FolderOfAnotherEngine_NamesItsProcess()
    {
        await using var local = new LocalRun();
        var fault = Assert.Throws<KubeflowException>(() => _ = new LocalPipelineEngine(local.Options))!;

        Assert.That(fault.Message, Does.Contain($"in use by process {Environment.ProcessId}").And.Contain("another folder"));
    }

    [Test]
    public async Task Run_ConditionOnAMissingValue_FailsWithTheExpression()
    {
        await using var local = new LocalRun();
        var document = Pipeline.Define("asks-wrongly", p =>
            p.If(p.Add(Shell.Echo).With("text", "a").Output<string>() == "a", then => then.Add(Shell.Echo).With("text", "b"))).Document;
        var root = document.Spec.Root!;
        var condition = root.Dag!.Tasks!["condition-1"] with { TriggerPolicy = new() { Condition = "inputs.parameter_values['nowhere'] == 'a'" } };
        var wrong = document with
        {
            Spec = document.Spec with { Root = root with { Dag = root.Dag with { Tasks = new Dictionary<string, Kubeflow.Pipelines.Ir.PipelineTaskSpec>(root.Dag.Tasks) { ["condition-1"] = condition } } } },
        };
        var run = await (await local.Client.StartAsync(wrong)).WaitAsync(throwOnFailure: false);

        Assert.That(run.State, Is.EqualTo(RuntimeState.Failed), "It never counts as false.");
        Assert.That(run.Error, Does.StartWith("KF4011:").And.Contain("'nowhere'").And.Contain("pipelinechannel--echo-Output"));
    }

    [Test]
    public async Task Wait_FailedRun_ThrowsWithTheReason()
    {
        await using var local = new LocalRun();
        var handle = await local.Client.StartAsync(Pipeline.Define("fails", p => p.Add(Shell.Fail)));

        var fault = (await Assert.ThrowsAsync<RunFailedException>(() => handle.WaitAsync()))!;
        Assert.That(fault.Message, Does.Contain("exited with code 3"));
        Assert.That(fault.Run.Task("fail").State, Is.EqualTo(RuntimeState.Failed));
    }

    [Test]
    public async Task Get_UnknownRun_SaysSo()
    {
        await using var local = new LocalRun();
        Assert.That(() => local.Client.Get("nope").GetAsync(), Throws.TypeOf<KubeflowException>().With.Message.Contains("no run 'nope'"));
    }
}
