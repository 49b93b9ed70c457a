using System.CommandLine;
using Kubeflow.Clusters;

namespace Kubeflow.Cli;

/// <summary><c>kubeflow local up</c>.</summary>
internal static class LocalCommand
{
    private static readonly Option<int> Port = new("--port") { Description = "The port on 127.0.0.1; 0 for any that is free." };
    private static readonly Option<string> State = new("--state") { Description = "The folder that holds the cluster and its kubeconfig.", DefaultValueFactory = _ => ".kubeflow" };

    public static Command Create()
    {
        Port.Validators.Add(parsed =>
        {
            if (parsed.GetValueOrDefault<int>() is < 0 or > 65535)
                parsed.AddError("--port takes a number from 0 to 65535.");
        });
        var up = new Command("up", "Serves the local cluster to kubectl until Ctrl-C.") { Port, State, CommonOptions.Json };
        up.SetAction((parsed, cancellationToken) => Reply.RunAsync(
            parsed.GetValue(CommonOptions.Json), () => UpAsync(parsed.GetValue(State)!, parsed.GetValue(Port), parsed.GetValue(CommonOptions.Json), cancellationToken)));
        return new Command("local", "The local cluster: a small Kubernetes on this machine.") { up };
    }

    private static async Task<int> UpAsync(string state, int port, bool json, CancellationToken cancellationToken)
    {
        var kubeconfig = Path.Combine(state, "kubeconfig");
        using var stop = new StopSignal();
        await using var cluster = await LocalCluster.OpenAsync(new() { Folder = Path.Combine(state, "cluster") }, cancellationToken);
        await using (var server = await LocalClusterServer.StartAsync(cluster, new() { Port = port }, cancellationToken))
        {
            server.WriteKubeconfig(kubeconfig);
            if (json)
                Reply.Write(new { ok = true, address = server.Address, kubeconfig });
            else
                Console.Out.WriteLine($"""
                    The local cluster is at {server.Address}. Ctrl-C ends it; its objects stay in {Path.Combine(state, "cluster")}.
                    In another shell:

                      kubectl --kubeconfig {kubeconfig} get pods,jobs -A
                      kubectl --kubeconfig {kubeconfig} api-resources
                    """);
            await stop.Came;
        }
        // What the file says is no longer there.
        File.Delete(kubeconfig);
        return ExitCode.Done;
    }
}
