using System.Text.Json.Nodes;
using Kubeflow.Training;

namespace Kubeflow.Clusters.Local.Tests;

/// <summary>What the TrainJob controller decides, without a cluster.</summary>
public class TrainJobControllerTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void Reconcile_TorchJob_TellsItsNodesHowToMeet()
    {
        var set = Made("torch-distributed", """{"numNodes":2,"numProcPerNode":3,"command":["torchrun","t.py"],"env":[{"name":"EPOCHS","value":"3"}]}""");
        var node = set["spec"]!["replicatedJobs"]![0]!["template"]!["spec"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int?)node["parallelism"], Is.EqualTo(2));
            Assert.That((int?)node["completions"], Is.EqualTo(2));
            Assert.That(Variables(set, 0), Is.EqualTo(new[] { "PET_NNODES=2", "PET_NPROC_PER_NODE=3", "PET_NODE_RANK=", "PET_MASTER_ADDR=127.0.0.1", "PET_MASTER_PORT=20001", "EPOCHS=3" }));
            Assert.That((string?)set["metadata"]!["annotations"]!["local.kubeflow.org/rendezvous-port"], Is.EqualTo("20001"));
        }
    }

    [TestCase("""{"resourcesPerNode":{"requests":{"cpu":"2500m"}}}""", "PET_NPROC_PER_NODE=3")]
    [TestCase("""{"resourcesPerNode":{"limits":{"nvidia.com/gpu":2}}}""", "PET_NPROC_PER_NODE=auto")]
    [TestCase("""{"command":["python3"]}""", "PET_NPROC_PER_NODE=1")]
    public void Reconcile_TorchJobWithoutProcesses_TakesThemFromItsResources(string trainer, string variable) =>
        Assert.That(Variables(Made("torch-distributed", trainer), 0), Does.Contain(variable));

    [TestCase("jax-distributed", "JAX_NUM_PROCESSES=2 JAX_PROCESS_ID= JAX_COORDINATOR_ADDRESS=127.0.0.1:20001")]
    [TestCase("xgboost-distributed", "DMLC_TRACKER_URI=127.0.0.1 DMLC_TRACKER_PORT=20001 DMLC_TASK_ID= DMLC_NUM_WORKER=2")]
    [TestCase("plain-distributed", "")]
    public void Reconcile_OtherFrameworks_AreToldTheirWay(string runtime, string variables) =>
        Assert.That(string.Join(' ', Variables(Made(runtime, """{"numNodes":2,"command":["true"]}"""), 0)), Is.EqualTo(variables));

    [Test]
    public void Reconcile_MpiJob_HasOneListOfPlacesOnThisMachine()
    {
        var made = Decide(Job("deepspeed-distributed", """{"numNodes":3,"numProcPerNode":2,"command":["mpirun","train"]}""")).Create;
        var set = made.Single(m => (string?)m["kind"] == "JobSet");
        var hosts = made.Single(m => (string?)m["metadata"]!["name"] == "digits-mpi-hostfile");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)hosts["data"]!["hostfile"], Is.EqualTo("localhost slots=6\n"));
            Assert.That((int?)set["spec"]!["replicatedJobs"]![0]!["template"]!["spec"]!["parallelism"], Is.EqualTo(2));
            Assert.That((string?)set["spec"]!["replicatedJobs"]![1]!["template"]!["spec"]!["template"]!["spec"]!["containers"]![0]!["command"]![0], Is.EqualTo("mpirun"));
            Assert.That(Variables(set, 1), Does.Contain("OMPI_MCA_orte_default_hostfile=/etc/mpi/hostfile"));
        }
    }

    [Test]
    public void Reconcile_Patches_ChangeTheRuntimesPods()
    {
        var job = Job("torch-distributed", """{"command":["true"]}""");
        job["spec"]!["runtimePatches"] = JsonNode.Parse("""
            [{"manager":"example.com/a","trainingRuntimeSpec":{"template":{"metadata":{"labels":{"team":"x"}},"spec":{"replicatedJobs":[{"name":"node","template":{"spec":{"template":{"spec":{
              "terminationGracePeriodSeconds":5,"volumes":[{"name":"v","emptyDir":{}}],"containers":[{"name":"node","volumeMounts":[{"name":"v","mountPath":"/v"}]}]}}}}}]}}}}]
            """);
        var set = Decide(job).Create.Single(m => (string?)m["kind"] == "JobSet");
        var pod = set["spec"]!["replicatedJobs"]![0]!["template"]!["spec"]!["template"]!["spec"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)set["metadata"]!["labels"]!["team"], Is.EqualTo("x"));
            Assert.That((int?)pod["terminationGracePeriodSeconds"], Is.EqualTo(5));
            Assert.That((string?)pod["containers"]![0]!["image"], Is.EqualTo("local"));
            Assert.That((string?)pod["containers"]![0]!["volumeMounts"]![0]!["mountPath"], Is.EqualTo("/v"));
        }
        job["spec"]!["runtimePatches"]![0]!["trainingRuntimeSpec"]!["template"]!["spec"]!["replicatedJobs"]![0]!["name"] = "other";
        Assert.That(() => Decide(job), Throws.InstanceOf<UnbuildableException>().With.Message.Contains("other"));
    }

    [Test]
    public void Reconcile_RunningSet_IsNotTouched() =>
        Assert.That(
            Decide(Job("torch-distributed", """{"command":["true"]}"""), Set("{}")),
            Has.Property("Create").Empty.And.Property("Patch").Empty.And.Property("Delete").Empty);

    [Test]
    public void Reconcile_SetThatEnded_EndsTheJobWithItsReason()
    {
        var outcome = Decide(Job("torch-distributed", "{}"), Set("""
            {"conditions":[{"type":"Failed","status":"True","reason":"FailedJobs","message":"why"}],"replicatedJobsStatus":[{"name":"node","ready":0,"succeeded":0,"failed":1,"active":0,"suspended":0}]}
            """));
        Assert.That((string?)Conditions.Find(outcome.Status, "Failed")!["message"], Is.EqualTo("why"));
        Assert.That((int?)outcome.Status!["jobsStatus"]![0]!["failed"], Is.EqualTo(1));
    }

    [Test]
    public void Reconcile_ResumedJob_HasItsWholeTimeAgain()
    {
        var job = Job("torch-distributed", """{"command":["true"]}""");
        job["spec"]!["activeDeadlineSeconds"] = JsonNode.Parse("60");
        Assert.That((string?)Conditions.Find(Decide(job, Set("{}")).Status, "Failed")!["reason"], Is.EqualTo("DeadlineExceeded"));
        job["status"] = JsonNode.Parse("""{"conditions":[{"type":"Suspended","status":"False","lastTransitionTime":"2026-01-01T11:59:50Z"}]}""");
        Assert.That(Decide(job, Set("{}")).Again, Is.EqualTo(TimeSpan.FromSeconds(50)));
    }

    [Test]
    public void Reconcile_ReservedVariable_IsRefusedByName() =>
        Assert.That(
            () => Decide(Job("torch-distributed", """{"env":[{"name":"PET_NNODES","value":"1"}]}""")),
            Throws.InstanceOf<UnbuildableException>().With.Message.Contains("PET_NNODES"));

    [Test]
    public void Reconcile_ManagedByAnother_DoesNothing()
    {
        var job = Job("torch-distributed", "{}");
        job["spec"]!["managedBy"] = "kueue.x-k8s.io/multikueue";
        Assert.That(Decide(job), Has.Property("Create").Empty.And.Property("Status").Null);
    }

    [Test]
    public void Reconcile_ProcessesOfAPlainCommand_AreWarnedOf() =>
        Assert.That(
            Decide(Job("torch-distributed", """{"numProcPerNode":2,"command":["python3","t.py"]}""")).Events,
            Has.Exactly(1).Matches<ControllerEvent>(e => e is { IsWarning: true } && e.Message.Contains("torchrun")));

    private static JsonObject Made(string runtime, string trainer) => Decide(Job(runtime, trainer)).Create.Single(m => (string?)m["kind"] == "JobSet");

    private static Outcome Decide(JsonObject job, params JsonObject[] children) => TrainJobController.Reconcile(new(
        job.DeepClone().AsObject(), children, Now,
        (kind, name) => kind == ClusterTrainingRuntime.ResourceKind ? BuiltInRuntimes.All.FirstOrDefault(r => (string?)r["metadata"]!["name"] == name)?.DeepClone().AsObject() : null, () => 20001));

    private static IEnumerable<string> Variables(JsonObject set, int job) =>
        (set["spec"]!["replicatedJobs"]![job]!["template"]!["spec"]!["template"]!["spec"]!["containers"]![0]!["env"] as JsonArray ?? []).Select(v => $"{v!["name"]}={v["value"]}");

    private static JsonObject Job(string runtime, string trainer) => new()
    {
        ["apiVersion"] = "trainer.kubeflow.org/v1alpha1",
        ["kind"] = "TrainJob",
        ["metadata"] = new JsonObject { ["name"] = "digits", ["namespace"] = "n", ["uid"] = "u", ["creationTimestamp"] = "2026-01-01T11:00:00Z" },
        ["spec"] = new JsonObject { ["runtimeRef"] = new JsonObject { ["name"] = runtime }, ["trainer"] = JsonNode.Parse(trainer) },
    };

    private static JsonObject Set(string status) => new()
    {
        ["kind"] = "JobSet", ["metadata"] = new JsonObject { ["name"] = "digits" }, ["spec"] = new JsonObject { ["suspend"] = false }, ["status"] = JsonNode.Parse(status),
    };
}
