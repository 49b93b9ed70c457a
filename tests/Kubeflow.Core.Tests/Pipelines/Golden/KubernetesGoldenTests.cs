using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Core.Tests.Pipelines.Golden;

/// <summary>What only Kubernetes knows, against what KFP's compiler wrote.</summary>
public class KubernetesGoldenTests
{
    [Test]
    public void Document_SecretNamedOutsideOfALoop_EqualsKfps()
    {
        var golden = GoldenFile.Load("nested_parallel_for_secret.yaml");
        var emit = golden.Step("emit-secret-name").Output<string>("Output").Build();
        var worker = golden.Step("worker-component").Input<string>("item").Output<string>("Output").Build();
        golden.AssertEqual(Pipeline.Define("pipeline-4-nested-parallel-for-secret", p =>
        {
            p.Description("Pipeline with outer task output used as secret name inside ParallelFor.");
            var name = p.Add(emit).Output<string>();
            p.ParallelFor(["x", "y"], (each, item) => each.Add(worker).With("item", item)
                .Kubernetes(k => k.SecretAsEnv(name, new Dictionary<string, string> { ["username"] = "MY_SECRET_KEY" })), parallelism: 1);
        }));
    }

    [Test]
    public void Document_SettingsFromOptionalInputs_EqualsKfps()
    {
        var golden = GoldenFile.Load("missing_kubernetes_optional_inputs.yaml");
        var log = golden.Step("log-message").Input<string>("message").Build();
        golden.AssertEqual(Pipeline.Define("missing-kubernetes-optional-inputs-pipeline", p =>
        {
            var affinity = p.Parameter("optional_affinity", (Dictionary<string, object>?)null);
            var selector = p.Parameter("optional_selector", (Dictionary<string, string>?)null);
            var secret = p.Parameter("optional_secret_name", (string?)null);
            var map = p.Parameter("optional_config_map_name", (string?)null);
            var pull = p.Parameter("optional_image_pull_secret_name", (string?)null);
            var tolerations = p.Parameter("optional_tolerations", (List<Dictionary<string, object>>?)null);
            p.Add(log).With("message", "baseline task").Cache(false).Kubernetes(k => k
                .NodeAffinity(affinity).NodeSelector(selector)
                .SecretAsEnv(secret, new Dictionary<string, string> { ["password"] = "PASSWORD" }, optional: true).SecretAsVolume(secret, "/mnt/secret", optional: true)
                .ConfigMapAsEnv(map, new Dictionary<string, string> { ["setting"] = "SETTING" }, optional: true).ConfigMapAsVolume(map, "/mnt/config", optional: true)
                .ImagePullSecrets(pull).Toleration(tolerations));
        }));
    }

    [Test]
    public void Document_ImportIntoTheWorkspace_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_importer_workspace.yaml");
        var train = golden.Step("train").InputArtifact<Dataset>("dataset").Output<string>("scalar").Output<string>("message").Build();
        var readDir = golden.Step("read-dir").InputArtifact<Dataset>("data").Output<string>("Output").Build();
        var writeFile = golden.Step("write-file-artifact").OutputArtifact<Dataset>("out_ds").Build();
        var writeDir = golden.Step("write-dir-artifact").OutputArtifact<Dataset>("out_ds").Build();
        var getUri = golden.Step("get-uri").InputArtifact<Dataset>("d").Output<string>("Output").Build();
        var stage = Pipeline.Define("import-stage", p =>
        {
            var file = p.Import<Dataset>(p.Parameter<string>("file_uri"), metadata: Value.Of(new Dictionary<string, string> { ["key"] = "value" }), downloadToWorkspace: true);
            var folder = p.Import<Dataset>(
                p.Parameter<string>("dir_uri"), reimport: true, metadata: Value.Of(new Dictionary<string, string> { ["source"] = "directory" }), downloadToWorkspace: true);
            p.Output("train_result", p.Add(train).With("dataset", file).Output<string>("scalar"));
            p.Output("dir_result", p.Add(readDir).With("data", folder).Output<string>());
        });
        golden.AssertEqual(Pipeline.Define("pipeline-with-importer-workspace", p =>
        {
            p.Description("Importer downloads an artifact into workspace; downstream reads it");
            p.Configure(new PipelineConfig
            {
                Workspace = new()
                {
                    Size = "1Gi",
                    Kubernetes = new() { PvcSpecPatch = JsonSerializer.SerializeToElement(new { accessModes = new[] { "ReadWriteOnce" }, storageClassName = "standard" }) },
                },
            });
            var file = p.Add(getUri).With("d", p.Add(writeFile).Artifact<Dataset>("out_ds"));
            var folder = p.Add(getUri).With("d", p.Add(writeDir).Artifact<Dataset>("out_ds"));
            var imported = p.Add(stage).With("file_uri", file.Output<string>()).With("dir_uri", folder.Output<string>());
            p.Output("train_result", imported.Output<string>("train_result"));
            p.Output("dir_result", imported.Output<string>("dir_result"));
        }));
    }

    [Test]
    public void Document_VolumeOfATasksName_EqualsKfps()
    {
        var golden = GoldenFile.Load("create_mount_delete_existing_pvc_from_task_output.yaml", "kubernetes");
        var comp = golden.Step("comp").Build();
        var getName = golden.Step("get-pvc-name").Output<string>("Output").Build();
        golden.AssertEqual(
            Pipeline.Define("my-pipeline", p =>
            {
                var name = p.Add(getName).Output<string>();
                var claim = p.Add(KubernetesComponents.CreatePvc)
                    .With("pvc_name", name).With("access_modes", Value.Of(new[] { "ReadWriteOnce" })).With("size", "5Gi").With("storage_class_name", "standard");
                var mounted = p.Add(comp).Kubernetes(k => k.PvcMount(claim.Output<string>("name"), "/data"));
                p.Add(KubernetesComponents.DeletePvc).With("pvc_name", name).After(mounted);
            }),
            // KFP's words about the inputs of its own components; ours are in the documentation.
            withoutDescriptions: true);
    }

    [Test]
    public void Document_InitContainer_EqualsKfps()
    {
        var golden = GoldenFile.Load("init_container.yaml", "kubernetes");
        var greet = golden.Step("print-greeting").Build();
        golden.AssertEqual(Pipeline.Define("my-pipeline", p => p.Add(greet).Kubernetes(k => k
            .EmptyDir("shared-data", "/data")
            .InitContainer(new()
            {
                Name = "prepare-data", Image = "busybox:1.36", Command = ["sh", "-c"], Args = ["echo ready > /data/marker"],
                Environment = new Dictionary<string, string> { ["MARKER_TEXT"] = "ready" }, VolumeMounts = new Dictionary<string, string> { ["shared-data"] = "/data" },
            }))));
    }
}
