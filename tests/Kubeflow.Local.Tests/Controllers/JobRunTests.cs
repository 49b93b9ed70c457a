using System.Text.Json.Nodes;
using Kubeflow.Clusters;
using Kubeflow.Local.Tests.Objects;

namespace Kubeflow.Local.Tests.Controllers;

/// <summary>Jobs as processes of this machine.</summary>
public class JobRunTests : ClusterFixture
{
    [Test]
    public async Task Job_Indexed_RunsEachIndexAndCompletes()
    {
        await Cluster.CreateAsync(ResourceKind.Job, Job("""{"parallelism":2,"completions":2,"completionMode":"Indexed"}""", "echo index $JOB_COMPLETION_INDEX on $HOSTNAME"));
        var done = await UntilAsync(ResourceKind.Job, "j", j => Holds(j, "Complete"));
        Assert.That((string?)done["status"]!["completedIndexes"], Is.EqualTo("0,1"));
        var lines = new List<string>();
        await foreach (var pod in Cluster.ListAsync(ResourceKind.Pod))
            await foreach (var line in Cluster.LogsAsync((string)pod["metadata"]!["name"]!))
                lines.Add(line);
        Assert.That(lines, Is.EquivalentTo(new[] { "index 0 on j-0", "index 1 on j-1" }));
    }

    [Test]
    public async Task Job_OneOfTwoFails_EndsTheOtherAndFails()
    {
        await Cluster.CreateAsync(
            ResourceKind.Job, Job("""{"parallelism":2,"completions":2,"completionMode":"Indexed","backoffLimit":0}""", "test $JOB_COMPLETION_INDEX = 1 && exit 7; exec sleep 98761"));
        var failed = await UntilAsync(ResourceKind.Job, "j", j => Holds(j, "Failed"));
        Assert.That((int?)failed["status"]!["active"], Is.Zero);
        Assert.That(Running("98761"), Is.Empty);
    }

    [Test]
    public async Task Job_SuspendedAndResumed_EndsItsProcessAndStartsAnew()
    {
        await Cluster.CreateAsync(ResourceKind.Job, Job("{}", "exec sleep 98762"));
        await UntilAsync(ResourceKind.Job, "j", j => (int?)j["status"]?["ready"] == 1);
        await Cluster.PatchAsync(ResourceKind.Job, "j", Patch.Merge(Document("""{"spec":{"suspend":true}}""")));
        await UntilAsync(ResourceKind.Job, "j", j => Holds(j, "Suspended") && (int?)j["status"]!["active"] == 0 && (int?)j["status"]!["terminating"] == 0);
        Assert.That(Running("98762"), Is.Empty);
        await Cluster.PatchAsync(ResourceKind.Job, "j", Patch.Merge(Document("""{"spec":{"suspend":false}}""")));
        await UntilAsync(ResourceKind.Job, "j", j => (int?)j["status"]?["ready"] == 1);
        Assert.That(Running("98762"), Has.Exactly(1).Items);
    }

    private static JsonObject Job(string spec, string script)
    {
        var job = new JsonObject { ["apiVersion"] = "batch/v1", ["kind"] = "Job", ["metadata"] = new JsonObject { ["name"] = "j" }, ["spec"] = JsonNode.Parse(spec) };
        job["spec"]!["template"] = new JsonObject
        {
            ["spec"] = new JsonObject
            {
                ["restartPolicy"] = "Never",
                ["containers"] = new JsonArray(new JsonObject { ["name"] = "c", ["image"] = "none", ["command"] = new JsonArray("sh", "-c", script) }),
            },
        };
        return job;
    }
}
