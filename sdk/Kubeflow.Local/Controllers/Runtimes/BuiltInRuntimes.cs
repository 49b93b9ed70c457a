using System.Text.Json.Nodes;
using Kubeflow.Training;

namespace Kubeflow.Clusters.Local;

/// <summary>The runtimes that a local cluster has from the start. A script that fails fails its job at once: a laptop's pods are not evicted.</summary>
internal static class BuiltInRuntimes
{
    // As if the user had applied them: who applies one of the same name with kubectl takes its place.
    private static readonly WriteOptions Own = new() { FieldManager = "kubectl" };

    public static IReadOnlyList<JsonObject> All { get; } =
    [
        Runtime("torch-distributed", "torch", new() { ["torch"] = new JsonObject() }, Node("trainer")),
        Runtime("jax-distributed", "jax", new() { ["jax"] = new JsonObject() }, Node("trainer")),
        Runtime("xgboost-distributed", "xgboost", new() { ["xgboost"] = new JsonObject() }, Node("trainer")),
        Runtime("plain-distributed", "plain", [], Node("trainer")),
        Mpi("deepspeed-distributed", "deepspeed"),
        Mpi("mlx-distributed", "mlx"),
        Mpi("mpi-distributed", "mpi"),
        Initialized("torch-distributed-with-initializers", "torch", new() { ["torch"] = new JsonObject() }),
    ];

    /// <summary>Makes those that are missing; one that somebody changed stays as it is.</summary>
    public static Task EnsureAsync(LocalCluster cluster, CancellationToken cancellationToken) => Task.WhenAll(
        All.Where(r => cluster.Store.State.Find(ClusterTrainingRuntime.ResourceKind.ToString(), new("", ObjectForm.NameOf(r))) is null)
            .Select(r => cluster.ApplyAsync(ClusterTrainingRuntime.ResourceKind, r, Own, cancellationToken)));

    private static JsonObject Mpi(string name, string framework)
    {
        var runtime = Runtime(
            name, framework,
            new() { ["mpi"] = new JsonObject { ["numProcPerNode"] = 1, ["mpiImplementation"] = "OpenMPI", ["sshAuthMountPath"] = "/home/mpiuser/.ssh", ["runLauncherAsNode"] = true } },
            Node(null), Named("launcher", "node", "trainer", new JsonArray(new JsonObject { ["name"] = "node", ["status"] = "Ready" })));
        runtime["spec"]!["template"]!["spec"]!["successPolicy"] = new JsonObject { ["operator"] = "All", ["targetReplicatedJobs"] = new JsonArray("launcher") };
        return runtime;
    }

    private static JsonObject Initialized(string name, string framework, JsonObject policy)
    {
        string[] steps = ["dataset-initializer", "model-initializer"];
        return Runtime(
            name, framework, policy,
            [.. steps.Select(s => Named(s, s, s, null)), Named("node", "node", "trainer", new JsonArray([.. steps.Select(s => (JsonNode)new JsonObject { ["name"] = s, ["status"] = "Complete" })]))],
            claim: "initializer");
    }

    private static JsonObject Runtime(string name, string framework, JsonObject policy, params JsonObject[] jobs) => Runtime(name, framework, policy, jobs, null);

    private static JsonObject Runtime(string name, string framework, JsonObject policy, JsonObject[] jobs, string? claim)
    {
        policy["numNodes"] = 1;
        var set = new JsonObject { ["replicatedJobs"] = new JsonArray([.. jobs]) };
        if (claim is not null)
        {
            var storage = new JsonObject { ["accessModes"] = new JsonArray("ReadWriteOnce"), ["resources"] = new JsonObject { ["requests"] = new JsonObject { ["storage"] = "20Gi" } } };
            set["volumeClaimPolicies"] = new JsonArray(new JsonObject { ["templates"] = new JsonArray(new JsonObject { ["metadata"] = new JsonObject { ["name"] = claim }, ["spec"] = storage }) });
            foreach (var job in jobs)
                JobSetBuild.PodOf(job)["containers"]![0]!["volumeMounts"] = new JsonArray(new JsonObject { ["name"] = claim, ["mountPath"] = "/workspace" });
        }
        return new()
        {
            ["apiVersion"] = ClusterTrainingRuntime.ResourceKind.ApiVersion,
            ["kind"] = ClusterTrainingRuntime.ResourceKind.Kind,
            ["metadata"] = new JsonObject { ["name"] = name, ["labels"] = new JsonObject { [TrainingLabels.Framework] = framework } },
            ["spec"] = new JsonObject { ["mlPolicy"] = policy, ["template"] = new JsonObject { ["spec"] = set } },
        };
    }

    private static JsonObject Node(string? ancestor) => Named("node", "node", ancestor, null);

    private static JsonObject Named(string name, string container, string? ancestor, JsonArray? dependsOn)
    {
        var template = new JsonObject
        {
            ["spec"] = new JsonObject
            {
                ["backoffLimit"] = 0,
                ["template"] = new JsonObject { ["spec"] = new JsonObject { ["restartPolicy"] = "Never", ["containers"] = new JsonArray(new JsonObject { ["name"] = container, ["image"] = "local" }) } },
            },
        };
        if (ancestor is not null)
            template["metadata"] = new JsonObject { ["labels"] = new JsonObject { [TrainingLabels.AncestorStep] = ancestor } };
        var job = new JsonObject { ["name"] = name, ["template"] = template };
        if (dependsOn is not null)
            job["dependsOn"] = dependsOn;
        return job;
    }
}
