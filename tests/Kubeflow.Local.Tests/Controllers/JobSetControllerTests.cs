using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local.Tests;

/// <summary>What the JobSet controller decides, without a cluster.</summary>
public class JobSetControllerTests
{
    private const string Two = """{"replicatedJobs":[{"name":"a","template":T},{"name":"b","replicas":2,"dependsOn":[{"name":"a","status":"Complete"}],"template":T}]}""";
    private const string Template = """{"spec":{"template":{"spec":{"containers":[{"name":"c","image":"none","command":["true"]}]}}}}""";
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void Reconcile_DependsOn_StartsWhatMayStart()
    {
        Assert.That(Names(Decide(Set(Two))), Is.EqualTo(new[] { "s-a-0" }));
        Assert.That(Names(Decide(Set(Two), Job("a", 0, "Complete"))), Is.EqualTo(new[] { "s-b-0", "s-b-1" }));
    }

    [Test]
    public void Reconcile_InOrder_WaitsUntilTheFirstAreReady()
    {
        var set = Set("""{"startupPolicy":{"startupPolicyOrder":"InOrder"},"replicatedJobs":[{"name":"a","template":T},{"name":"b","template":T}]}""");
        Assert.That(Names(Decide(set)), Is.EqualTo(new[] { "s-a-0" }));
        Assert.That(Names(Decide(set, Job("a", 0, ""))), Is.EqualTo(new[] { "s-b-0" }));
    }

    [Test]
    public void Reconcile_NewJob_HasTheLabelsOfItsPlace()
    {
        var made = Decide(Set(Two), Job("a", 0, "Complete")).Create[1];
        var labels = made["spec"]!["template"]!["metadata"]!["labels"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)labels["jobset.sigs.k8s.io/jobset-name"], Is.EqualTo("s"));
            Assert.That((string?)labels["jobset.sigs.k8s.io/replicatedjob-name"], Is.EqualTo("b"));
            Assert.That((string?)labels["jobset.sigs.k8s.io/job-index"], Is.EqualTo("1"));
            Assert.That((string?)labels["jobset.sigs.k8s.io/job-global-index"], Is.EqualTo("2"));
            Assert.That((string?)made["metadata"]!["annotations"]!["jobset.sigs.k8s.io/global-replicas"], Is.EqualTo("3"));
            Assert.That((string?)made["spec"]!["completionMode"], Is.EqualTo("Indexed"));
            Assert.That((string?)made["spec"]!["template"]!["spec"]!["restartPolicy"], Is.EqualTo("OnFailure"));
        }
    }

    [TestCase("""{}""", "FailedJobs", 0)]
    [TestCase("""{"failurePolicy":{"maxRestarts":1}}""", null, 1)]
    [TestCase("""{"failurePolicy":{"maxRestarts":0}}""", "ReachedMaxRestarts", 0)]
    [TestCase("""{"failurePolicy":{"maxRestarts":3,"rules":[{"name":"r","action":"FailJobSet","targetReplicatedJobs":["a"]}]}}""", "FailJobSetFailurePolicyAction", 0)]
    [TestCase("""{"failurePolicy":{"maxRestarts":3,"rules":[{"name":"r","action":"FailJobSet","targetReplicatedJobs":["b"]}]}}""", null, 1)]
    [TestCase("""{"failurePolicy":{"maxRestarts":0,"rules":[{"name":"r","action":"RestartJobSetAndIgnoreMaxRestarts","onJobFailureReasons":["BackoffLimitExceeded"]}]}}""", null, 1)]
    [TestCase("""{"failurePolicy":{"maxRestarts":3,"rules":[{"name":"r","action":"FailJobSet","onJobFailureMessagePatterns":["^told .*"]}]}}""", "FailJobSetFailurePolicyAction", 0)]
    public void Reconcile_FailedJob_FollowsTheFailurePolicy(string policy, string? reason, int restarts)
    {
        var set = Set(Two);
        foreach (var (name, value) in JsonNode.Parse(policy)!.AsObject())
            set["spec"]![name] = value?.DeepClone();
        var outcome = Decide(set, Job("a", 0, "Failed"));
        Assert.That((string?)Conditions.Find(outcome.Status, "Failed")?["reason"], Is.EqualTo(reason));
        Assert.That((int?)outcome.Status!["restarts"], Is.EqualTo(restarts));
        Assert.That(outcome.Delete, Has.Exactly(restarts).Items);
    }

    [Test]
    public void Reconcile_AfterARestart_MakesJobsAnewOnceTheOldAreGone()
    {
        var set = Set(Two);
        set["status"] = new JsonObject { ["restarts"] = 1 };
        Assert.That(Decide(set, Job("a", 0, "Failed")), Has.Property("Create").Empty.And.Property("Delete").Count.EqualTo(1));
        Assert.That((string?)Decide(set).Create.Single()["metadata"]!["labels"]!["jobset.sigs.k8s.io/restart-attempt"], Is.EqualTo("1"));
    }

    [Test]
    public void Reconcile_SuccessPolicyOfOneJob_EndsTheOthers()
    {
        var set = Set("""{"successPolicy":{"operator":"All","targetReplicatedJobs":["b"]},"replicatedJobs":[{"name":"a","template":T},{"name":"b","template":T}]}""");
        var outcome = Decide(set, Job("a", 0, ""), Job("b", 0, "Complete"));
        Assert.That(Conditions.IsTrue(outcome.Status, "Completed"), Is.True);
        Assert.That(outcome.Delete.Select(d => (string?)d["metadata"]!["name"]), Is.EqualTo(new[] { "s-a-0" }));
    }

    [Test]
    public void Reconcile_Suspended_HoldsItsJobs()
    {
        var set = Set("""{"suspend":true,"replicatedJobs":[{"name":"a","template":T}]}""");
        var held = Decide(set, Job("a", 0, ""));
        Assert.That((bool?)held.Patch.Single().Changes["spec"]!["suspend"], Is.True);
        Assert.That(Conditions.IsTrue(held.Status, "Suspended"), Is.True);
        Assert.That((bool?)Decide(set).Create.Single()["spec"]!["suspend"], Is.True);
    }

    private static Outcome Decide(JsonObject set, params JsonObject[] jobs) => JobSetController.Reconcile(new(set.DeepClone().AsObject(), jobs, Now, (_, _) => null, () => 0));

    private static IEnumerable<string?> Names(Outcome outcome) => outcome.Create.Select(c => (string?)c["metadata"]!["name"]);

    private static JsonObject Set(string spec) => new()
    {
        ["apiVersion"] = "jobset.x-k8s.io/v1alpha2", ["kind"] = "JobSet", ["metadata"] = new JsonObject { ["name"] = "s", ["namespace"] = "n", ["uid"] = "u" },
        ["spec"] = JsonNode.Parse(spec.Replace("T}", Template + "}", StringComparison.Ordinal)),
    };

    private static JsonObject Job(string replicated, int index, string condition)
    {
        var status = new JsonObject { ["ready"] = 1, ["active"] = 1, ["startTime"] = "2026-01-01T11:00:00Z" };
        if (condition.Length > 0)
            status["conditions"] = new JsonArray(new JsonObject
            {
                ["type"] = condition, ["status"] = "True", ["reason"] = "BackoffLimitExceeded", ["message"] = "told at length", ["lastTransitionTime"] = "2026-01-01T11:30:00Z",
            });
        return new()
        {
            ["kind"] = "Job",
            ["metadata"] = new JsonObject { ["name"] = $"s-{replicated}-{index}", ["labels"] = new JsonObject { ["jobset.sigs.k8s.io/replicatedjob-name"] = replicated, ["jobset.sigs.k8s.io/restart-attempt"] = "0" } },
            ["spec"] = new JsonObject { ["parallelism"] = 1, ["completions"] = 1 },
            ["status"] = status,
        };
    }
}
