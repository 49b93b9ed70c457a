using System.Text.Json.Nodes;
using System.Threading.Channels;
using Kubeflow.Clusters;
using Kubeflow.TestSupport;
using Kubeflow.Training;

namespace Kubeflow.Core.Tests.Training;

/// <summary>The client above a cluster that holds objects; the tests play the controllers.</summary>
public class TrainingClientTests
{
    private const string Complete = """{"conditions":[{"type":"Complete","status":"True","reason":"AllJobsCompleted","message":"done"}],"trainerStatus":{"progressPercentage":100,"metrics":[{"name":"loss","value":"0.1"}],"lastUpdatedTime":"2026-01-01T00:00:00Z"}}""";
    private const string Failed = """{"conditions":[{"type":"Failed","status":"True","reason":"FailedJobs","message":"job digits-node-0 failed"}]}""";

    [Test]
    public async Task WaitAsync_AJobThatCompletes_EndsWithIt()
    {
        await using var cluster = new MemoryCluster();
        var run = await new TrainingClient(cluster).StartAsync(TrainJob.Create("digits").Build());
        var wait = run.WaitAsync(TimeSpan.FromMinutes(1));
        await SetStatus(cluster, Complete);
        var done = await wait;
        Assert.That(done.State, Is.EqualTo(new TrainingState(TrainingPhase.Succeeded, "AllJobsCompleted", "done")));
        Assert.That(done.ProgressPercentage, Is.EqualTo(100));
        Assert.That(done.Metrics["loss"], Is.EqualTo("0.1"));
    }

    [Test]
    public async Task WaitAsync_AJobThatFails_ThrowsWithExitCodeAndLastLines()
    {
        await using var cluster = new MemoryCluster();
        var run = await new TrainingClient(cluster).StartAsync(TrainJob.Create("digits").Build());
        await AddPod(cluster, "digits-node-0-1-x", 1, """{"phase":"Failed","containerStatuses":[{"name":"node","state":{"terminated":{"exitCode":3,"reason":"Error"}}}]}""", "no data");
        await SetStatus(cluster, Failed);
        var fault = (await Assert.ThrowsAsync<TrainingFailedException>(() => run.WaitAsync()))!;
        Assert.That(fault.Code, Is.EqualTo("FailedJobs"));
        Assert.That(fault.Message, Is.EqualTo("TrainJob digits failed: job digits-node-0 failed. Step 'node-1' ended with exit code 3 (Error); its last lines:\nno data"));
    }

    [Test]
    public async Task WaitAsync_AJobThatIsDeleted_Ends()
    {
        await using var cluster = new MemoryCluster();
        var run = await new TrainingClient(cluster).StartAsync(TrainJob.Create("digits").Build());
        var wait = run.WaitAsync();
        await run.DeleteAsync();
        await Assert.ThrowsAsync(Is.InstanceOf<KubeflowException>(), () => wait);
    }

    [Test]
    public async Task WaitAsync_AJobThatGoesOn_SaysHowItStands()
    {
        await using var cluster = new MemoryCluster();
        var run = await new TrainingClient(cluster).StartAsync(TrainJob.Create("digits").Build());
        await Assert.ThrowsAsync(Is.TypeOf<TimeoutException>().With.Message.Contains("Created (Pending)"), () => run.WaitAsync(TimeSpan.FromMilliseconds(20)));
    }

    [Test]
    public async Task LogsAsync_APodThatStartsLater_IsWaitedFor()
    {
        await using var cluster = new MemoryCluster();
        var run = await new TrainingClient(cluster).StartAsync(TrainJob.Create("digits").Build());
        await AddPod(cluster, "digits-node-0-0-x", 0, """{"phase":"Pending"}""");
        var reading = ReadAll(run.LogsAsync(follow: true));
        await AddPod(cluster, "digits-node-0-0-x", 0, """{"phase":"Running","containerStatuses":[{"name":"node","restartCount":0,"state":{"running":{}}}]}""", "one", "two");
        await AddPod(cluster, "digits-node-0-0-x", 0, """{"phase":"Succeeded","containerStatuses":[{"name":"node","restartCount":0,"state":{"terminated":{"exitCode":0}}}]}""");
        Assert.That(await reading, Is.EqualTo(new[] { "one", "two" }));
    }

    [Test]
    public async Task LogsAsync_APodThatIsStartedAgain_IsFollowed()
    {
        await using var cluster = new MemoryCluster();
        var run = await new TrainingClient(cluster).StartAsync(TrainJob.Create("digits").Build());
        await AddPod(cluster, "digits-node-0-0-a", 0, """{"phase":"Failed","containerStatuses":[{"name":"node","restartCount":0,"state":{"terminated":{"exitCode":1}}}]}""", "first");
        var reading = ReadAll(run.LogsAsync(follow: true));
        await AddPod(cluster, "digits-node-0-0-b", 0, """{"phase":"Succeeded","containerStatuses":[{"name":"node","restartCount":0,"state":{"terminated":{"exitCode":0}}}]}""", attempt: 1, lines: "second");
        Assert.That(await reading, Is.EqualTo(new[] { "first", "second" }).Or.EqualTo(new[] { "second" }));
    }

    [Test]
    public async Task LogsAsync_ConnectionsThatBreak_LoseAndRepeatNothing()
    {
        await using var cluster = new MemoryCluster { Printed = ["a", "b", "c", "d", "e"], BrokenConnections = 3 };
        var run = await new TrainingClient(cluster).StartAsync(TrainJob.Create("digits").Build());
        await AddPod(cluster, "digits-node-0-0-x", 0, """{"phase":"Succeeded","containerStatuses":[{"name":"node","restartCount":0,"state":{"terminated":{"exitCode":0}}}]}""");
        Assert.That(await ReadAll(run.LogsAsync(follow: true)), Is.EqualTo(cluster.Printed));
        Assert.That(cluster.BrokenConnections, Is.LessThan(0), "The log was read by a connection that held.");
    }

    [Test]
    public async Task LogsAsync_AJobThatEndedWithoutPods_SaysSo()
    {
        await using var cluster = new MemoryCluster();
        var run = await new TrainingClient(cluster).StartAsync(TrainJob.Create("digits").Build());
        await SetStatus(cluster, Complete);
        await Assert.ThrowsAsync(Is.TypeOf<KubeflowException>().With.Message.Contains("no pod any more"), () => ReadAll(run.LogsAsync()));
        await Assert.ThrowsAsync(Is.TypeOf<KubeflowException>().With.Message.Contains("'worker' is no step"), () => ReadAll(run.LogsAsync("worker")));
    }

    [Test]
    public async Task SuspendAsync_ThenResume_ChangesTheWish()
    {
        await using var cluster = new MemoryCluster();
        var run = await new TrainingClient(cluster).StartAsync(TrainJob.Create("digits").Build());
        await run.SuspendAsync();
        Assert.That((await run.GetAsync()).State.Phase, Is.EqualTo(TrainingPhase.Suspended));
        await run.ResumeAsync();
        Assert.That((await run.GetAsync()).State.Phase, Is.EqualTo(TrainingPhase.Created));
    }

    [Test]
    public async Task StartAsync_FilesOfTheJob_AreOwnedByIt()
    {
        using var folder = new TemporaryFolder();
        folder.Write("train.py", "print(1)");
        await using var cluster = new MemoryCluster();
        await new TrainingClient(cluster).StartAsync(TrainJob.Create("digits").Files(folder.Path).Build());
        var files = await cluster.GetAsync(ResourceKind.ConfigMap, "digits-files");
        Assert.That((string?)files["data"]!["train.py"], Is.EqualTo("print(1)"));
        Assert.That((string?)files["metadata"]!["ownerReferences"]![0]!["uid"], Is.EqualTo("uid-digits"));
    }

    [Test]
    public async Task GetEventsAsync_EventsOfNewRecorders_AreThereInOrder()
    {
        await using var cluster = new MemoryCluster();
        var run = await new TrainingClient(cluster).StartAsync(TrainJob.Create("digits").Build());
        await AddEvent(cluster, "e2", "TrainJob", "digits", "2026-01-01T00:00:02.000001Z");
        await AddEvent(cluster, "e1", "Job", "digits-node-0", "2026-01-01T00:00:01.000001Z");
        await AddEvent(cluster, "e3", "TrainJob", "digits-2", "2026-01-01T00:00:03.000001Z");
        Assert.That((await run.GetEventsAsync()).Select(e => (e.Kind, e.IsWarning)), Is.EqualTo(new[] { ("Job", true), ("TrainJob", true) }));
    }

    [Test]
    public async Task WaitAsync_AnOlderJob_EndsWithIt()
    {
        await using var cluster = new MemoryCluster();
        var job = PyTorchJob.Parse("""{"apiVersion":"kubeflow.org/v1","kind":"PyTorchJob","metadata":{"name":"a"},"spec":{"pytorchReplicaSpecs":{"Worker":{"template":{"spec":{"containers":[{"name":"pytorch"}]}}}}}}""");
        var run = await new TrainingClient(cluster).StartAsync(job);
        var wait = run.WaitAsync();
        await cluster.PatchAsync(PyTorchJob.ResourceKind, "a", Patch.Merge(new JsonObject { ["status"] = JsonNode.Parse("""{"conditions":[{"type":"Succeeded","status":"True","reason":"PyTorchJobSucceeded"}]}""") }));
        Assert.That((await wait).State, Is.EqualTo(new TrainingState(TrainingPhase.Succeeded, "PyTorchJobSucceeded")));
    }

    private static Task<JsonObject> SetStatus(MemoryCluster cluster, string status) =>
        cluster.PatchAsync(TrainJob.ResourceKind, "digits", Patch.Merge(new JsonObject { ["status"] = JsonNode.Parse(status) }));

    private static Task AddPod(MemoryCluster cluster, string name, int index, string status, params string[] lines) => AddPod(cluster, name, index, status, 0, lines);

    private static async Task AddPod(MemoryCluster cluster, string name, int index, string status, int attempt, params string[] lines)
    {
        if (!cluster.Logs.ContainsKey(name))
        {
            var log = Channel.CreateUnbounded<string>();
            foreach (var line in lines)
                log.Writer.TryWrite(line);
            if (lines.Length > 0)
            {
                log.Writer.Complete();
                cluster.Logs[name] = log;
            }
        }
        await cluster.ApplyAsync(ResourceKind.Pod, new JsonObject
        {
            ["metadata"] = new JsonObject
            {
                ["name"] = name,
                ["labels"] = new JsonObject
                {
                    ["jobset.sigs.k8s.io/jobset-name"] = "digits", ["jobset.sigs.k8s.io/replicatedjob-name"] = "node",
                    ["batch.kubernetes.io/job-completion-index"] = $"{index}", ["jobset.sigs.k8s.io/restart-attempt"] = $"{attempt}",
                },
            },
            ["spec"] = JsonNode.Parse("""{"containers":[{"name":"node"}]}"""), ["status"] = JsonNode.Parse(status),
        });
    }

    private static Task<JsonObject> AddEvent(MemoryCluster cluster, string name, string kind, string about, string time) => cluster.ApplyAsync(ResourceKind.Event, new JsonObject
    {
        ["metadata"] = new JsonObject { ["name"] = name }, ["type"] = "Warning", ["reason"] = "R", ["message"] = "m", ["eventTime"] = time,
        ["involvedObject"] = new JsonObject { ["kind"] = kind, ["name"] = about },
    });

    private static async Task<List<string>> ReadAll(IAsyncEnumerable<string> lines)
    {
        var all = new List<string>();
        await foreach (var line in lines)
            all.Add(line);
        return all;
    }
}
