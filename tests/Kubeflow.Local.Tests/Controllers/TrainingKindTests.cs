using Kubeflow.Local.Tests.Objects;
using Kubeflow.TestSupport;
using Kubeflow.Training;

namespace Kubeflow.Clusters.Local.Tests;

/// <summary>The kinds of Trainer and JobSet, which need no definition.</summary>
public class TrainingKindTests : ClusterFixture
{
    private const string Head = """{"apiVersion":"trainer.kubeflow.org/v1alpha1","kind":"TrainJob","metadata":{"name":"j"},"spec":""";

    [TestCase("""{"runtimeRef":{"name":"torch-distributed"},"suspend":true,"trainr":{}}""", "unknown field \"spec.trainr\"")]
    [TestCase("""{"runtimeRef":{"name":"torch-distributed"},"suspend":true,"trainer":{"numNods":2}}""", "unknown field \"spec.trainer.numNods\"")]
    [TestCase("""{"suspend":true}""", "spec.runtimeRef")]
    [TestCase("""{"runtimeRef":{"name":"r"},"suspend":true,"trainer":{"numProcPerNode":0}}""", "numProcPerNode must be greater than or equal to 1")]
    [TestCase("""{"runtimeRef":{"name":"r"},"suspend":true,"trainer":{"numNodes":"two"}}""", "spec.trainer.numNodes")]
    [TestCase("""{"runtimeRef":{"name":"r"},"suspend":true,"initializer":{"dataset":{"storageUri":"here"}}}""", "storageUri may be empty")]
    [TestCase("""{"runtimeRef":{"name":"r"},"suspend":true,"managedBy":"me"}""", "ManagedBy must be")]
    public void CreateAsync_WrongTrainJob_NamesTheField(string spec, string said) =>
        Assert.That(() => Cluster.CreateAsync(TrainJob.ResourceKind, Document(Head + spec + "}")), Throws.InstanceOf<ClusterException>().With.Message.Contains(said));

    [Test]
    public async Task PatchAsync_FieldThatMayNotChange_IsRefused()
    {
        var made = await Cluster.CreateAsync(TrainJob.ResourceKind, Document(Head + """{"runtimeRef":{"name":"r"},"suspend":true,"trainer":{"numNodes":1}}}"""));
        Assert.That((string?)made["spec"]!["runtimeRef"]!["kind"], Is.EqualTo("ClusterTrainingRuntime"));
        Assert.That(
            () => Cluster.PatchAsync(TrainJob.ResourceKind, "j", Patch.Merge(Document("""{"spec":{"trainer":{"numNodes":2}}}"""))),
            Throws.InstanceOf<ClusterException>().With.Message.Contains("field is immutable"));
    }

    [Test]
    public void CreateAsync_RuntimeOfTwoFrameworks_IsRefused() =>
        Assert.That(
            () => Cluster.CreateAsync(ClusterTrainingRuntime.ResourceKind, Document(
                """{"apiVersion":"trainer.kubeflow.org/v1alpha1","kind":"ClusterTrainingRuntime","metadata":{"name":"two"},"spec":{"mlPolicy":{"torch":{},"jax":{}}}}""")),
            Throws.InstanceOf<ClusterException>().With.Message.Contains("Only one of the policy can be configured"));

    [Test]
    public void CreateAsync_JobSetThatWaitsForALaterJob_IsRefused() =>
        Assert.That(
            () => Cluster.CreateAsync(TrainingKinds.JobSet, Document("""
                {"apiVersion":"jobset.x-k8s.io/v1alpha2","kind":"JobSet","metadata":{"name":"s"},"spec":{"replicatedJobs":[
                 {"name":"a","dependsOn":[{"name":"b","status":"Ready"}],"template":{"spec":{"template":{"spec":{"containers":[{"name":"c"}]}}}}},
                 {"name":"b","template":{"spec":{"template":{"spec":{}}}}}]}}
                """)),
            Throws.InstanceOf<ClusterException>().With.Message.Contains("listed earlier").And.Message.Contains("first ReplicatedJob").And.Message.Contains("replicatedJobs[1].template.spec.template.spec.containers"));

    [Test]
    public async Task OpenAsync_NewCluster_HasTheRuntimes()
    {
        var names = new List<string>();
        await foreach (var runtime in new TrainingClient(Cluster).ClusterRuntimesAsync())
            names.Add(runtime.Metadata.Name!);
        Assert.That(names, Is.SupersetOf(new[] { "torch-distributed", "jax-distributed", "xgboost-distributed", "deepspeed-distributed", "mlx-distributed" }));
    }

    [Test]
    public void Columns_TrainJob_AreTrainersOwn() => Assert.That(TrainingKinds.All[0].Columns.Select(c => c.Name), Is.EqualTo(new[] { "State", "Age" }));

    [Test]
    public async Task CreateAsync_DefinitionOfABuiltInKind_TakesItsPlace()
    {
        var definition = Yaml.Definitions().First(d => (string?)d.Definition["metadata"]!["name"] == "trainjobs.trainer.kubeflow.org").Definition;
        await Cluster.CreateAsync(ResourceKind.CustomResourceDefinition, definition.DeepClone().AsObject());
        Assert.That(Cluster.Kinds.All.Count(k => k.Kind.Plural == "trainjobs"), Is.EqualTo(1));
        var run = await new TrainingClient(Cluster).StartAsync(TrainJob.Create("own").Command("true").Build());
        Assert.That((await run.WaitAsync(TimeSpan.FromSeconds(60))).State.Phase, Is.EqualTo(TrainingPhase.Succeeded));
    }

    [TestCaseSource(nameof(Examples))]
    public async Task CreateAsync_RealManifest_IsTakenAsItIs(string file)
    {
        foreach (var document in Yaml.Read(await File.ReadAllTextAsync(Repository.SharedData("examples", "trainer", file))))
        {
            var kind = TrainingKinds.All.Select(k => k.Kind).FirstOrDefault(k => k.Kind == (string?)document["kind"] && k.ApiVersion == (string?)document["apiVersion"]);
            if (kind is null)
                continue;
            document["metadata"]!["name"] = $"copy-{document["metadata"]!["name"] ?? "of"}";
            document["metadata"]!.AsObject().Remove("namespace");
            document["metadata"]!.AsObject().Remove("generateName");
            var made = await Cluster.CreateAsync(kind, document.DeepClone().AsObject(), new WriteOptions { DryRun = true });
            Assert.That((string?)made["kind"], Is.EqualTo(kind.Kind));
        }
    }

    private static IEnumerable<string> Examples() => Repository.SharedDataFiles("*.yaml", "examples", "trainer");
}
