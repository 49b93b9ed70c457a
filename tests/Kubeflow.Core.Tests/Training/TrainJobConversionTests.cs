using Kubeflow.Manifests;
using Kubeflow.TestSupport;
using Kubeflow.Training;

namespace Kubeflow.Core.Tests.Training;

public class TrainJobConversionTests
{
    [Test]
    public void Of_APlainPyTorchJob_IsATrainJobOfTheBuiltInRuntime()
    {
        var job = PyTorchJob.Parse(
            """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: simple}
            spec:
              nprocPerNode: "2"
              runPolicy: {cleanPodPolicy: None, suspend: true}
              pytorchReplicaSpecs:
                Master: &pods
                  replicas: 1
                  template: {spec: {nodeSelector: {a: b}, containers: [{name: pytorch, image: team/x, command: [torchrun, train.py]}]}}
                Worker: *pods
            """);
        var converted = TrainJobConversion.Of(job);
        Assert.That(converted.Runtime, Is.Null);
        Assert.That(converted.Job.Spec.RuntimeRef.Name, Is.EqualTo("torch-distributed"));
        Assert.That(converted.Job.Spec.Trainer, Has.Property("NumNodes").EqualTo(2).And.Property("Image").EqualTo("team/x").And.Property("NumProcPerNode").EqualTo((IntOrString)2));
        Assert.That(converted.Job.Spec.Suspend, Is.True);
        Assert.That(converted.Losses.Select(l => l.Message), Is.EqualTo(new[] { "'spec.runPolicy.cleanPodPolicy' is None, which TrainJobs do not have." }));
        Assert.That(() => TrainJob.From(converted.Job), Throws.Nothing);
    }

    [Test]
    public void Of_TheMpiExample_HasARuntimeThatIsValid()
    {
        var converted = TrainJobConversion.Of(MpiJob.Load(Repository.SharedData("examples", "mpi-operator", "v2beta1__pi__pi.yaml")));
        var runtime = TrainingRuntime.Parse(converted.Runtime!.ToYaml());
        Assert.That(runtime.Spec.Template!.Spec!.ReplicatedJobs!.Select(j => j.Name), Is.EqualTo(new[] { "node", "launcher" }));
        Assert.That(runtime.Spec.Template.Spec.SuccessPolicy!.TargetReplicatedJobs, Is.EqualTo(new[] { "launcher" }));
        Assert.That(runtime.Spec.MLPolicy!.Mpi!.SshAuthMountPath, Is.EqualTo("/home/mpiuser/.ssh"));
        Assert.That(converted.Job.Spec.RuntimeRef.Name, Is.EqualTo(runtime.Metadata.Name));
    }

    [Test]
    public void Of_RolesThatDiffer_IsRefused() => Assert.That(
        () => TrainJobConversion.Of(XGBoostJob.Load(Repository.SharedData("examples", "training-operator-v1", "xgboost__xgboostjob.yaml"))),
        Throws.TypeOf<ValidationException>().With.Message.Contains("KF7123").And.Message.Contains("roles whose pods differ"));

    [TestCase("jax__cpu-demo__demo.yaml", "COORDINATOR_ADDRESS")]
    [TestCase("paddlepaddle__simple-cpu.yaml", "PADDLE_MASTER")]
    [TestCase("tensorflow__simple.yaml", "TF_CONFIG")]
    [TestCase("pytorch__elastic__imagenet__imagenet.yaml", "elastic")]
    [TestCase("pytorch__simple.yaml", "torchrun")]
    [TestCase("mpi__tensorflow-mnist.yaml", "cleanPodPolicy")]
    public void Of_TheExamples_SaysWhatIsLostAndIsValid(string file, string lost)
    {
        var manifest = Manifest.LoadAll(Repository.SharedData("examples", "training-operator-v1", file)).Single();
        ILegacyJob job = manifest.Kind switch
        {
            "JAXJob" => JaxJob.From(manifest), "PaddleJob" => PaddleJob.From(manifest), "TFJob" => TFJob.From(manifest), "MPIJob" => MpiJob.From(manifest), _ => PyTorchJob.From(manifest),
        };
        var converted = TrainJobConversion.Of(job);
        Assert.That(string.Join('\n', converted.Losses), Does.Contain(lost));
        Assert.That(() => TrainJob.Parse(converted.Job.ToYaml()), Throws.Nothing);
        Assert.That(() => converted.Runtime is null ? null : TrainingRuntime.Parse(converted.Runtime.ToYaml()), Throws.Nothing);
    }
}
