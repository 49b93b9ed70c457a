using Kubeflow.Pipelines;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>When earlier results are used, and what is said about it.</summary>
public class CacheTests
{
    private static readonly Component Write = Component.Container("write").Input<string>("text").OutputArtifact<Dataset>("data").Image("alpine")
        .Command("sh", "-c", "printf '%s' \"$0\" > \"$1\"", Placeholder.InputValue("text"), Placeholder.OutputPath("data")).Build();

    private static readonly Component Count = Component.Container("count").InputArtifact<Dataset>("data").Output<int>("Output").Image("alpine")
        .Command("sh", "-c", "wc -c < \"$0\" | tr -d ' ' > \"$1\"", Placeholder.InputPath("data"), Placeholder.OutputParameterFile("Output")).Build();

    private static Pipeline Pipeline(string? environment = null) => Pipelines.Pipeline.Define("cached", p =>
    {
        var written = p.Add(Write).With("text", p.Parameter("text", "four"));
        var counted = p.Add(Count).With("data", written.Artifact<Dataset>("data"));
        if (environment is not null)
            counted.Environment("MODE", environment);
        p.Output("size", counted.Output<int>());
    });

    [Test]
    public async Task Run_Again_TakesEveryStepFromTheCacheAndSaysFromWhere()
    {
        await using var local = new LocalRun();
        var first = await local.EndAsync(Pipeline());
        var second = await local.EndAsync(Pipeline());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Tasks.Select(t => t.CacheReason), Is.All.EqualTo("Run: first time."));
            Assert.That(second.Tasks.Select(t => t.Cached), Is.All.True);
            Assert.That(second.Tasks.Select(t => t.CacheReason), Is.All.StartsWith($"Cached: same as in run {first.Id} of "));
            Assert.That(second.Output<int>("size"), Is.EqualTo(4));
        }
    }

    [Test]
    public async Task Run_WithAnotherArgument_SaysWhichInputChanged()
    {
        await using var local = new LocalRun();
        await local.EndAsync(Pipeline());
        var second = await local.EndAsync(Pipeline(), new() { ["text"] = "seven" });

        Assert.That(second.Task("write").CacheReason, Is.EqualTo("Run: input 'text' changed from \"four\" to \"seven\"."));
        Assert.That(second.Task("count").CacheReason, Is.EqualTo("Run: the content of input 'data' changed."));
    }

    [Test]
    public async Task Run_StepWithAnotherEnvironment_RunsThatStepOnly()
    {
        await using var local = new LocalRun();
        await local.EndAsync(Pipeline("a"));
        var second = await local.EndAsync(Pipeline("b"));

        Assert.That(second.Tasks.Select(t => (t.Path, t.Cached)), Is.EqualTo(new[] { ("write", true), ("count", false) }));
        Assert.That(second.Task("count").CacheReason, Is.EqualTo("Run: environment variable MODE changed."));
    }

    [Test]
    public async Task Run_ArtifactChangedOnDisk_IsMadeAgain()
    {
        await using var local = new LocalRun();
        var first = await local.EndAsync(Pipeline());
        await File.WriteAllTextAsync(first.Task("write").OutputArtifacts["data"].Artifacts[0].Uri!, "tampered with");
        var second = await local.EndAsync(Pipeline());

        Assert.That(second.Task("write").CacheReason, Is.EqualTo("Run: the earlier result's artifact 'data' was changed."));
        Assert.That(second.Output<int>("size"), Is.EqualTo(4));
    }

    [Test]
    public async Task Run_CachingOff_RunsEveryStep()
    {
        await using var local = new LocalRun();
        await local.EndAsync(Pipeline());
        var second = await local.EndAsync(Pipeline(), options: new() { EnableCache = false });

        Assert.That(second.Tasks.Select(t => t.CacheReason), Is.All.EqualTo("Run: caching is off."));
    }

    [Test]
    public async Task Retry_FailedRun_RunsOnlyWhatFailed()
    {
        await using var local = new LocalRun();
        var gate = local.At("gate");
        var gated = Shell.Step("gated", $"[ -e {gate} ] && printf open > \"$1\"");
        var handle = await local.Client.StartAsync(Pipelines.Pipeline.Define("retried", p =>
        {
            var first = p.Add(Shell.Echo).With("text", "x").Cache(false);
            p.Output("said", p.Add(gated).After(first).Output<string>());
        }));
        var failed = await handle.WaitAsync(throwOnFailure: false);
        await File.WriteAllTextAsync(gate, "");
        await handle.RetryAsync();
        var run = await handle.WaitAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failed.State, Is.EqualTo(RuntimeState.Failed));
            Assert.That(run.Output<string>("said"), Is.EqualTo("open"));
            Assert.That(run.Task("echo").FinishedAt, Is.EqualTo(failed.Task("echo").FinishedAt));
            Assert.That(run.Task("echo").CacheReason, Does.StartWith("Kept:"));
        }
    }
}
