using Kubeflow.Local.Tests.Engine;
using Kubeflow.Pipelines;

namespace Kubeflow.Local.Tests.Artifacts;

/// <summary>Where outputs go when a root is named.</summary>
[Platform(Exclude = "Win")]
public class PipelineRootTests
{
    private static readonly Component Make = Component.Container("make").OutputArtifact<Dataset>("data").Image("alpine")
        .Command("sh", "-c", "mkdir \"$0\"; printf made > \"$0\"/x", Placeholder.OutputPath("data")).Build();

    private static readonly Component Read = Component.Container("read").InputArtifact<Dataset>("data").Output<string>("Output").Image("alpine")
        .Command("sh", "-c", "cat \"$0\"/x > \"$2\"; echo \"$1\"", Placeholder.InputPath("data"), Placeholder.InputUri("data"), Placeholder.OutputParameterFile("Output")).Build();

    private static Pipeline Of() =>
        Pipeline.Define("rooted", p => p.Output("said", p.Add(Read).With("data", p.Add(Make).Artifact<Dataset>("data")).Output<string>()));

    [Test]
    public async Task Run_RootOfObjectStorage_HasTheOutputsAndStepsReadTheirOwnCopies()
    {
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "key");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "very-secret");
        using var server = MotoServer.Start();
        await server.Client.PutBucketAsync("results");
        await using var local = new LocalRun(o => o with { S3 = new() { Endpoint = server.Address.ToString() } });
        var run = await local.EndAsync(Of(), options: new() { PipelineRoot = "s3://results/kfp/" });

        Assert.That(run.Output<string>("said"), Is.EqualTo("made"), run.Error);
        var uri = run.Task("make").OutputArtifacts["data"].Artifacts[0].Uri;
        Assert.That(uri, Is.EqualTo($"s3://results/kfp/rooted/{run.Id}/make/data"));
        Assert.That(await File.ReadAllTextAsync(run.Task("read").LogFile!), Is.EqualTo(uri + "\n"));
        using var stored = await server.Client.GetObjectAsync("results", $"kfp/rooted/{run.Id}/make/data/x");
        using var reader = new StreamReader(stored.ResponseStream);
        Assert.That(await reader.ReadToEndAsync(), Is.EqualTo("made"));
    }

    [Test]
    public async Task Run_RootWithoutItsBucket_FailsTheStepSayingSo()
    {
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "key");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "very-secret");
        using var server = MotoServer.Start();
        await using var local = new LocalRun(o => o with { S3 = new() { Endpoint = server.Address.ToString() } });
        var run = await local.EndAsync(Of(), options: new() { PipelineRoot = "s3://nowhere" });

        Assert.That(run.Error, Does.StartWith("KF4028: The outputs of step 'make' could not be copied to the run's pipeline root (KF4029). There is no bucket 'nowhere'"));
    }

    [Test]
    public async Task Run_RootThatIsAFolder_HasCopies()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Of(), options: new() { PipelineRoot = local.At("results") });

        Assert.That(await File.ReadAllTextAsync(local.At($"results/rooted/{run.Id}/make/data/x")), Is.EqualTo("made"), run.Error);
    }

    [TestCase("gs://bucket", "KF4024")]
    [TestCase("https://host/folder", "KF4024")]
    public async Task Start_RootThatNothingCanBeCopiedTo_IsRefusedAtOnce(string root, string rule)
    {
        await using var local = new LocalRun();
        var fault = (await Assert.ThrowsAsync<KubeflowException>(() => local.Client.StartAsync(Of(), options: new() { PipelineRoot = root })))!;

        Assert.That(fault.Code, Is.EqualTo(rule));
    }

    [Test]
    public async Task Run_RootThatOnlyTheDocumentNames_IsForClustersAndWarnedOf()
    {
        await using var local = new LocalRun();
        var document = Of().Document;
        var handle = await local.Client.StartAsync(document with { Spec = document.Spec with { DefaultPipelineRoot = "s3://production/kfp" } });
        var run = await handle.WaitAsync();

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
        Assert.That(run.Warnings, Is.EqualTo(new[] { "Outputs stay in the run's folder: the pipeline's own root s3://production/kfp is for clusters. To upload them, give the run that root (RunOptions.PipelineRoot)." }));
    }
}
