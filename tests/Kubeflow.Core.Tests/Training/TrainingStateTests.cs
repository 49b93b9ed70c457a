using System.Text.Json.Nodes;
using Kubeflow.Training;

namespace Kubeflow.Core.Tests.Training;

/// <summary>From objects to the one state, case by case.</summary>
public class TrainingStateTests
{
    private static IEnumerable<TestCaseData> Jobs()
    {
        yield return Case("fresh", "{}", "Created (Pending)");
        yield return Case("complete", """{"conditions":[{"type":"Complete","status":"True","reason":"AllJobsCompleted","message":"done"}]}""", "Succeeded (AllJobsCompleted): done");
        yield return Case("failed", """{"conditions":[{"type":"Failed","status":"True","reason":"ReachedMaxRestarts","message":"too often"}]}""", "Failed (ReachedMaxRestarts): too often");
        yield return Case(
            "both, the later wins",
            """{"conditions":[{"type":"Failed","status":"True","reason":"F","message":"","lastTransitionTime":"2026-01-01T00:00:09Z"},{"type":"Complete","status":"True","reason":"C","message":"","lastTransitionTime":"2026-01-01T00:00:01Z"}]}""",
            "Failed (F)");
        yield return Case("resumed and runs", """{"conditions":[{"type":"Suspended","status":"False","reason":"Resumed","message":""}],"jobsStatus":[{"name":"node","ready":1,"succeeded":0,"failed":0,"active":1,"suspended":0}]}""", "Running");
        yield return Case("suspended", "{}", "Suspended (Suspended)", suspend: true);
        yield return Case("suspending", """{"jobsStatus":[{"name":"node","ready":1,"succeeded":0,"failed":0,"active":1,"suspended":0}]}""", "Suspended (Suspending): Its pods are still being ended.", suspend: true);
        yield return Case("starting", """{"jobsStatus":[{"name":"node","ready":0,"succeeded":0,"failed":0,"active":1,"suspended":0}]}""", "Created (StartingNodes): The pods of 'node' are starting.");
        yield return Case("initializer", """{"jobsStatus":[{"name":"dataset-initializer","ready":0,"succeeded":0,"failed":0,"active":1,"suspended":0},{"name":"node","ready":0,"succeeded":0,"failed":0,"active":0,"suspended":0}]}""", "Created (InitializingDataset)");
        yield return Case("initializer failed", """{"jobsStatus":[{"name":"model-initializer","ready":0,"succeeded":0,"failed":1,"active":0,"suspended":0}]}""", "Created (InitializerFailed): The step 'model-initializer' failed.");
        yield return Case("launcher starts", """{"jobsStatus":[{"name":"node","ready":1,"succeeded":0,"failed":0,"active":1,"suspended":0},{"name":"launcher","ready":0,"succeeded":0,"failed":0,"active":1,"suspended":0}]}""", "Created (StartingNodes): The pods of 'launcher' are starting.");
    }

    [TestCaseSource(nameof(Jobs))]
    public void Of_ATrainJob_IsTheOneState(string status, bool suspend, string expected) =>
        Assert.That(TrainingState.Of(Job(status, suspend)).ToString(), Is.EqualTo(expected).Or.EqualTo(expected + ": "));

    [Test]
    public void Of_APodWhoseImageCannotBeFetched_SaysSo()
    {
        var pod = Parse("""{"metadata":{"name":"a-node-0-0-x","labels":{"jobset.sigs.k8s.io/replicatedjob-name":"node"}},"status":{"phase":"Pending","containerStatuses":[{"name":"node","state":{"waiting":{"reason":"ImagePullBackOff","message":"no such image"}}}]}}""");
        var state = TrainingState.Of(Job("""{"jobsStatus":[{"name":"node","ready":0,"succeeded":0,"failed":0,"active":1,"suspended":0}]}"""), pods: [pod]);
        Assert.That(state, Is.EqualTo(new TrainingState(TrainingPhase.Created, "ImagePullBackOff", "no such image")));
    }

    [Test]
    public void Of_APodThatFitsNowhere_SaysUnschedulable()
    {
        var pod = Parse("""{"metadata":{"name":"a-node-0-0-x"},"status":{"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","reason":"Unschedulable","message":"0/3 nodes"}]}}""");
        Assert.That(TrainingState.Of(Job("{}"), pods: [pod]), Is.EqualTo(new TrainingState(TrainingPhase.Created, "Unschedulable", "0/3 nodes")));
    }

    [Test]
    public void Of_AJobThatCouldNotBeSetUp_SaysTheEventsMessage()
    {
        var warning = Parse("""{"reason":"TrainJobResourcesCreationFailed","type":"Warning","note":"runtime missing","eventTime":"2026-01-01T00:00:05.000000Z"}""");
        Assert.That(TrainingState.Of(Job("{}"), events: [warning]), Is.EqualTo(new TrainingState(TrainingPhase.Created, "TrainJobResourcesCreationFailed", "runtime missing")));
    }

    [Test]
    public void Of_ARuntimeWithItsOwnNames_CountsItsTrainer()
    {
        var runtime = TrainingRuntime.Parse(
            """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainingRuntime
            metadata: {name: r}
            spec:
              template:
                spec:
                  replicatedJobs:
                  - name: work
                    template:
                      metadata: {labels: {trainer.kubeflow.org/trainjob-ancestor-step: trainer}}
                      spec: {template: {spec: {containers: [{name: node}]}}}
            """);
        var job = Job("""{"jobsStatus":[{"name":"work","ready":1,"succeeded":0,"failed":0,"active":1,"suspended":0}]}""");
        Assert.That(TrainingState.Of(job, runtime.Spec).Phase, Is.EqualTo(TrainingPhase.Running));
        Assert.That(TrainingState.Of(job).Phase, Is.EqualTo(TrainingPhase.Created));
    }

    [TestCase("Created:True,Running:True", "Running (r)")]
    [TestCase("Created:True,Running:False,Succeeded:True", "Succeeded (r)")]
    [TestCase("Created:True,Running:False,Restarting:True", "Restarting (r)")]
    [TestCase("Created:True,Running:True,Failed:True", "Failed (r)")]
    [TestCase("Created:True,Suspended:True", "Suspended (r)")]
    [TestCase("Created:True,Suspended:False", "Created (r)")]
    [TestCase("", "Created (Pending)")]
    public void Of_AnOlderJob_IsTheFirstConditionThatCounts(string conditions, string expected)
    {
        var list = string.Join(",", conditions.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split(':')).Select(c => $$"""{"type":"{{c[0]}}","status":"{{c[1]}}","reason":"r"}"""));
        var job = PyTorchJob.Parse(
            """{"apiVersion":"kubeflow.org/v1","kind":"PyTorchJob","metadata":{"name":"a"},"spec":{"pytorchReplicaSpecs":{"Worker":{"template":{"spec":{"containers":[{"name":"pytorch"}]}}}}},"status":{"conditions":[LIST]}}""".Replace("LIST", list, StringComparison.Ordinal));
        Assert.That(TrainingState.Of(job).ToString(), Is.EqualTo(expected));
    }

    private static TestCaseData Case(string name, string status, string expected, bool suspend = false) => new TestCaseData(status, suspend, expected).SetArgDisplayNames(name);

    private static TrainJob Job(string status, bool suspend = false)
    {
        var document = Parse("""{"apiVersion":"trainer.kubeflow.org/v1alpha1","kind":"TrainJob","metadata":{"name":"a"},"spec":{"runtimeRef":{"name":"r"}}}""");
        document["status"] = Parse(status);
        document["spec"]!["suspend"] = suspend;
        return TrainJob.FromCluster(document);
    }

    private static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;
}
