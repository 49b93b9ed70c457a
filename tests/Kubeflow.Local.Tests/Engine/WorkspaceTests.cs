using Kubeflow.Local.Tests.Containers;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>The folder that the steps of one run share.</summary>
[Platform(Exclude = "Win")]
public class WorkspaceTests
{
    private static Component Step(string name, string script) => Component.Container(name).Input<string>("at").Output<string>("Output").Image("alpine")
        .Command("sh", "-c", script, Placeholder.InputValue("at"), Placeholder.OutputParameterFile("Output")).Build();

    private static Pipeline Sharing() => Pipeline.Define("shares", p =>
    {
        var written = p.Add(Step("writes", "printf shared > \"$0/file\"; printf ok > \"$1\"")).With("at", "{{$.workspace_path}}");
        p.Output("read", p.Add(Step("reads", "cat \"$0/file\" > \"$1\"")).With("at", "{{$.workspace_path}}").After(written).Output<string>());
    });

    [Test]
    public async Task Run_StepsWithAWorkspace_ShareItInOneRunOnly()
    {
        await using var local = new LocalRun();
        var (first, second) = (await local.EndAsync(Sharing()), await local.EndAsync(Sharing(), options: new() { EnableCache = false }));

        Assert.That((first.Output<string>("read"), second.Output<string>("read")), Is.EqualTo(("shared", "shared")), first.Error);
        Assert.That(first.Task("writes").Inputs["at"].GetString(), Is.Not.EqualTo(second.Task("writes").Inputs["at"].GetString()));
    }

    [Test]
    public async Task Run_StepsInContainers_HaveTheWorkspaceMounted()
    {
        using var engine = new FakeEngine();
        await using var local = new LocalRun(o => engine.Use(o) with { ContainerSteps = ContainerStepMode.Docker });
        var run = await local.EndAsync(Sharing());

        Assert.That(run.Output<string>("read"), Is.EqualTo("shared"), run.Error);
        var folder = Path.Combine(run.Folder!, "workspace");
        Assert.That(engine.Words, Has.Some.EqualTo($"type=bind,source={folder},target={folder}"));
    }

    [Test]
    public async Task Run_ImportIntoTheWorkspace_IsACopyThatIsMarked()
    {
        await using var local = new LocalRun();
        await File.WriteAllTextAsync(local.At("data.txt"), "here");
        var read = Component.Container("read").InputArtifact<Dataset>("data").Output<string>("Output").Image("alpine")
            .Command("sh", "-c", "cat \"$0\" > \"$1\"", Placeholder.InputPath("data"), Placeholder.OutputParameterFile("Output")).Build();
        var pipeline = Pipeline.Define("imports", p => p.Output("said", p.Add(read).With("data", p.Import<Dataset>(local.At("data.txt"), downloadToWorkspace: true)).Output<string>()));
        await local.EndAsync(pipeline);
        var run = await local.EndAsync(pipeline);
        var artifact = run.Task("importer").OutputArtifacts["artifact"].Artifacts[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output<string>("said"), Is.EqualTo("here"), run.Error);
            Assert.That(artifact.CustomPath, Does.StartWith(Path.Combine(run.Folder!, "workspace", ".artifacts")), "Each run has a copy of its own.");
            Assert.That(artifact.Metadata!["_kfp_workspace"]!.GetValue<bool>(), Is.True);
        }
    }

    [Test]
    public async Task Run_SettingsOfThePipelineThatDoNotHold_AreWarningsOfTheRun()
    {
        await using var local = new LocalRun();
        var document = Sharing().Document;
        var config = new PipelineConfig { Workspace = new() { Size = "10Gi" }, ResourceTtlOnCompletion = 60 };
        var handle = await local.Client.StartAsync(document with
        {
            Platform = new() { Platforms = new Dictionary<string, SinglePlatformSpec> { ["kubernetes"] = new() { PipelineConfig = config } } },
        });
        var run = await handle.WaitAsync();

        Assert.That(run.Warnings, Has.Count.EqualTo(2).And.Some.Contains("TTL").And.Some.Contains("10Gi"));
    }
}
