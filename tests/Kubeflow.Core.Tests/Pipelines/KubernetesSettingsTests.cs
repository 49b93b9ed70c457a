using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Core.Tests.Pipelines;

/// <summary>Each setting for Kubernetes, as KFP's document has it.</summary>
public class KubernetesSettingsTests
{
    private static readonly Component Step = Component.Container("step").Output<string>("Output").Image("alpine").Command("true").Build();

    private static string Platform(Action<KubernetesSettings> set) => Pipeline.Define("one", p => p.Add(Step).Kubernetes(set)).Document.ToYaml().Split("---\n")[1];

    private static IEnumerable<TestCaseData> Settings()
    {
        yield return Case("SecretByConstant", k => k.SecretAsEnv("s", new Dictionary<string, string> { ["a"] = "A" }), "secretName: s", "constant: s", "optional: false", "secretKey: a", "envVar: A");
        yield return Case("ConfigMap", k => k.ConfigMapAsVolume("m", "/m"), "configMapName: m", "mountPath: /m");
        yield return Case("PvcByConstant", k => k.PvcMount("claim", "/data", "part"), "constant: claim", "subPath: part", "pvcNameParameter:");
        yield return Case("Ephemeral", k => k.EphemeralVolume("v", "/v", ["ReadWriteOnce"], "5Gi", labels: new Dictionary<string, string> { ["l"] = "1" }), "defaultStorageClass: true", "size: 5Gi", "l: '1'");
        yield return Case("EphemeralClass", k => k.EphemeralVolume("v", "/v", ["ReadWriteOnce"], "5Gi", "fast"), "storageClassName: fast");
        yield return Case("EmptyDir", k => k.EmptyDir("v", "/v", "Memory", "1Gi"), "medium: Memory", "sizeLimit: 1Gi");
        yield return Case("NodeSelectors", k => k.NodeSelector("a", "1").NodeSelector("b", "2"), "a: '1'", "b: '2'");
        yield return Case("Toleration", k => k.Toleration("gpu", "Exists", effect: "NoExecute", seconds: 10), "tolerationSeconds: '10'", "operator: Exists");
        yield return Case("Affinity", k => k.NodeAffinity([new("zone", "In", "a", "b")], weight: 5), "matchExpressions:", "weight: 5", "- a");
        yield return Case("Labels", k => k.PodLabel("x", "1").PodAnnotation("w", "2").PodLabel("z", "3"), "x: '1'", "w: '2'", "z: '3'");
        yield return Case("Image", k => k.ImagePullPolicy("Always").ImagePullSecrets("one", "two"), "imagePullPolicy: Always", "secretName: one", "secretName: two");
        yield return Case("Field", k => k.FieldPathAsEnv("POD", "metadata.name"), "fieldPath: metadata.name", "name: POD");
        yield return Case("Timeout", k => k.Timeout(60), "activeDeadlineSeconds: '60'");
        yield return Case("Security", k => k.SecurityContext(1000, 2000, true), "runAsUser: '1000'", "runAsGroup: '2000'", "runAsNonRoot: true");
        yield return Case("Init", k => k.InitContainer(new() { Name = "i", Image = "busybox", RestartPolicy = "Always", ResourceLimits = new Dictionary<string, string> { ["cpu"] = "1" } }), "restartPolicy: Always", "cpu: '1'");

        static TestCaseData Case(string name, Action<KubernetesSettings> set, params string[] expected) => new TestCaseData(set, expected).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Settings))]
    public void Kubernetes_Setting_IsInThePlatformsDocument(Action<KubernetesSettings> set, string[] expected)
    {
        var platform = Platform(set);
        using (Assert.EnterMultipleScope())
            foreach (var line in expected)
                Assert.That(platform, Does.Contain(line));
        Assert.That(PipelineDocument.Parse(Pipeline.Define("one", p => p.Add(Step).Kubernetes(set)).Document.ToYaml()).Platform, Is.Not.Null, "It reads its own document.");
    }

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return new TestCaseData((Action<KubernetesSettings>)(k => k.Toleration(@operator: "Is")), "Equal or Exists");
        yield return new TestCaseData((Action<KubernetesSettings>)(k => k.ImagePullPolicy("Sometimes")), "IfNotPresent");
        yield return new TestCaseData((Action<KubernetesSettings>)(k => k.Timeout(-1)), "0 or more");
        yield return new TestCaseData((Action<KubernetesSettings>)(k => k.SecurityContext()), "says nothing");
        yield return new TestCaseData((Action<KubernetesSettings>)(k => k.InitContainer(new() { Name = "kfp-launcher", Image = "x" })), "no name");
        yield return new TestCaseData((Action<KubernetesSettings>)(k => k.NodeAffinity(weight: 101)), "1 to 100");
    }

    [TestCaseSource(nameof(Mistakes))]
    public void Kubernetes_Mistake_IsAFaultAtTheUsersLine(Action<KubernetesSettings> set, string named)
    {
        var fault = Assert.Throws<ValidationException>(() => Platform(set))!.Faults.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault.Rule.Id, Is.EqualTo("KF2023"));
            Assert.That(fault.ToString(), Does.Contain(named).And.Contain("KubernetesSettingsTests.cs:"));
        }
    }

    [Test]
    public void Kubernetes_NestedPipeline_KeepsItsSettingsUnderTheNewLabel()
    {
        var inner = Pipeline.Define("inner", p => p.Add(Step).Kubernetes(k => k.PodLabel("of", "inner")));
        var yaml = Pipeline.Define("outer", p =>
        {
            p.Add(Step).Kubernetes(k => k.PodLabel("of", "outer"));
            p.Add(inner);
            p.Add(inner);
        }).Document.ToYaml();
        var executors = PipelineDocument.Parse(yaml).Platform!.Platforms!["kubernetes"].DeploymentSpec!.Executors!;
        Assert.That(
            executors.ToDictionary(e => e.Key, e => e.Value.GetProperty("podMetadata").GetProperty("labels").GetProperty("of").GetString()),
            Is.EquivalentTo(new Dictionary<string, string> { ["exec-step"] = "outer", ["exec-step-2"] = "inner", ["exec-step-3"] = "inner" }));
    }

    [Test]
    public void Kubernetes_SecretFromATask_IsAReferenceAndADependency()
    {
        var document = Pipeline.Define("one", p =>
        {
            var name = p.Add(Step).Output<string>();
            p.Add(Step).Kubernetes(k => k.SecretAsVolume(name, "/s"));
        }).Document;
        var reference = document.Platform!.Platforms!["kubernetes"].DeploymentSpec!.Executors!["exec-step-2"].GetProperty("secretAsVolume")[0].GetProperty("secretNameParameter");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reference.GetProperty("taskOutputParameter").GetProperty("producerTask").GetString(), Is.EqualTo("step"));
            Assert.That(document.Spec.Root!.Dag!.Tasks!["step-2"].DependentTasks, Is.EqualTo(new[] { "step" }));
        }
    }
}
