using Kubeflow.Manifests;
using Kubeflow.Training;

namespace Kubeflow.Core.Tests.Training;

/// <summary>Each rule of manifests, broken in a file as a user would break it: id, line, sentence.</summary>
public class ManifestRuleTests
{
    [TestCase("KF7105", 5, "runtimeRef: {}", "has no 'spec.runtimeRef.name'")]
    [TestCase("KF7107", 6, "runtimeRef: {name: r}\n  activeDeadlineSeconds: 0", "takes 1 second or more")]
    [TestCase("KF7107", 6, "runtimeRef: {name: r}\n  managedBy: me", "'spec.managedBy' is me")]
    [TestCase("KF7107", 7, "runtimeRef: {name: r}\n  trainer:\n    numNodes: -1", "'spec.trainer.numNodes' is -1, but takes 0 or more")]
    [TestCase("KF7107", 7, "runtimeRef: {name: r}\n  trainer:\n    numProcPerNode: 0", "takes 1 or more")]
    [TestCase("KF7103", 6, "runtimeRef: {name: r}\n  trainer: {numNodes: \"2\"}", "wants a whole number")]
    [TestCase("KF7108", 9, "runtimeRef: {name: r}\n  trainer:\n    env:\n    - {name: X, value: a}\n    - {name: X, value: b}", "two entries with the name 'X'")]
    [TestCase("KF7109", 6, "runtimeRef: {name: r}\n  initializer: {dataset: {storageUri: owner/name}}", "is no URI")]
    [TestCase("KF7111", 8, "runtimeRef: {name: r}\n  trainer:\n    env:\n    - {name: X, value: a, valueFrom: {fieldRef: {fieldPath: metadata.name}}}", "gives variable 'X' a value and a place")]
    [TestCase("KF7112", 6, "runtimeRef: {name: r}\n  runtimePatches: [{manager: me}]", "'me' is no manager")]
    [TestCase("KF7113", 6, "runtimeRef: {name: r}\n  runtimePatches: [{manager: a.b/c, trainingRuntimeSpec: {template: {spec: {replicatedJobs: [{name: node, template: {spec: {template: {spec: {containers: [{name: node, env: [{name: X, value: a}]}]}}}}}]}}}}]", "container 'node', which the API refuses")]
    public void Parse_ABrokenTrainJob_SaysRuleLineAndWhy(string id, int line, string spec, string expected) =>
        AssertFault(id, line, expected, () => TrainJob.Parse($"apiVersion: trainer.kubeflow.org/v1alpha1\nkind: TrainJob\nmetadata: {{name: a}}\nspec:\n  {spec}", "a.yaml"));

    [TestCase("KF7114", "mlPolicy: {torch: {}, jax: {}}", "sets torch and jax")]
    [TestCase("KF7107", "mlPolicy: {mpi: {numProcPerNode: 0}}", "takes 1 or more")]
    [TestCase("KF7115", "template: {spec: {replicatedJobs: [{name: node, replicas: 2, template: {metadata: {labels: {trainer.kubeflow.org/trainjob-ancestor-step: trainer}}, spec: {template: {spec: {containers: [{name: node}]}}}}}]}}", "has 2 replicas; it must have 1")]
    [TestCase("KF7115", "template: {spec: {replicatedJobs: [{name: node, template: {metadata: {labels: {trainer.kubeflow.org/trainjob-ancestor-step: trainer}}, spec: {template: {spec: {containers: [{name: main}]}}}}}]}}", "has no container 'node'")]
    [TestCase("KF7116", "template: {spec: {replicatedJobs: [{name: a, dependsOn: [{name: b, status: Ready}]}, {name: b}]}}", "waits for 'b', which is not listed before it")]
    public void Parse_ABrokenRuntime_SaysRuleLineAndWhy(string id, string spec, string expected) => AssertFault(
        id, 5, expected, () => TrainingRuntime.Parse($"apiVersion: trainer.kubeflow.org/v1alpha1\nkind: TrainingRuntime\nmetadata: {{name: a}}\nspec:\n  {spec}", "a.yaml"));

    [TestCase("KF7118", "numTrials: 1, parallelTrials: 2", "2 trials at the same time are more than the 1 in all")]
    [TestCase("KF7118", "searchAlgorithm: {random: {}, grid: {}}", "must set random or grid")]
    [TestCase("KF7118", "searchAlgorithm: {grid: {}}", "Parameter 'lr' is a range")]
    public void Parse_ABrokenSearch_SaysRuleAndWhy(string id, string more, string expected) => AssertFault(
        id, 5, expected,
        () => OptimizationJob.Parse(
            "apiVersion: trainer.kubeflow.org/v1alpha1\nkind: OptimizationJob\nmetadata: {name: a}\nspec:\n  {objectives: [{metric: loss}], parameters: [{name: lr, searchSpace: {uniform: {min: \"0\", max: \"1\"}}}], "
            + $"trainJobTemplate: {{spec: {{runtimeRef: {{name: r}}}}}}, {more}}}", "a.yaml"));

    [Test]
    public void Parse_AnotherKind_IsRefused() => Assert.That(
        () => TrainJob.Parse("apiVersion: v1\nkind: Pod\nmetadata: {name: a}"), Throws.TypeOf<ValidationException>().With.Message.Contains("There is no object of kind TrainJob, only Pod."));

    [Test]
    public void ParseAll_AnObjectWithoutKind_IsRefused() => Assert.That(
        () => Manifest.ParseAll("apiVersion: v1"), Throws.TypeOf<ValidationException>().With.Message.Contains("KF7105").And.Message.Contains("'kind'"));

    private static void AssertFault(string id, int line, string expected, Func<object> parse)
    {
        var fault = Assert.Throws<ValidationException>(() => parse())!.Faults[0];
        Assert.That(fault.Rule.Id, Is.EqualTo(id), fault.ToString());
        Assert.That(fault.Message, Does.Contain(expected));
        Assert.That(fault.Location, Is.EqualTo(new SourceLocation("a.yaml", line)), fault.ToString());
    }
}
