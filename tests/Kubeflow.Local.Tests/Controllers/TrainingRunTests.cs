using System.Text.Json.Nodes;
using Kubeflow.Clusters;
using Kubeflow.Local.Tests.Objects;
using Kubeflow.TestSupport;
using Kubeflow.Training;

namespace Kubeflow.Local.Tests.Controllers;

/// <summary>TrainJobs as processes of this machine, through the client that works on clusters too.</summary>
public class TrainingRunTests : ClusterFixture
{
    // Rank 0 listens, the others send their rank, and each is told the sum: nobody gets it who does not find the others.
    private const string Exchange = """
        import os, socket, sys
        rank, size = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])
        place = (os.environ["MASTER_ADDR"], int(os.environ["MASTER_PORT"]))
        if rank == 0:
            server = socket.create_server(place)
            peers = [server.accept()[0] for _ in range(size - 1)]
            total = sum(int(p.recv(64)) for p in peers)
            for p in peers:
                p.sendall(str(total).encode())
        else:
            while True:
                try:
                    peer = socket.create_connection(place)
                    break
                except ConnectionRefusedError:
                    pass
            peer.sendall(str(rank).encode())
            total = int(peer.recv(64))
        sys.stdout.write(f"rank {rank} of {size} local {os.environ['LOCAL_RANK']} of {os.environ['LOCAL_WORLD_SIZE']} sum {total}\n")
        """;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(90);

    private TrainingClient Training => new(Cluster);

    [Test]
    public async Task StartAsync_TwoNodesOfTwoProcesses_AreFourThatFindEachOther()
    {
        using var folder = new TemporaryFolder();
        var script = System.IO.Path.Combine(folder.Path, "train.py");
        await File.WriteAllTextAsync(script, Exchange);
        var run = await Training.StartAsync(TrainJob.Create("digits").Nodes(2).ProcessesPerNode(2).Command("python3", script).Build());
        var done = await run.WaitAsync(Long);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(done.State.Phase, Is.EqualTo(TrainingPhase.Succeeded));
            Assert.That(await LinesAsync(run, "node-0"), Is.EquivalentTo(new[] { "rank 0 of 4 local 0 of 2 sum 6", "rank 1 of 4 local 1 of 2 sum 6" }));
            Assert.That(await LinesAsync(run, "node-1"), Is.EquivalentTo(new[] { "rank 2 of 4 local 0 of 2 sum 6", "rank 3 of 4 local 1 of 2 sum 6" }));
            Assert.That(done.Job.Status!.JobsStatus!.Single(), Has.Property("Name").EqualTo("node").And.Property("Succeeded").EqualTo(1));
        }
    }

    [Test]
    public async Task WaitAsync_OneProcessFails_FailsTheJobWithItsCodeAndEndsTheOthers()
    {
        var run = await Training.StartAsync(TrainJob.Create("broken").Nodes(2).ProcessesPerNode(2)
            .Command("torchrun", "--no-python", "sh", "-c", "test $RANK = 3 && exit 7; exec sleep 98763").Build());
        var fault = (await Assert.ThrowsAsync<TrainingFailedException>(() => run.WaitAsync(Long)))!;
        Assert.That(fault.Message, Does.Contain("exit code 7"));
        var job = await Cluster.GetAsync(ResourceKind.Job, "broken-node-0");
        Assert.That((string?)job["status"]!["conditions"]!.AsArray().Last()!["reason"], Is.EqualTo("BackoffLimitExceeded"));
        Assert.That(Running("98763"), Is.Empty);
    }

    [Test]
    public async Task SuspendAsync_RunningJob_EndsItsProcessesAndResumeStartsThemAnew()
    {
        var run = await Training.StartAsync(TrainJob.Create("held").Command("sleep", "98764").Build());
        await UntilAsync(TrainJob.ResourceKind, "held", IsRunning);
        await run.SuspendAsync();
        await UntilAsync(TrainJob.ResourceKind, "held", j => Holds(j, "Suspended") && (int?)j["status"]!["jobsStatus"]![0]!["active"] == 0);
        await UntilAsync(ResourceKind.Job, "held-node-0", j => (int?)j["status"]!["terminating"] == 0 && (int?)j["status"]!["active"] == 0);
        Assert.That(Running("98764"), Is.Empty);
        Assert.That((await run.GetAsync()).State.Phase, Is.EqualTo(TrainingPhase.Suspended));
        await run.ResumeAsync();
        await UntilAsync(TrainJob.ResourceKind, "held", IsRunning);
        Assert.That(() => Running("98764").Count(), Is.EqualTo(1).After(10_000, 20));
        Assert.That((await run.GetAsync()).State.Phase, Is.EqualTo(TrainingPhase.Running));
    }

    [Test]
    public async Task DeleteAsync_RunningJob_LeavesNoProcess()
    {
        var run = await Training.StartAsync(TrainJob.Create("gone").Nodes(2).ProcessesPerNode(2).Command("torchrun", "--no-python", "sleep", "98765").Build());
        await UntilAsync(TrainJob.ResourceKind, "gone", IsRunning);
        Assert.That(() => Running("98765").Count(), Is.EqualTo(4).After(10_000, 20));
        using var stop = new CancellationTokenSource(Long);
        await run.DeleteAsync();
        await foreach (var change in Cluster.WatchAsync(ResourceKind.Pod, cancellationToken: stop.Token))
            if (change.Type == ChangeType.Deleted && !await AnyAsync(ResourceKind.Pod, stop.Token))
                break;
        Assert.That(Running("98765"), Is.Empty);
        Assert.That(await AnyAsync(ResourceKind.Job, stop.Token), Is.False);
    }

    [Test]
    public async Task StartAsync_DeadlinePassed_FailsAndEndsItsProcesses()
    {
        var run = await Training.StartAsync(TrainJob.Create("late").Deadline(TimeSpan.FromSeconds(1)).Command("sleep", "98766").Build());
        var ended = await run.WaitAsync(Long, throwOnFailure: false);
        Assert.That(ended.State, Has.Property("Phase").EqualTo(TrainingPhase.Failed).And.Property("Reason").EqualTo("DeadlineExceeded"));
    }

    [Test]
    public async Task StartAsync_FileInitializer_PutsTheDataWhereTheTrainerReadsIt()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder.Path, "data.txt"), "seven\n");
        await Cluster.CreateAsync(TrainJob.ResourceKind, Job("fed", $$$"""
            {"runtimeRef":{"name":"torch-distributed-with-initializers"},"initializer":{"dataset":{"storageUri":"file://{{{folder.Path}}}"},"model":{"storageUri":"file://{{{folder.Path}}}"}},
             "trainer":{"command":["cat","/workspace/dataset/data.txt","/workspace/model/data.txt"]}}
            """));
        var run = Training.Job("fed");
        await run.WaitAsync(Long);
        Assert.That(await LinesAsync(run, "node-0"), Is.EqualTo(new[] { "seven", "seven" }));
    }

    [Test]
    public async Task StartAsync_HubInitializer_FailsAndSaysWhatWorksHere()
    {
        // Only one step fails: of two, the first to fail ends the other, and its log with it.
        using var folder = new TemporaryFolder();
        await Cluster.CreateAsync(TrainJob.ResourceKind, Job("hub", $$$"""
            {"runtimeRef":{"name":"torch-distributed-with-initializers"},"initializer":{"dataset":{"storageUri":"hf://owner/set"},"model":{"storageUri":"file://{{{folder.Path}}}"}},
             "trainer":{"command":["true"]}}
            """));
        var run = Training.Job("hub");
        var ended = await run.WaitAsync(Long, throwOnFailure: false);
        Assert.That(ended.State.Phase, Is.EqualTo(TrainingPhase.Failed));
        Assert.That(await LinesAsync(run, "dataset-initializer"), Has.Some.Contains("file:///path"));
        Assert.That((await run.GetEventsAsync()).Select(e => e.Message), Has.Some.Contains("cannot fetch hf://owner/set"));
    }

    [Test]
    public async Task StartAsync_RuntimeThatIsMissing_SaysSoAndGoesOnOnceItIsThere()
    {
        await Cluster.CreateAsync(TrainJob.ResourceKind, Job("early", """{"runtimeRef":{"name":"own"},"trainer":{"command":["true"]}}"""));
        await UntilEventAsync("early", "TrainJobResourcesCreationFailed");
        await Cluster.CreateAsync(ClusterTrainingRuntime.ResourceKind, Document("""
            {"apiVersion":"trainer.kubeflow.org/v1alpha1","kind":"ClusterTrainingRuntime","metadata":{"name":"own"},"spec":{"mlPolicy":{"numNodes":1},"template":{"spec":{"replicatedJobs":[
             {"name":"node","template":{"metadata":{"labels":{"trainer.kubeflow.org/trainjob-ancestor-step":"trainer"}},"spec":{"template":{"spec":{"containers":[{"name":"node","image":"none"}]}}}}}]}}}}
            """));
        Assert.That((await Training.Job("early").WaitAsync(Long)).State.Phase, Is.EqualTo(TrainingPhase.Succeeded));
    }

    [Test]
    public async Task StartAsync_RuntimeThatRestarts_StartsAllAnewOnce()
    {
        await Cluster.CreateAsync(TrainingRuntime.ResourceKind, Document("""
            {"apiVersion":"trainer.kubeflow.org/v1alpha1","kind":"TrainingRuntime","metadata":{"name":"again"},"spec":{"mlPolicy":{"numNodes":2,"torch":{}},"template":{"spec":{
             "failurePolicy":{"maxRestarts":1},"replicatedJobs":[{"name":"node","template":{"metadata":{"labels":{"trainer.kubeflow.org/trainjob-ancestor-step":"trainer"}},
             "spec":{"backoffLimit":0,"template":{"spec":{"restartPolicy":"Never","containers":[{"name":"node","image":"none"}]}}}}}]}}}}
            """));
        var run = await Training.StartAsync(TrainJob.Create("again").Runtime("again", namespaced: true)
            .EnvironmentFromField("ATTEMPT", "metadata.labels['jobset.sigs.k8s.io/restart-attempt']")
            .Command("sh", "-c", "test $ATTEMPT = 1 && exit 0; test $RANK = 0 && exit 1; exec sleep 98767").Build());
        var done = await run.WaitAsync(Long);
        Assert.That(done.State.Phase, Is.EqualTo(TrainingPhase.Succeeded));
        Assert.That((int?)(await Cluster.GetAsync(new ResourceKind("jobset.x-k8s.io", "v1alpha2", "JobSet", "jobsets"), "again"))["status"]!["restarts"], Is.EqualTo(1));
        Assert.That(Running("98767"), Is.Empty);
    }

    [Test]
    public async Task StartAsync_Method_RunsItOnEachNode()
    {
        var run = await Training.StartAsync(TrainJob.Create("method").Nodes(2).Method(SayRank).Build());
        await run.WaitAsync(Long);
        Assert.That(await LinesAsync(run, "node-1"), Does.Contain("node 1 of 2"));
    }

    /// <summary>Trained by a test.</summary>
    public static void SayRank() => Console.WriteLine($"node {Environment.GetEnvironmentVariable("RANK")} of {Environment.GetEnvironmentVariable("WORLD_SIZE")}");

    private static bool IsRunning(JsonObject job) => (int?)job["status"]?["jobsStatus"]?[0]?["ready"] == 1;

    private static JsonObject Job(string name, string spec) =>
        new() { ["apiVersion"] = "trainer.kubeflow.org/v1alpha1", ["kind"] = "TrainJob", ["metadata"] = new JsonObject { ["name"] = name }, ["spec"] = JsonNode.Parse(spec) };

    private static async Task<List<string>> LinesAsync(TrainJobHandle run, string step)
    {
        var lines = new List<string>();
        await foreach (var line in run.LogsAsync(step))
            lines.Add(line);
        return lines;
    }

    private async Task<bool> AnyAsync(ResourceKind kind, CancellationToken cancellationToken)
    {
        await foreach (var _ in Cluster.ListAsync(kind, null, cancellationToken))
            return true;
        return false;
    }

    private async Task UntilEventAsync(string about, string reason)
    {
        using var stop = new CancellationTokenSource(Long);
        await foreach (var change in Cluster.WatchAsync(ResourceKind.Event, new ListOptions { FieldSelector = $"involvedObject.name={about}" }, stop.Token))
            if ((string?)change.Object["reason"] == reason)
                return;
    }
}
