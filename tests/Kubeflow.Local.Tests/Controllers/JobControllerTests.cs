using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local.Tests;

/// <summary>What the job controller decides, without a cluster.</summary>
public class JobControllerTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void Reconcile_NewIndexedJob_MakesNumberedPodsUpToParallelism()
    {
        var outcome = Decide(Job("""{"parallelism":2,"completions":3,"completionMode":"Indexed"}"""));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Create.Select(p => (string?)p["metadata"]!["generateName"]), Is.EqualTo(new[] { "j-0-", "j-1-" }));
            Assert.That((string?)outcome.Create[1]["spec"]!["hostname"], Is.EqualTo("j-1"));
            Assert.That((string?)outcome.Create[1]["metadata"]!["annotations"]!["batch.kubernetes.io/job-completion-index"], Is.EqualTo("1"));
            Assert.That((string?)outcome.Create[1]["spec"]!["containers"]![0]!["env"]![0]!["name"], Is.EqualTo("JOB_COMPLETION_INDEX"));
            Assert.That((string?)outcome.Status!["startTime"], Is.EqualTo("2026-01-01T12:00:00Z"));
        }
    }

    [Test]
    public void Reconcile_IndexThatSucceeded_IsNotMadeAgain()
    {
        var outcome = Decide(Job("""{"parallelism":2,"completions":3,"completionMode":"Indexed"}"""), Pod("Succeeded", 0), Pod("Running", 1));
        Assert.That(outcome.Create.Select(JobPods.IndexOf), Is.EqualTo(new[] { 2 }));
        Assert.That((string?)outcome.Status!["completedIndexes"], Is.EqualTo("0"));
    }

    [TestCase("""{"completions":1,"backoffLimit":0}""", "Failed", "BackoffLimitExceeded")]
    [TestCase("""{"completions":1,"backoffLimit":0}""", "Succeeded", "CompletionsReached")]
    public void Reconcile_LastPodEnded_SaysHow(string spec, string phase, string reason)
    {
        var outcome = Decide(Job(spec), Pod(phase, 0));
        var ended = outcome.Status!["conditions"]!.AsArray().Single(c => (string?)c!["type"] is "Complete" or "Failed")!;
        Assert.That((string?)ended["reason"], Is.EqualTo(reason));
        Assert.That(outcome.Create, Is.Empty);
    }

    [Test]
    public void Reconcile_FailedTooOftenWhileOthersRun_EndsThemFirst()
    {
        var outcome = Decide(Job("""{"parallelism":2,"completions":2,"completionMode":"Indexed","backoffLimit":0}"""), Pod("Failed", 0), Pod("Running", 1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Delete.Select(JobPods.IndexOf), Is.EqualTo(new[] { 1 }));
            Assert.That(JobController.IsFinished(outcome.Status), Is.False);
            Assert.That(Conditions.IsTrue(outcome.Status, "FailureTarget"), Is.True);
        }
    }

    [TestCase(1, 0, false)]
    [TestCase(1, 1, true)]
    [TestCase(3, 2, false)]
    [TestCase(3, 3, true)]
    [TestCase(0, 1, true)]
    public void Reconcile_RestartsInPlace_CountTowardsTheLimit(int limit, int restarts, bool fails)
    {
        var job = Job($$"""{"completions":1,"backoffLimit":{{limit}}}""");
        job["spec"]!["template"]!["spec"]!["restartPolicy"] = "OnFailure";
        var pod = Pod("Running", 0);
        pod["status"]!["containerStatuses"] = new JsonArray(new JsonObject { ["restartCount"] = restarts });
        Assert.That(Conditions.IsTrue(Decide(job, pod).Status, "FailureTarget"), Is.EqualTo(fails));
    }

    [Test]
    public void Reconcile_FailedPodWithinTheLimit_IsReplacedAfterAWhile()
    {
        var failed = Pod("Failed", 0);
        failed["status"]!["containerStatuses"] = JsonNode.Parse("""[{"state":{"terminated":{"finishedAt":"2026-01-01T12:00:00Z"}}}]""");
        var job = Job("""{"completions":1,"backoffLimit":2}""");
        Assert.That(Decide(job, failed), Has.Property("Create").Empty.And.Property("Again").EqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(JobController.Reconcile(See(job, Now.AddSeconds(1), failed)).Create, Has.Exactly(1).Items);
    }

    [Test]
    public void Reconcile_Suspended_EndsItsPodsAndResumesAsNew()
    {
        var job = Job("""{"completions":1,"suspend":true}""");
        job["status"] = new JsonObject { ["startTime"] = "2026-01-01T11:00:00Z" };
        var held = Decide(job, Pod("Running", 0));
        Assert.That(held.Delete, Has.Exactly(1).Items);
        Assert.That(held.Status!["startTime"], Is.Null);
        job["spec"]!["suspend"] = false;
        job["status"] = held.Status!.DeepClone();
        var resumed = Decide(job);
        Assert.That(resumed.Create, Has.Exactly(1).Items);
        Assert.That((string?)Conditions.Find(resumed.Status, "Suspended")!["reason"], Is.EqualTo("JobResumed"));
    }

    [Test]
    public void Reconcile_Deadline_FailsAndEndsWhatRuns()
    {
        var job = Job("""{"completions":1,"activeDeadlineSeconds":60}""");
        job["status"] = new JsonObject { ["startTime"] = "2026-01-01T11:59:00Z" };
        var outcome = Decide(job, Pod("Running", 0));
        Assert.That((string?)Conditions.Find(outcome.Status, "FailureTarget")!["reason"], Is.EqualTo("DeadlineExceeded"));
        Assert.That(outcome.Delete, Has.Exactly(1).Items);
    }

    [Test]
    public void Reconcile_FinishedJobPastItsTime_Goes()
    {
        var job = Job("""{"completions":1,"ttlSecondsAfterFinished":30}""");
        job["status"] = JsonNode.Parse("""{"conditions":[{"type":"Complete","status":"True","lastTransitionTime":"2026-01-01T11:59:45Z"}]}""");
        Assert.That(Decide(job), Has.Property("DeleteSelf").False.And.Property("Again").EqualTo(TimeSpan.FromSeconds(15)));
        Assert.That(JobController.Reconcile(See(job, Now.AddSeconds(15))).DeleteSelf, Is.True);
    }

    [TestCase(new[] { 0, 1, 2, 5 }, "0-2,5")]
    [TestCase(new[] { 0, 1 }, "0,1")]
    [TestCase(new int[0], "")]
    public void Write_Indexes_AreRangesThatReadBack(int[] indexes, string text)
    {
        Assert.That(IndexRanges.Write(indexes), Is.EqualTo(text));
        Assert.That(IndexRanges.Read(text), Is.EqualTo(indexes));
    }

    private static Outcome Decide(JsonObject job, params JsonObject[] pods) => JobController.Reconcile(See(job, Now, pods));

    private static Observed See(JsonObject job, DateTimeOffset now, params JsonObject[] pods) => new(job.DeepClone().AsObject(), pods, now, (_, _) => null, () => 0);

    private static JsonObject Job(string spec)
    {
        var job = new JsonObject { ["apiVersion"] = "batch/v1", ["kind"] = "Job", ["metadata"] = new JsonObject { ["name"] = "j", ["uid"] = "u" }, ["spec"] = JsonNode.Parse(spec) };
        job["spec"]!["template"] = JsonNode.Parse("""{"spec":{"restartPolicy":"Never","containers":[{"name":"c","image":"none","command":["true"]}]}}""");
        return job;
    }

    private static JsonObject Pod(string phase, int index) => new()
    {
        ["kind"] = "Pod",
        ["metadata"] = new JsonObject
        {
            ["name"] = $"j-{index}-x", ["creationTimestamp"] = "2026-01-01T11:00:00Z", ["annotations"] = new JsonObject { ["batch.kubernetes.io/job-completion-index"] = $"{index}" },
        },
        ["status"] = new JsonObject { ["phase"] = phase },
    };
}
