using System.Text.Json.Nodes;
using Kubeflow.Clusters;
using Kubeflow.TestSupport;

namespace Kubeflow.ClusterContract;

public abstract partial class ClusterContract
{
    private static readonly ResourceKind TrainJobs = new("trainer.kubeflow.org", "v1alpha1", "TrainJob", "trainjobs");

    [Test]
    public async Task TrainJob_Defaults_AreFilledIn()
    {
        var made = await Cluster.CreateAsync(TrainJobs, NewTrainJob());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)made["spec"]!["runtimeRef"]!["kind"], Is.EqualTo("ClusterTrainingRuntime"));
            Assert.That((string?)made["spec"]!["runtimeRef"]!["apiGroup"], Is.EqualTo("trainer.kubeflow.org"));
            Assert.That(made.Generation(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task TrainJob_WithoutRuntime_IsInvalidAtThatField()
    {
        var document = NewTrainJob();
        document.Spec().Remove("runtimeRef");
        var refused = await RefusedAsync(() => Cluster.CreateAsync(TrainJobs, document));
        AssertInvalid(refused, "spec.runtimeRef");
    }

    [Test]
    public async Task TrainJob_NumbersOutOfRange_AreAllNamed()
    {
        var document = NewTrainJob();
        document.Spec()["activeDeadlineSeconds"] = 0;
        document.Spec()["trainer"] = new JsonObject { ["numNodes"] = "two" };
        var refused = await RefusedAsync(() => Cluster.CreateAsync(TrainJobs, document));
        Assert.That(refused.StatusCode, Is.EqualTo(422));
        Assert.That(refused.Causes.Select(c => c.Field), Is.SupersetOf(new[] { "spec.activeDeadlineSeconds", "spec.trainer.numNodes" }));
    }

    [Test]
    public async Task TrainJob_UnknownFields_AreNamedWithTheirPath()
    {
        var document = NewTrainJob();
        document.Spec()["trainer"] = new JsonObject { ["nodes"] = 2 };
        var refused = await RefusedAsync(() => Cluster.CreateAsync(TrainJobs, document));
        Assert.That((refused.StatusCode, refused.Message.Contains("unknown field \"spec.trainer.nodes\"", StringComparison.Ordinal)), Is.EqualTo((400, true)), refused.Message);
    }

    [Test]
    public async Task TrainJob_Runtime_CannotBeChanged()
    {
        await Cluster.CreateAsync(TrainJobs, NewTrainJob());
        var refused = await RefusedAsync(() => Cluster.PatchAsync(TrainJobs, "job", Patch.Merge(new() { ["spec"] = new JsonObject { ["runtimeRef"] = new JsonObject { ["name"] = "other" } } }), Space));
        AssertInvalid(refused, "spec.runtimeRef");
        Assert.That(refused.Message, Does.Contain("field is immutable"));
    }

    public static IEnumerable<string> RealDefinitions => Repository.SharedDataFiles("*.yaml", "crds");

    [TestCaseSource(nameof(RealDefinitions))]
    public async Task Definition_OfARealSystem_IsServed(string file, CancellationToken cancellationToken)
    {
        var definition = Yaml.Read(await File.ReadAllTextAsync(Repository.SharedData("crds", file), cancellationToken));
        await Definitions.ApplyAsync(Cluster, definition, cancellationToken);
        var stored = await Cluster.GetAsync(ResourceKind.CustomResourceDefinition, definition.Name(), cancellationToken: cancellationToken);
        Assert.That((string?)stored["status"]?["acceptedNames"]?["plural"], Is.EqualTo((string?)definition["spec"]!["names"]!["plural"]));
    }

    // Left to another controller and suspended: nobody else writes to it.
    private JsonObject NewTrainJob()
    {
        if (!Repository.SharedDataFiles("trainer.kubeflow.org_TrainJob.yaml", "crds").Any())
            Assert.Ignore("The definition of TrainJobs is not beside this checkout.");
        return new()
        {
            ["apiVersion"] = TrainJobs.ApiVersion, ["kind"] = "TrainJob", ["metadata"] = new JsonObject { ["name"] = "job", ["namespace"] = Space },
            ["spec"] = new JsonObject
            {
                ["runtimeRef"] = new JsonObject { ["name"] = "torch-distributed" }, ["suspend"] = true, ["managedBy"] = "kueue.x-k8s.io/multikueue",
            },
        };
    }
}
