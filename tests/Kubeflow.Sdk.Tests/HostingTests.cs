using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Kubeflow.Pipelines;
using Kubeflow.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kubeflow.Sdk.Tests;

/// <summary>What a .NET engineer looks for in the first ten minutes.</summary>
public class HostingTests
{
    private static readonly Pipeline Hello = Pipeline.Define("hello", p => p.Add(Component.Container("echo").Image("alpine").Command("echo", "hello").Build()));

    [Test]
    public async Task AddKubeflow_Host_GetsAClientWithItsOptions()
    {
        using var folder = new TemporaryFolder();
        await using var services = new ServiceCollection().AddKubeflow(o => o.StateFolder = folder.At("state")).BuildServiceProvider();
        var run = await services.GetRequiredService<KubeflowClient>().Pipelines.StartAsync(Hello);
        var ended = await run.WaitAsync();

        Assert.That(File.Exists(ended.ReportPath), Is.True);
        Assert.That(ended.Folder, Does.StartWith(folder.At("state")));
    }

    [Test]
    public void AddKubeflow_WrongOptions_AreSaidInASentence()
    {
        using var services = new ServiceCollection().AddKubeflow(o => o.MaxParallelSteps = 0).BuildServiceProvider();
        Assert.That(() => services.GetRequiredService<KubeflowClient>(), Throws.TypeOf<OptionsValidationException>().With.Message.EqualTo("KubeflowOptions.MaxParallelSteps must be 1 or more."));
    }

    [Test]
    public async Task Run_Listened_GivesActivitiesForTheRunAndItsSteps()
    {
        var seen = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Kubeflow",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => seen.Add($"{activity.OperationName} {activity.GetTagItem("kubeflow.step")} {activity.Status}"),
        };
        ActivitySource.AddActivityListener(listener);
        using var folder = new TemporaryFolder();
        await using (var client = KubeflowClient.Local(new() { StateFolder = folder.At("state") }))
            await (await client.Pipelines.StartAsync(Hello)).WaitAsync();

        Assert.That(seen, Is.EquivalentTo(new[] { "kubeflow.step echo Ok", "kubeflow.run  Ok" }));
    }

    [Test]
    public async Task Wait_Cancelled_StopsTheWaitAndNotTheRun()
    {
        using var folder = new TemporaryFolder();
        await using var client = KubeflowClient.Local(new() { StateFolder = folder.At("state") });
        var gate = folder.At("gate");
        var waits = Component.Container("waits").Image("alpine").Command("sh", "-c", $"while [ ! -e {gate} ]; do sleep 0.02; done").Build();
        var run = await client.Pipelines.StartAsync(Pipeline.Define("waits", p => p.Add(waits)));
        using var cancellation = new CancellationTokenSource();
        var wait = run.WaitAsync(cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();

        Assert.That(() => wait, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => run.WaitAsync(TimeSpan.FromMilliseconds(50)), Throws.TypeOf<TimeoutException>().With.Message.Contains("still under way"));
        folder.Write("gate", "");
        Assert.That((await run.WaitAsync()).State, Is.EqualTo(RuntimeState.Succeeded));
    }

    [Test]
    public void PublicVerbs_AllOfThem_TakeACancellationTokenLast()
    {
        var verbs = new[] { typeof(KubeflowClient), typeof(PipelineClient), typeof(PipelineRun), typeof(IPipelineEngine), typeof(RunConsole) }
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => m.Name.EndsWith("Async", StringComparison.Ordinal) && m.Name != "DisposeAsync");
        Assert.That(verbs.Where(m => m.GetParameters() is not [.., { ParameterType: var last, HasDefaultValue: true }] || last != typeof(CancellationToken)).Select(m => $"{m.DeclaringType!.Name}.{m.Name}"), Is.Empty);
    }
}
