using System.Globalization;
using Kubeflow.Local.Tests.Engine;
using Kubeflow.Pipelines;

namespace Kubeflow.Local.Tests.Containers;

/// <summary>Steps in containers, by a program that takes docker's words.</summary>
[Platform(Exclude = "Win")]
public class ContainerStepTests
{
    private static Component OfImage(string image, params string[] command) => Component.Container("step").OptionalInput<string>("text", "").Output<string>("Output").Image(image)
        .Command(command).Args(Placeholder.InputValue("text"), Placeholder.OutputParameterFile("Output")).Build();

    private static readonly Component Make = Component.Container("make").OutputArtifact<Dataset>("data").Image("alpine")
        .Command("sh", "-c", "printf made > \"$0\"", Placeholder.OutputPath("data")).Build();

    private static readonly Component Read = Component.Container("read").InputArtifact<Dataset>("data").Output<string>("Output").Image("alpine")
        .Command("sh", "-c", "cat \"$0\" > \"$1\"", Placeholder.InputPath("data"), Placeholder.OutputParameterFile("Output")).Build();

    [TestCase("docker", ContainerStepMode.Docker)]
    [TestCase("podman", ContainerStepMode.Podman)]
    public async Task Run_InAContainer_PassesArtifactsAndValues(string name, ContainerStepMode mode)
    {
        using var engine = new FakeEngine(name);
        await using var local = new LocalRun(o => engine.Use(o) with { ContainerSteps = mode });
        var run = await local.EndAsync(Pipeline.Define("contained", p => p.Output("said", p.Add(Read).With("data", p.Add(Make).Artifact<Dataset>("data")).Output<string>())));

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
        Assert.That(run.Output<string>("said"), Is.EqualTo("made"));
        var (words, data) = (engine.Words, run.Task("make").OutputArtifacts["data"].Artifacts[0].Uri);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(words.Take(3), Is.EqualTo(new[] { "run", "--rm", "--name" }));
            Assert.That(words, Has.Some.EqualTo($"type=bind,source={data},target={data},readonly"), "A step must not change its inputs.");
            Assert.That(words.SkipWhile(w => w != "--entrypoint").Take(4), Is.EqualTo(new[] { "--entrypoint", "sh", "alpine", "-c" }));
            Assert.That(words, Has.Some.EqualTo($"kubeflow.run={run.Id}"));
        }
    }

    [Test]
    public async Task Run_Settings_ReachTheContainer()
    {
        using var engine = new FakeEngine();
        await using var local = new LocalRun(o => engine.Use(o) with { ContainerSteps = ContainerStepMode.Docker });
        var run = await local.EndAsync(Pipeline.Define("settings", p => p.Add(OfImage("alpine", "sh", "-c", "printf '%s' \"$TOKEN $PATH\" > \"$1\"")).With("text", "x")
            .Environment("TOKEN", "hidden").Environment("PATH", "/opt/bin:/bin:/usr/bin").Cpu(limit: "500m").Memory(limit: "1Gi")));

        Assert.That(run.Error, Is.Null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Task("step").Outputs["Output"].GetString(), Is.EqualTo("hidden /opt/bin:/bin:/usr/bin"));
            Assert.That(string.Join(' ', engine.Words), Does.Contain("--cpus 0.5 --memory 1073741824").And.Contain("--env TOKEN ").And.Not.Contain("hidden"), "Values are on no command line.");
            Assert.That(run.Task("step").Warnings, Is.Empty);
        }
    }

    [Test]
    public async Task Run_ProgramThatOnlyTheImageHas_RunsThereByItself()
    {
        using var engine = new FakeEngine();
        await using var local = new LocalRun(engine.Use);
        var own = Component.Container("own").Image("org/tool").Args("--help").Build();
        var run = await local.EndAsync(Pipeline.Define("auto", p =>
        {
            p.Add(own);
            p.Add(Shell.Echo).With("text", "host");
        }));

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
        Assert.That(await File.ReadAllTextAsync(run.Task("own").LogFile!), Is.EqualTo("the image's own: --help\n"));
        Assert.That(engine.Words, Has.None.EqualTo("alpine"), "What this machine has runs on it.");
    }

    [Test]
    public async Task Run_ExitCodeOfAContainer_FailsTheStepWithItsLines()
    {
        using var engine = new FakeEngine();
        await using var local = new LocalRun(o => engine.Use(o) with { ContainerSteps = ContainerStepMode.Docker });
        var run = await local.EndAsync(Pipeline.Define("fails", p => p.Add(OfImage("alpine", "sh", "-c", "echo broken; exit 7"))));

        Assert.That(run.Error, Is.EqualTo("KF4009: Step 'step' exited with code 7. Its last lines: broken"));
    }

    [Test]
    public async Task Run_ImageThatIsNotThere_SaysWhichAndWhatTheEngineSaid()
    {
        using var engine = new FakeEngine();
        await using var local = new LocalRun(o => engine.Use(o) with { ContainerSteps = ContainerStepMode.Docker });
        var run = await local.EndAsync(Pipeline.Define("missing", p => p.Add(OfImage("missing", "sh"))));

        Assert.That(run.Error, Does.StartWith("KF4026: The container of step 'step' could not be started by docker from the image 'missing': Unable to find image"));
    }

    [Test]
    public async Task Cancel_StepInAContainer_EndsTheContainerToo()
    {
        using var engine = new FakeEngine();
        await using var local = new LocalRun(o => engine.Use(o) with { ContainerSteps = ContainerStepMode.Docker, GracePeriod = TimeSpan.FromMilliseconds(300) });
        var handle = await local.Client.StartAsync(Pipeline.Define("cancelled", p => p.Add(OfImage("alpine", "sh", "-c", "trap '' TERM; echo $$; while :; do sleep 1; done"))));
        var pid = "";
        await foreach (var line in handle.LogsAsync("step", follow: true))
        {
            pid = line;
            break;
        }
        await handle.CancelAsync();

        Assert.That((await handle.GetAsync()).State, Is.EqualTo(RuntimeState.Canceled));
        Assert.That(engine.Calls, Does.StartWith("rm rm --force kubeflow-cancelled"));
        Wait.Until(() => !Directory.Exists($"/proc/{int.Parse(pid, CultureInfo.InvariantCulture)}"), "the container's process is gone");
    }

    [Test]
    public async Task Run_EngineThatDoesNotAnswer_IsRefusedWithItsWords()
    {
        using var engine = new FakeEngine(answers: false);
        await using var told = new LocalRun(o => engine.Use(o) with { ContainerSteps = ContainerStepMode.Docker });
        await using var auto = new LocalRun(engine.Use);
        await using var host = new LocalRun(o => engine.Use(o) with { ContainerSteps = ContainerStepMode.Host });
        var pipeline = Pipeline.Define("refused", p => p.Add(OfImage("org/tool", "no-such-program")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await told.EndAsync(pipeline)).Error, Does.StartWith("KF4025: Step 'step' is to run in a container (LocalOptions.ContainerSteps = Docker), but docker does not answer (Cannot connect to the daemon.)."));
            Assert.That((await auto.EndAsync(pipeline)).Error, Does.StartWith("KF4008: Step 'step' runs 'no-such-program'").And.EndWith("Its image cannot be run here either: docker does not answer (Cannot connect to the daemon.), and podman is not installed."));
            Assert.That((await host.EndAsync(pipeline)).Error, Does.StartWith("KF4008: Step 'step' runs 'no-such-program'").And.Not.Contain("docker"));
        }
    }
}
