using System.Text.Json.Nodes;
using Kubeflow.Manifests;
using Kubeflow.TestSupport;
using Kubeflow.Training;

namespace Kubeflow.Core.Tests.Manifests;

/// <summary>The real systems' own manifests: read into the typed model and written back, nothing is lost.</summary>
public class ManifestExampleTests
{
    private static readonly Dictionary<string, Func<IManifest, IManifest>> Readers = new()
    {
        ["trainer.kubeflow.org/v1alpha1 TrainJob"] = TrainJob.From,
        ["trainer.kubeflow.org/v1alpha1 TrainingRuntime"] = TrainingRuntime.From,
        ["trainer.kubeflow.org/v1alpha1 ClusterTrainingRuntime"] = ClusterTrainingRuntime.From,
        ["trainer.kubeflow.org/v1alpha1 OptimizationJob"] = OptimizationJob.From,
        ["kubeflow.org/v1 PyTorchJob"] = PyTorchJob.From,
        ["kubeflow.org/v1 TFJob"] = TFJob.From,
        ["kubeflow.org/v1 XGBoostJob"] = XGBoostJob.From,
        ["kubeflow.org/v1 JAXJob"] = JaxJob.From,
        ["kubeflow.org/v1 PaddleJob"] = PaddleJob.From,
        ["kubeflow.org/v1 MPIJob"] = MpiJob.From,
        ["kubeflow.org/v2beta1 MPIJob"] = MpiJob.From,
    };

    public static IEnumerable<string> Files =>
        new[] { "trainer", "training-operator-v1", "mpi-operator" }.SelectMany(folder => Repository.SharedDataFiles("*.yaml", "examples", folder).Select(f => $"{folder}/{f}"));

    [TestCaseSource(nameof(Files))]
    public void From_AnExampleOfTheRealSystem_IsWrittenBackWithoutLoss(string file)
    {
        foreach (var manifest in Manifest.LoadAll(Repository.SharedData("examples", file)))
        {
            var typed = Readers[$"{manifest.ApiVersion} {manifest.Kind}"](manifest);
            Assert.That(StructuralEquality.Differences(manifest.ToJson(), typed.ToJson()), Is.Empty, $"{manifest}");
            var written = Manifest.ParseAll(typed.ToYaml()).Single();
            Assert.That(StructuralEquality.Differences(manifest.ToJson(), written.ToJson()), Is.Empty, typed.ToYaml());
        }
    }

    [Test]
    public void Files_OfTheRealSystems_HoldEveryKind()
    {
        var kinds = Files.SelectMany(f => Manifest.LoadAll(Repository.SharedData("examples", f))).Select(m => $"{m.ApiVersion} {m.Kind}").ToHashSet();
        Assert.That(Readers.Keys.Except(kinds), Is.EqualTo(new[] { "trainer.kubeflow.org/v1alpha1 OptimizationJob" }));
    }

    [Test]
    public void Parse_UnknownField_IsRefusedWithPathAndLine()
    {
        var fault = Assert.Throws<ValidationException>(() => TrainJob.Parse(
            """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: a}
            spec:
              runtimeRef: {name: torch-distributed}
              trainer:
                numNode: 2
            """, "job.yaml"))!.Faults.Single();
        Assert.That(fault.ToString(), Is.EqualTo("job.yaml:7: KF7102: Unknown field 'spec.trainer.numNode'. Did you mean 'numNodes'?"));
    }

    [Test]
    public void FromCluster_FieldsOfANewerServer_AreKept()
    {
        var document = (JsonObject)JsonNode.Parse(
            """{"apiVersion":"trainer.kubeflow.org/v1alpha1","kind":"TrainJob","metadata":{"name":"a","uid":"1"},"spec":{"runtimeRef":{"name":"r"},"newer":{"x":[1]}},"status":{"newer":1}}""")!;
        Assert.That(StructuralEquality.Differences(document, TrainJob.FromCluster(document).ToJson()), Is.Empty);
    }
}
