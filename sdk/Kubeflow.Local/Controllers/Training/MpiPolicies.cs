using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>MPI: the launcher starts all processes on this machine; the pods of the nodes only stand for their places.</summary>
internal static class MpiPolicies
{
    private const string Folder = "/etc/mpi";
    private const string Volume = "mpi-hostfile";

    private static readonly string[] Reserved =
        ["OMPI_MCA_orte_default_hostfile", "OMPI_MCA_orte_keep_fqdn_hostnames", "OMPI_MCA_orte_set_default_slots", "OMPI_MCA_plm_rsh_args"];

    public static void Enforce(JobSetBuild build, JsonObject spec, JsonObject policy)
    {
        MLPolicies.Refuse(build, Reserved);
        var launcher = JobSetJob.Replicated(spec).FirstOrDefault(r => r["name"]!.ToString() == "launcher")
            ?? throw new UnbuildableException("an MPI runtime must have a replicated job 'launcher'");
        var node = JobSetBuild.Container(launcher, "node");
        var isNode = (bool?)policy["runLauncherAsNode"] == true;
        var workers = isNode ? Math.Max(build.Nodes - 1, 1) : build.Nodes;
        var processes = (int?)build.Trainer?["numProcPerNode"] ?? ((int?)policy["numProcPerNode"] is { } own and not 1 ? own : Math.Max(1, MLPolicies.Gpus(build, node)));
        JobSetBuild.SetCount(launcher, 1);
        foreach (var worker in JobSetJob.Replicated(spec).Where(r => r["name"]!.ToString() == "node"))
        {
            JobSetBuild.SetCount(worker, workers);
            Stand(JobSetBuild.Container(worker, "node"));
        }
        var slots = (workers + (isNode ? 1 : 0)) * processes;
        var name = $"{build.Name}-mpi-hostfile";
        build.Need(new() { ["apiVersion"] = "v1", ["kind"] = "ConfigMap", ["metadata"] = new JsonObject { ["name"] = name }, ["data"] = new JsonObject { ["hostfile"] = $"localhost slots={MLPolicies.Text(slots)}\n" } });
        Mount(launcher, node, name);
        TrainerContainer.Set(node, Reserved[0], $"{Folder}/hostfile");
        TrainerContainer.Set(node, Reserved[1], "true");
        TrainerContainer.Set(node, Reserved[2], MLPolicies.Text(processes));
        // Open MPI refuses to start as root unless it is told twice; containers are where one is root.
        TrainerContainer.Set(node, "OMPI_ALLOW_RUN_AS_ROOT", "1");
        TrainerContainer.Set(node, "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1");
    }

    // Nobody logs in: the processes of all nodes are started by the launcher.
    private static void Stand(JsonObject container)
    {
        if (container["command"] is JsonArray { Count: > 0 } command && Path.GetFileName(command[0]!.ToString()) != "sshd")
            return;
        container["command"] = new JsonArray("sleep", "2147483647");
        container.Remove("args");
        container.Remove("readinessProbe");
    }

    private static void Mount(JsonObject launcher, JsonObject container, string configMap)
    {
        var pod = JobSetBuild.PodOf(launcher);
        if (pod["volumes"] is not JsonArray volumes)
            pod["volumes"] = volumes = [];
        volumes.Add(new JsonObject { ["name"] = Volume, ["configMap"] = new JsonObject { ["name"] = configMap } });
        if (container["volumeMounts"] is not JsonArray mounts)
            container["volumeMounts"] = mounts = [];
        mounts.Add(new JsonObject { ["name"] = Volume, ["mountPath"] = Folder });
    }
}
