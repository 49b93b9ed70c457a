using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.TestSupport;

namespace Kubeflow.Bridge.Tests;

/// <summary>Calls across the border: each gives exactly one answer, and nothing is thrown.</summary>
[NonParallelizable]
public class CallTests
{
    private const string Sleeper = """
        components: {comp-a: {executorLabel: exec-a}}
        deploymentSpec: {executors: {exec-a: {container: {image: alpine, command: [sh, -c, 'echo one; echo two; sleep 600']}}}}
        pipelineInfo: {name: sleeper}
        root: {dag: {tasks: {a: {componentRef: {name: comp-a}}}}}
        schemaVersion: 2.1.0
        """;

    private static long _last = 1_000_000;

    [Test]
    public void Call_QuickVerb_AnswersAtOnce() => Assert.That(Result("bridge.version", new { })!["contract"]!.GetValue<int>(), Is.EqualTo(1));

    [Test]
    public void Verbs_Names_AreOfAnAreaAndHaveRecordsThatCanBeRead() =>
        Assert.That(VerbTable.All.Select(v => v.Name), Is.Unique.And.All.Match("^[a-z]+\\.[a-zA-Z]+$"));

    [TestCase("no.such", "{}", "UnknownVerb")]
    [TestCase("pipelines.get", "{\"client\": 7}", "WrongRequest")]
    [TestCase("pipelines.get", "not JSON", "WrongRequest")]
    [TestCase("pipelines.get", "{\"client\": 99999, \"run\": \"x\"}", "Closed")]
    [TestCase("pipelines.get", "{\"client\": 1, \"run\": \"x\", \"other\": 1}", "WrongRequest")]
    public void Call_WrongRequest_IsAnErrorDocument(string verb, string body, string code)
    {
        var error = Answer(verb, body)["error"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error["code"]!.GetValue<string>(), Is.EqualTo(code));
            Assert.That(error["message"]!.GetValue<string>(), Is.Not.Empty.And.Not.Contain("\n").And.Not.Contain("   at "));
        }
    }

    [TestCase("{\"maxParallelSteps\": \"2\"}", "'maxParallelSteps' of 'client.local' has a value of another type. It takes int.")]
    [TestCase("{\"environment\": {\"A\": 1}}", "'environment' of 'client.local' has a value of another type (at environment.A). It takes Dict[str, str].")]
    [TestCase("{\"dotNetSteps\": \"elsewhere\"}", "'dotNetSteps' of 'client.local' has a value of another type. It takes Literal[\"inProcess\", \"childProcess\"].")]
    public void Call_ValueOfAnotherType_NamesTheFieldAndWhatItTakes(string body, string message) =>
        Assert.That(Answer("client.local", body)["error"]!["message"]!.GetValue<string>(), Is.EqualTo(message));

    [Test]
    public void Call_DocumentWithFaults_NamesEachWithItsLine()
    {
        var error = Answer("documents.load", JsonSerializer.Serialize(new { text = "pipelineInfo: {name: x}\nroot: {dag: {tasks: {a: {componentRef: {name: none}, taskInfo: {}, colour: red}}}}\nschemaVersion: 2.1.0\n", fileName = "x.yaml" }))["error"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error["type"]!.GetValue<string>(), Is.EqualTo("Validation"));
            Assert.That(error["faults"]!.AsArray(), Is.Not.Empty);
            Assert.That(error["faults"]![0]!["place"]!["file"]!.GetValue<string>(), Is.EqualTo("x.yaml"));
            Assert.That(error["faults"]![0]!["place"]!["line"]!.GetValue<int>(), Is.EqualTo(2));
        }
    }

    [Test]
    public void Call_SlowVerbCancelled_AnswersOnceThroughNext()
    {
        using var folder = new TemporaryFolder();
        var client = Result("client.local", new { stateFolder = folder.At("state") })!["client"]!.GetValue<long>();
        var run = Result("pipelines.start", new { client, document = Sleeper })!["run"]!.GetValue<string>();
        var id = ++_last;

        Assert.That(Host.Call(id, "pipelines.wait", JsonSerializer.Serialize(new { client, run }), 0), Is.Null, "It is under way.");
        Assert.That(Host.Cancel(id), Is.True);
        var answers = JsonNode.Parse(Host.Next(30_000))!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(a => a!["id"]!.GetValue<long>()), Is.EqualTo(new[] { id }));
            Assert.That(answers[0]!["answer"]!["error"]!["code"]!.GetValue<string>(), Is.EqualTo("Cancelled"));
            Assert.That(Host.Cancel(id), Is.False, "It has ended.");
            Assert.That(Result("pipelines.get", new { client, run })!["state"]!.GetValue<string>(), Is.EqualTo("RUNNING"), "A cancelled wait cancels no run.");
        }
        Result("client.close", new { client });
    }

    [Test]
    public void Stream_Logs_ComeInOrderAndCloseWhileTheyGoOn()
    {
        using var folder = new TemporaryFolder();
        var client = Result("client.local", new { stateFolder = folder.At("state") })!["client"]!.GetValue<long>();
        var run = Result("pipelines.start", new { client, document = Sleeper })!["run"]!.GetValue<string>();
        var stream = Result("pipelines.logs", new { client, run, task = "a", follow = true })!["stream"]!.GetValue<long>();
        var lines = new List<string>();
        while (lines.Count < 2)
            lines.AddRange(Result("stream.next", new { stream, most = 1 })!["items"]!.AsArray().Select(i => i!.GetValue<string>()));
        Result("stream.close", new { stream });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Is.EqualTo(new[] { "one", "two" }));
            Assert.That(Answer("stream.next", $"{{\"stream\": {stream}}}")["error"]!["code"]!.GetValue<string>(), Is.EqualTo("Closed"));
        }
        Result("client.close", new { client });
    }

    private static JsonNode? Result(string verb, object body)
    {
        var answer = Answer(verb, JsonSerializer.Serialize(body));
        Assert.That(answer["error"]?.ToJsonString(), Is.Null);
        return answer["result"];
    }

    private static JsonNode Answer(string verb, string body) =>
        JsonNode.Parse(Encoding.UTF8.GetString(CallTable.Call(++_last, verb, Encoding.UTF8.GetBytes(body), TimeSpan.FromMinutes(1))!))!;
}
