using Kubeflow.TestSupport;
using Kubeflow.Training;

namespace Kubeflow.Core.Tests.Manifests;

/// <summary>The records know every field of the real systems' schemas, and no other.</summary>
public class SchemaTests
{
    [TestCase("trainer.kubeflow.org_TrainJob.yaml", "v1alpha1", typeof(TrainJob))]
    [TestCase("trainer.kubeflow.org_TrainingRuntime.yaml", "v1alpha1", typeof(TrainingRuntime))]
    [TestCase("trainer.kubeflow.org_ClusterTrainingRuntime.yaml", "v1alpha1", typeof(ClusterTrainingRuntime))]
    [TestCase("trainer.kubeflow.org_OptimizationJob.yaml", "v1alpha1", typeof(OptimizationJob))]
    [TestCase("kubeflow.org_PyTorchJob.yaml", "v1", typeof(PyTorchJob))]
    [TestCase("kubeflow.org_TFJob.yaml", "v1", typeof(TFJob))]
    public void Schema_OfTheRealSystem_IsTheRecords(string file, string version, Type record) =>
        Assert.That(SchemaComparison.Differences(Repository.SharedData("crds", file), version, record), Is.Empty);

    [Test]
    public void Schema_OfMpiJobs_IsTheRecordsButForTheFieldsOfV2Beta1() => Assert.That(
        SchemaComparison.Differences(Repository.SharedData("crds", "kubeflow.org_MPIJob.yaml"), "v1", typeof(MpiJob)),
        Is.EqualTo(new[]
        {
            // One record holds both versions; these four are v2beta1's.
            ".spec.launcherCreationPolicy of MpiJobSpec is not in the schema",
            ".spec.mpiImplementation of MpiJobSpec is not in the schema",
            ".spec.runLauncherAsWorker of MpiJobSpec is not in the schema",
            ".spec.sshAuthMountPath of MpiJobSpec is not in the schema",
        }));
}
