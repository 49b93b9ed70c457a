using System.Globalization;
using System.Text.Json.Nodes;
using Kubeflow.Manifests;

namespace Kubeflow.Clusters.Local;

/// <summary>What each framework's processes are told, so that they find each other; the place to meet is this machine.</summary>
internal static class MLPolicies
{
    private const string Host = "127.0.0.1";
    private const string Index = "metadata.annotations['batch.kubernetes.io/job-completion-index']";

    private static readonly string[] Torches = ["PET_NNODES", "PET_NPROC_PER_NODE", "PET_NODE_RANK", "PET_MASTER_ADDR", "PET_MASTER_PORT"];

    /// <exception cref="UnbuildableException">The job does not fit its framework.</exception>
    public static void Enforce(JobSetBuild build, JsonObject spec)
    {
        var policy = build.Policy;
        if (policy?["mpi"] is JsonObject mpi)
            MpiPolicies.Enforce(build, spec, mpi);
        if (policy?["flux"] is not null)
            throw new UnbuildableException("the runtime's flux policy is not known here: take an MPI runtime, or start the job on a cluster");
        if (build.Trainer is null)
            return;
        foreach (var node in JobSetBuild.Of(spec, "trainer").Select(r => JobSetBuild.Container(r, "node")))
        {
            if (policy?["torch"] is JsonObject torch)
            {
                Torch(build, node);
                foreach (var target in torch["envInjection"]?["targets"] as JsonArray ?? [])
                    foreach (var name in target!["containerNames"] as JsonArray ?? [])
                        Torch(build, JobSetBuild.Container(JobSetJob.Replicated(spec).First(r => r["name"]!.ToString() == target["jobName"]!.ToString()), name!.ToString()));
            }
            if (policy?["jax"] is not null)
                Jax(build, node);
            if (policy?["xgboost"] is not null)
                XGBoost(build, node);
        }
    }

    /// <summary>The graphics processors of a node.</summary>
    public static int Gpus(JobSetBuild build, JsonObject node)
    {
        var resources = build.Trainer?["resourcesPerNode"] ?? node["resources"];
        foreach (var list in new[] { "requests", "limits" })
            foreach (var (name, amount) in resources?[list] as JsonObject ?? [])
                if (name.Contains("gpu", StringComparison.OrdinalIgnoreCase))
                    return (int)(Amount.ToNumber(amount!.ToString()) ?? 0);
        return 0;
    }

    private static void Torch(JobSetBuild build, JsonObject node)
    {
        Refuse(build, Torches);
        var processes = build.Trainer!["numProcPerNode"]?.ToString() ?? (Gpus(build, node) > 0 ? "auto" : Text(Math.Max(1, Cpus(build, node))));
        TrainerContainer.Set(node, "PET_NNODES", Text(build.Nodes));
        TrainerContainer.Set(node, "PET_NPROC_PER_NODE", processes);
        TrainerContainer.SetField(node, "PET_NODE_RANK", Index);
        TrainerContainer.Set(node, "PET_MASTER_ADDR", Host);
        TrainerContainer.Set(node, "PET_MASTER_PORT", Text(build.Port));
        if ((build.Trainer["command"] as JsonArray)?.Select(w => w!.ToString()).SequenceEqual(["tune", "run"]) == true)
            build.NotHonoured("The recipe and configuration of `tune run` are not chosen from the runtime here, as Trainer does on a cluster: name them in the command.");
        if (int.TryParse(processes, out var count) && count > 1 && build.Trainer["numProcPerNode"] is not null
            && (build.Trainer["command"] ?? node["command"]) is JsonArray { Count: > 0 } command && !TorchLaunch.Starts([.. command.Select(w => w!.ToString())]) && command[0]!.ToString() is not "tune")
            build.NotHonoured($"numProcPerNode is {count}, and the command `{command[0]}` is one process on each node, here as on a cluster: start it with torchrun, which starts {count}.");
    }

    private static void Jax(JobSetBuild build, JsonObject node)
    {
        TrainerContainer.Set(node, "JAX_NUM_PROCESSES", Text(build.Nodes));
        TrainerContainer.SetField(node, "JAX_PROCESS_ID", Index);
        TrainerContainer.Set(node, "JAX_COORDINATOR_ADDRESS", $"{Host}:{build.Port}");
    }

    private static void XGBoost(JobSetBuild build, JsonObject node)
    {
        Refuse(build, ["DMLC_TRACKER_URI", "DMLC_TRACKER_PORT", "DMLC_TASK_ID", "DMLC_NUM_WORKER"]);
        TrainerContainer.Set(node, "DMLC_TRACKER_URI", Host);
        TrainerContainer.Set(node, "DMLC_TRACKER_PORT", Text(build.Port));
        TrainerContainer.SetField(node, "DMLC_TASK_ID", Index);
        TrainerContainer.Set(node, "DMLC_NUM_WORKER", Text(build.Nodes * Math.Max(1, Gpus(build, node))));
    }

    private static int Cpus(JobSetBuild build, JsonObject node)
    {
        var resources = build.Trainer?["resourcesPerNode"] ?? node["resources"];
        var amount = resources?["requests"]?["cpu"] ?? resources?["limits"]?["cpu"];
        return amount is null ? 0 : (int)Math.Ceiling(Amount.ToNumber(amount.ToString()) ?? 0);
    }

    /// <summary>Refuses variables that the runtime itself sets.</summary>
    public static void Refuse(JobSetBuild build, IReadOnlyList<string> reserved)
    {
        var wrong = (build.Trainer?["env"] as JsonArray ?? []).Select(v => v!["name"]!.ToString()).Where(reserved.Contains).ToList();
        if (wrong.Count > 0)
            throw new UnbuildableException($"spec.trainer.env: must not have reserved envs, invalid envs configured: [{string.Join(' ', wrong)}]");
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
