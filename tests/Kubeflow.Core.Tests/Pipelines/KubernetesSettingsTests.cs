using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;
using Kubeflow.TestSupport;

namespace Kubeflow.Core.Tests.Pipelines;

/// <summary>Each setting for Kubernetes, as KFP's document has it.</summary>
public class KubernetesSettingsTests
{
    private static readonly Component Step = Component.Container("step").Output<string>("Output").Image("alpine").Command("true").Build();

    private static Pipeline Define(Action<KubernetesSettings> set) => Pipeline.Define("one", p => p.Add(Step).Kubernetes(set));

    private static IEnumerable<TestCaseData> Settings()
    {
        yield return Case("SecretAsEnv", k => k.SecretAsEnv("s", One("a", "A"), optional: true), "{secretAsEnv: [{secretName: s, secretNameParameter: {runtimeValue: {constant: s}}, keyToEnv: [{secretKey: a, envVar: A}], optional: true}]}");
        yield return Case("SecretAsVolume", k => k.SecretAsVolume("s", "/s"), "{secretAsVolume: [{secretName: s, secretNameParameter: {runtimeValue: {constant: s}}, mountPath: /s, optional: false}]}");
        yield return Case("ConfigMapAsEnv", k => k.ConfigMapAsEnv("m", One("a", "A")), "{configMapAsEnv: [{configMapName: m, configMapNameParameter: {runtimeValue: {constant: m}}, keyToEnv: [{configMapKey: a, envVar: A}], optional: false}]}");
        yield return Case("ConfigMapAsVolume", k => k.ConfigMapAsVolume("m", "/m", optional: true), "{configMapAsVolume: [{configMapName: m, configMapNameParameter: {runtimeValue: {constant: m}}, mountPath: /m, optional: true}]}");
        yield return Case("PvcMount", k => k.PvcMount("claim", "/data", "part"), "{pvcMount: [{constant: claim, pvcNameParameter: {runtimeValue: {constant: claim}}, mountPath: /data, subPath: part}]}");
        yield return Case("EphemeralVolume", k => k.EphemeralVolume("v", "/v", ["ReadWriteOnce"], "5Gi", labels: One("l", "1"), annotations: One("a", "2")), "{genericEphemeralVolume: [{volumeName: v, mountPath: /v, accessModes: [ReadWriteOnce], size: 5Gi, defaultStorageClass: true, metadata: {labels: {l: '1'}, annotations: {a: '2'}}}]}");
        yield return Case("EphemeralVolumeOfAClass", k => k.EphemeralVolume("v", "/v", ["ReadWriteMany", "ReadOnlyMany"], "5Gi", "fast"), "{genericEphemeralVolume: [{volumeName: v, mountPath: /v, accessModes: [ReadWriteMany, ReadOnlyMany], size: 5Gi, storageClassName: fast}]}");
        yield return Case("EmptyDir", k => k.EmptyDir("v", "/v", "Memory", "1Gi").EmptyDir("w", "/w"), "{emptyDirMounts: [{volumeName: v, mountPath: /v, medium: Memory, sizeLimit: 1Gi}, {volumeName: w, mountPath: /w}]}");
        yield return Case("NodeSelector", k => k.NodeSelector("a", "1").NodeSelector("b", "2").NodeSelector("a", "3"), "{nodeSelector: {labels: {a: '3', b: '2'}}}");
        yield return Case("Toleration", k => k.Toleration("gpu", "Exists", effect: "NoExecute", seconds: 10).Toleration("x", "Equal", "y", "NoSchedule"), "{tolerations: [{key: gpu, operator: Exists, effect: NoExecute, tolerationSeconds: '10'}, {key: x, operator: Equal, value: y, effect: NoSchedule}]}");
        yield return Case("NodeAffinity", k => k.NodeAffinity([new("zone", "In", "a", "b")], [new("metadata.name", "NotIn", "n")], weight: 5).NodeAffinity([new("gpu", "Exists")]), "{nodeAffinity: [{matchExpressions: [{key: zone, operator: In, values: [a, b]}], matchFields: [{key: metadata.name, operator: NotIn, values: [n]}], weight: 5}, {matchExpressions: [{key: gpu, operator: Exists}]}]}");
        yield return Case("PodMetadata", k => k.PodLabel("x", "1").PodAnnotation("w", "2").PodLabel("z", "3"), "{podMetadata: {labels: {x: '1', z: '3'}, annotations: {w: '2'}}}");
        yield return Case("ImagePullPolicy", k => k.ImagePullPolicy("Never").ImagePullPolicy("Always"), "{imagePullPolicy: Always}");
        yield return Case("ImagePullSecrets", k => k.ImagePullSecrets("one", "two"), "{imagePullSecret: [{secretName: one, secretNameParameter: {runtimeValue: {constant: one}}}, {secretName: two, secretNameParameter: {runtimeValue: {constant: two}}}]}");
        yield return Case("FieldPathAsEnv", k => k.FieldPathAsEnv("POD", "metadata.name").FieldPathAsEnv("IP", "status.podIP"), "{fieldPathAsEnv: [{name: POD, fieldPath: metadata.name}, {name: IP, fieldPath: status.podIP}]}");
        yield return Case("Timeout", k => k.Timeout(60), "{activeDeadlineSeconds: '60'}");
        yield return Case("SecurityContext", k => k.SecurityContext(1000, 2000, true), "{securityContext: {runAsUser: '1000', runAsGroup: '2000', runAsNonRoot: true}}");
        yield return Case("SecurityContextPart", k => k.SecurityContext(runAsNonRoot: false), "{securityContext: {runAsNonRoot: false}}");
        yield return Case("InitContainer", k => k.InitContainer(new()
        {
            Name = "i", Image = "busybox", Command = ["sh"], Args = ["-c", "true"], Environment = One("A", "1"), VolumeMounts = One("v", "/v"), RestartPolicy = "Always",
            ResourceRequests = One("cpu", "1"), ResourceLimits = One("memory", "1Gi"),
        }), "{initContainers: [{name: i, image: busybox, command: [sh], args: [-c, 'true'], env: [{name: A, value: '1'}], volumeMounts: [{volumeName: v, mountPath: /v}], restartPolicy: Always, resources: {requests: {cpu: '1'}, limits: {memory: 1Gi}}}]}");

        static TestCaseData Case(string name, Action<KubernetesSettings> set, string expected) => new TestCaseData(set, expected).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Settings))]
    public void Kubernetes_Setting_IsWhatKfpsDocumentHas(Action<KubernetesSettings> set, string expected)
    {
        var document = Pipeline.Define("one", p => p.Add(Step).Kubernetes(set)).Document;
        Assert.That(StructuralEquality.Differences(Json(expected), JsonNode.Parse(ConfigOf(document).GetRawText())!), Is.Empty);
        Assert.That(StructuralEquality.Differences(document.ToJson(), PipelineDocument.Parse(document.ToYaml()).ToJson()), Is.Empty, "It reads its own document.");
    }

    private static IEnumerable<TestCaseData> RunValues()
    {
        yield return Case("SecretAsEnv", (k, v) => k.SecretAsEnv(v, One("a", "A")), "{secretAsEnv: [{secretNameParameter: REF, keyToEnv: [{secretKey: a, envVar: A}], optional: false}]}");
        yield return Case("SecretAsVolume", (k, v) => k.SecretAsVolume(v, "/s"), "{secretAsVolume: [{secretNameParameter: REF, mountPath: /s, optional: false}]}");
        yield return Case("ConfigMapAsEnv", (k, v) => k.ConfigMapAsEnv(v, One("a", "A")), "{configMapAsEnv: [{configMapNameParameter: REF, keyToEnv: [{configMapKey: a, envVar: A}], optional: false}]}");
        yield return Case("ConfigMapAsVolume", (k, v) => k.ConfigMapAsVolume(v, "/m"), "{configMapAsVolume: [{configMapNameParameter: REF, mountPath: /m, optional: false}]}");
        yield return Case("ImagePullSecrets", (k, v) => k.ImagePullSecrets(v), "{imagePullSecret: [{secretNameParameter: REF}]}");
        yield return Case("NodeSelector", (k, v) => k.NodeSelector(v), "{nodeSelector: {nodeSelectorJson: REF}}");
        yield return Case("Toleration", (k, v) => k.Toleration(v), "{tolerations: [{tolerationJson: REF}]}");
        yield return Case("NodeAffinity", (k, v) => k.NodeAffinity(v), "{nodeAffinity: [{nodeAffinityJson: REF}]}");

        static TestCaseData Case(string name, Action<KubernetesSettings, Value> set, string expected) => new TestCaseData(set, expected).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(RunValues))]
    public void Kubernetes_ValueOfTheRun_IsAReference(Action<KubernetesSettings, Value> set, string expected)
    {
        var fromParameter = Pipeline.Define("one", p => { var name = p.Parameter<string>("name"); p.Add(Step).Kubernetes(k => set(k, name)); }).Document;
        var fromTask = Pipeline.Define("one", p => { var name = p.Add(Step).Output<string>(); p.Add(Step).Kubernetes(k => set(k, name)); }).Document;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(StructuralEquality.Differences(Json(expected.Replace("REF", "{componentInputParameter: name}", StringComparison.Ordinal)), JsonNode.Parse(ConfigOf(fromParameter).GetRawText())!), Is.Empty);
            Assert.That(StructuralEquality.Differences(
                Json(expected.Replace("REF", "{taskOutputParameter: {producerTask: step, outputParameterKey: Output}}", StringComparison.Ordinal)), JsonNode.Parse(ConfigOf(fromTask, "exec-step-2").GetRawText())!), Is.Empty);
            Assert.That(fromTask.Spec.Root!.Dag!.Tasks!["step-2"].DependentTasks, Is.EqualTo(new[] { "step" }));
        }
    }

    [Test]
    public void PvcMount_OutputOfATask_IsWrittenInBothForms()
    {
        var document = Pipeline.Define("one", p => { var claim = p.Add(KubernetesComponents.CreatePvc).With("access_modes", Value.Of(new[] { "ReadWriteOnce" })).With("size", "1Gi"); p.Add(Step).Kubernetes(k => k.PvcMount(claim.Output<string>("name"), "/data")); }).Document;
        Assert.That(StructuralEquality.Differences(
            Json("{pvcMount: [{mountPath: /data, pvcNameParameter: {taskOutputParameter: {producerTask: createpvc, outputParameterKey: name}}, taskOutputParameter: {producerTask: createpvc, outputParameterKey: name}}]}"),
            JsonNode.Parse(ConfigOf(document).GetRawText())!), Is.Empty);
    }

    [Test]
    public void Configure_WholePipeline_IsInThePlatformsDocument()
    {
        var document = Pipeline.Define("one", p => p.Configure(new()
        {
            ResourceTtlOnCompletion = 1, ResourceTtlOnSuccess = 2, ResourceTtlOnFailure = 3, ActiveDeadlineSeconds = 4,
            Workspace = new() { Size = "1.5Gi", Kubernetes = new() { PvcSpecPatch = JsonSerializer.SerializeToElement(new { accessModes = new[] { "ReadWriteMany" } }) } },
        }).Add(Step)).Document;
        var none = Pipeline.Define("one", p => p.Configure(new() { ResourceTtlOnCompletion = 0 }).Add(Step)).Document;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(StructuralEquality.Differences(
                Json("{platforms: {kubernetes: {pipelineConfig: {resourceTtlOnCompletion: 1, resourceTtlOnSuccess: 2, resourceTtlOnFailure: 3, activeDeadlineSeconds: 4, workspace: {size: 1.5Gi, kubernetes: {pvcSpecPatch: {accessModes: [ReadWriteMany]}}}}}}}"),
                document.ToJson()["platform_spec"]!), Is.Empty);
            Assert.That(none.ToYaml(), Does.Not.Contain("resourceTtl"), "0 is as nothing.");
        }
    }

    [Test]
    public void PassThrough_Fields_AreInTheComponent()
    {
        var step = Component.Container("step").TaskConfigInput("config").PassThrough(TaskConfigField.Environment, applyToTask: true).PassThrough(TaskConfigField.KubernetesVolumes).Image("alpine").Command("true").Build();
        var component = Pipeline.Define("one", p => p.Add(step).Environment("A", "1").Kubernetes(k => k.PvcMount("c", "/c"))).Document.Spec.Components!["comp-step"];
        Assert.That(
            component.TaskConfigPassthroughs!.Select(t => (t.Field, t.ApplyToTask)), Is.EqualTo(new (string?, bool?)[] { ("ENV", true), ("KUBERNETES_VOLUMES", null) }));
        Assert.That(component.InputDefinitions!.Parameters!["config"], Is.EqualTo(new InputParameterSpec { ParameterType = "TASK_CONFIG", IsOptional = true }));
    }

    private static Dictionary<string, string> One(string key, string value) => new() { [key] = value };

    private static JsonElement ConfigOf(PipelineDocument document, string? executor = null)
    {
        var executors = document.Platform!.Platforms!["kubernetes"].DeploymentSpec!.Executors!;
        return executor is null ? executors.Values.Single() : executors[executor];
    }

    // YAML's flow form, which needs no quotes.
    private static JsonNode Json(string yaml) => JsonNode.Parse(new YamlDotNet.Serialization.SerializerBuilder().JsonCompatible().Build().Serialize(
        new YamlDotNet.Serialization.DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml)))!;

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
        var fault = Assert.Throws<ValidationException>(() => Define(set))!.Faults.Single();
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
