using System.Text.Json.Nodes;
using Kubeflow.Clusters;
using Kubeflow.Local.Tests.Objects;
using Kubeflow.TestSupport;

namespace Kubeflow.Local.Tests.Pods;

/// <summary>Pods as processes of this machine.</summary>
public class PodTests : ClusterFixture
{
    [Test]
    public async Task Pod_CommandThatEndsWell_SucceedsAndItsLogIsKept()
    {
        await Cluster.CreateAsync(ResourceKind.Pod, Pod("p", "echo one; echo two"));
        var ended = await EndAsync("p");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)ended["status"]!["phase"], Is.EqualTo("Succeeded"));
            Assert.That((string?)ended["status"]!["containerStatuses"]![0]!["state"]!["terminated"]!["reason"], Is.EqualTo("Completed"));
            Assert.That(await LinesAsync("p"), Is.EqualTo(new[] { "one", "two" }));
            Assert.That(await LinesAsync("p", new LogOptions { TailLines = 1 }), Is.EqualTo(new[] { "two" }));
        }
    }

    [Test]
    public async Task Pod_CommandThatFails_SaysItsExitCode()
    {
        await Cluster.CreateAsync(ResourceKind.Pod, Pod("p", "exit 3"));
        var ended = await EndAsync("p");
        Assert.That((string?)ended["status"]!["phase"], Is.EqualTo("Failed"));
        Assert.That((int?)ended["status"]!["containerStatuses"]![0]!["state"]!["terminated"]!["exitCode"], Is.EqualTo(3));
    }

    [Test]
    public async Task Pod_OnFailure_IsStartedAgainUntilItEndsWell()
    {
        using var folder = new TemporaryFolder();
        var pod = Pod("p", $"echo try >> {folder.Path}/tries; test $(wc -l < {folder.Path}/tries) -ge 2");
        pod["spec"]!["restartPolicy"] = "OnFailure";
        await Cluster.CreateAsync(ResourceKind.Pod, pod);
        var ended = await EndAsync("p");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)ended["status"]!["phase"], Is.EqualTo("Succeeded"));
            Assert.That((int?)ended["status"]!["containerStatuses"]![0]!["restartCount"], Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Pod_InitContainersAndVolumes_ShareFilesAtTheirMountPaths()
    {
        var pod = Document("""
            {"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"restartPolicy":"Never","volumes":[{"name":"w","emptyDir":{}}],
             "initContainers":[{"name":"i","image":"x","command":["sh","-c","echo made > /workspace/f"],"volumeMounts":[{"name":"w","mountPath":"/workspace"}]}],
             "containers":[{"name":"c","image":"x","command":["sh","-c","cat $FILE"],"env":[{"name":"FILE","value":"/workspace/f"}],"volumeMounts":[{"name":"w","mountPath":"/workspace"}]}]}}
            """);
        await Cluster.CreateAsync(ResourceKind.Pod, pod);
        await EndAsync("p");
        Assert.That(await LinesAsync("p", new LogOptions { Container = "c" }), Is.EqualTo(new[] { "made" }));
    }

    [Test]
    public async Task Pod_ValuesOfSecretsAndFields_AreItsVariables()
    {
        await Cluster.CreateAsync(ResourceKind.Secret, Document("""{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"},"stringData":{"token":"t-1"}}"""));
        var pod = Pod("p", "echo $TOKEN $ME $BOTH");
        pod["spec"]!["containers"]![0]!["env"] = JsonNode.Parse("""
            [{"name":"TOKEN","valueFrom":{"secretKeyRef":{"name":"s","key":"token"}}},{"name":"ME","valueFrom":{"fieldRef":{"fieldPath":"metadata.name"}}},{"name":"BOTH","value":"$(TOKEN)-$(ME)-$(NONE)"}]
            """);
        await Cluster.CreateAsync(ResourceKind.Pod, pod);
        await EndAsync("p");
        Assert.That(await LinesAsync("p"), Is.EqualTo(new[] { "t-1 p t-1-p-$(NONE)" }));
    }

    [Test]
    public async Task Pod_SecretThatIsMissing_WaitsForItAndSaysSo()
    {
        var pod = Pod("p", "echo $TOKEN");
        pod["spec"]!["containers"]![0]!["env"] = JsonNode.Parse("""[{"name":"TOKEN","valueFrom":{"secretKeyRef":{"name":"late","key":"token"}}}]""");
        await Cluster.CreateAsync(ResourceKind.Pod, pod);
        var waiting = await UntilAsync("p", p => p["status"]!["containerStatuses"]?[0]!["state"]!["waiting"]?["message"] is not null && (string?)p["status"]!["containerStatuses"]![0]!["state"]!["waiting"]!["reason"] == "CreateContainerConfigError");
        Assert.That((string?)waiting["status"]!["containerStatuses"]![0]!["state"]!["waiting"]!["message"], Is.EqualTo("secret \"late\" not found"));
        await Cluster.CreateAsync(ResourceKind.Secret, Document("""{"apiVersion":"v1","kind":"Secret","metadata":{"name":"late"},"stringData":{"token":"here"}}"""));
        await EndAsync("p");
        Assert.That(await LinesAsync("p"), Is.EqualTo(new[] { "here" }));
    }

    [Test]
    public async Task LogsAsync_Follow_ReadsUntilTheEnd()
    {
        using var folder = new TemporaryFolder();
        var gate = System.IO.Path.Combine(folder.Path, "gate");
        System.Diagnostics.Process.Start("mkfifo", gate).WaitForExit();
        await Cluster.CreateAsync(ResourceKind.Pod, Pod("p", $"echo first; read line < {gate}; echo $line"));
        await UntilAsync("p", p => (string?)p["status"]!["phase"] == "Running");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var seen = new List<string>();
        await foreach (var line in Cluster.LogsAsync("p", options: new LogOptions { Follow = true }, cancellationToken: stop.Token))
        {
            seen.Add(line);
            if (seen.Count == 1)
                await System.IO.File.WriteAllTextAsync(gate, "second\n", stop.Token);
        }
        Assert.That(seen, Is.EqualTo(new[] { "first", "second" }));
    }

    [Test]
    public async Task DeleteAsync_RunningPod_EndsItsProcessFirst()
    {
        await Cluster.CreateAsync(ResourceKind.Pod, Pod("p", "echo $$; exec sleep 87654"));
        await UntilAsync("p", p => (string?)p["status"]!["phase"] == "Running");
        string process = "";
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (var line in Cluster.LogsAsync("p", options: new LogOptions { Follow = true }, cancellationToken: stop.Token))
        {
            process = line;
            break;
        }
        Assert.That(Directory.Exists($"/proc/{process}"), Is.True);
        await Cluster.DeleteAsync(ResourceKind.Pod, "p");
        await foreach (var change in Cluster.WatchAsync(ResourceKind.Pod, cancellationToken: stop.Token))
            if (change.Type == ChangeType.Deleted)
                break;
        Assert.That(Directory.Exists($"/proc/{process}"), Is.False);
    }

    [Test]
    public async Task Pod_WhatThisMachineCannotGive_IsAWarningEvent()
    {
        var pod = Pod("p", "true");
        pod["spec"]!["nodeSelector"] = new JsonObject { ["gpu"] = "yes" };
        pod["spec"]!["containers"]![0]!["resources"] = JsonNode.Parse("""{"limits":{"nvidia.com/gpu":"1"}}""");
        await Cluster.CreateAsync(ResourceKind.Pod, pod);
        await EndAsync("p");
        var told = new List<string>();
        await foreach (var one in Cluster.ListAsync(ResourceKind.Event, new ListOptions { FieldSelector = "involvedObject.name=p,type=Warning" }))
            told.Add((string)one["message"]!);
        Assert.That(told, Has.Exactly(2).Items.And.Some.Contains("nodeSelector").And.Some.Contains("nvidia.com/gpu=1"));
    }

    [Test]
    public async Task OpenAsync_ClusterThatWasStoppedWhileAPodRan_FailsThePodAndSaysWhy()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await LocalCluster.OpenAsync(new LocalClusterOptions { Folder = folder.Path }))
        {
            await first.CreateAsync(ResourceKind.Pod, Pod("p", "exec sleep 87655"));
            await UntilAsync("p", p => (string?)p["status"]!["phase"] == "Running", first);
        }
        await using var second = await LocalCluster.OpenAsync(new LocalClusterOptions { Folder = folder.Path });
        var lost = await UntilAsync("p", p => (string?)p["status"]!["phase"] == "Failed", second);
        Assert.That((string?)lost["status"]!["message"], Does.Contain("was stopped while the pod ran"));
    }

    private static JsonObject Pod(string name, string script) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Pod",
        ["metadata"] = new JsonObject { ["name"] = name },
        ["spec"] = new JsonObject
        {
            ["restartPolicy"] = "Never",
            ["containers"] = new JsonArray(new JsonObject { ["name"] = "c", ["image"] = "none", ["command"] = new JsonArray("sh", "-c", script) }),
        },
    };

    private Task<JsonObject> EndAsync(string name) => UntilAsync(name, p => (string?)p["status"]!["phase"] is "Succeeded" or "Failed");

    private async Task<JsonObject> UntilAsync(string name, Func<JsonObject, bool> holds, LocalCluster? cluster = null)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (var change in (cluster ?? Cluster).WatchAsync(ResourceKind.Pod, new ListOptions { FieldSelector = $"metadata.name={name}" }, stop.Token))
            if (holds(change.Object))
                return change.Object;
        throw new InvalidOperationException("The watch ended.");
    }

    private async Task<List<string>> LinesAsync(string pod, LogOptions? options = null)
    {
        var lines = new List<string>();
        await foreach (var line in Cluster.LogsAsync(pod, options: options))
            lines.Add(line);
        return lines;
    }
}
