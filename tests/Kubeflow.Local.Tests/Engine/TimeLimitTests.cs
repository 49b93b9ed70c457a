using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;
using Microsoft.Extensions.Time.Testing;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>How long a whole run may take.</summary>
[Platform(Exclude = "Win")]
public class TimeLimitTests
{
    [Test]
    public async Task Run_ThatTakesLongerThanItsPipelineMay_HasFailedAndItsExitTaskRan()
    {
        var time = new FakeTimeProvider();
        await using var local = new LocalRun(o => o with { TimeProvider = time, GracePeriod = TimeSpan.FromMilliseconds(50) });
        var clean = Component.Container("clean").Image("alpine").Command("echo", "clean").Build();
        var document = Pipeline.Define("slow", p => p.ExitHandler(p.Add(clean), body => body.Add(Shell.Step("sleeper", "echo up; sleep 300")))).Document;
        var handle = await local.Client.StartAsync(document with
        {
            Platform = new() { Platforms = new Dictionary<string, SinglePlatformSpec> { ["kubernetes"] = new() { PipelineConfig = new() { ActiveDeadlineSeconds = 60 } } } },
        });
        await foreach (var _ in handle.LogsAsync("exit-handler-1/sleeper", follow: true))
            break;
        time.Advance(TimeSpan.FromSeconds(61));
        var run = await handle.WaitAsync(throwOnFailure: false);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.State, Is.EqualTo(RuntimeState.Failed));
            Assert.That(run.Error, Does.StartWith($"KF4027: Run '{run.Id}' was stopped: the pipeline may take 60 s"));
            Assert.That(run.Task("clean").State, Is.EqualTo(RuntimeState.Succeeded));
        }
    }
}
