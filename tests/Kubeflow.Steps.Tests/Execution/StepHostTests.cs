using System.Text.Json.Nodes;
using Kubeflow.TestSupport;

namespace Kubeflow.Steps.Tests.Execution;

/// <summary>The step host in its own process, beside a published assembly with a Main of its own.</summary>
public class StepHostTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Run_Step_WritesWhatALauncherReads()
    {
        var data = _folder.Write("data.csv", "1,2");
        var ended = await StepProcess.RunAsync("Train", new JsonObject
        {
            ["inputs"] = new JsonObject
            {
                ["parameterValues"] = new JsonObject { ["rate"] = 0.5 },
                ["artifacts"] = new JsonObject { ["data"] = Artifact("17", data) },
            },
            ["outputs"] = new JsonObject
            {
                ["parameters"] = new JsonObject { ["accuracy"] = File("accuracy"), ["text"] = File("text"), ["sizes"] = File("sizes"), ["done"] = File("done") },
                ["artifacts"] = new JsonObject { ["model"] = Artifact("model", _folder.At("out", "model")) },
                ["outputFile"] = _folder.At("task", "output_metadata.json"),
            },
        }.ToJsonString());
        Assert.That(ended, Is.EqualTo(new CommandResult(0, "", "")));

        var expected = JsonNode.Parse($$$"""
            {"parameterValues": {"accuracy": 1.0, "text": "two\nlines", "sizes": [1, 2], "done": true},
             "artifacts": {"model": {"artifacts": [{"name": "model", "uri": "{{{_folder.At("out", "model")}}}", "metadata": {"rate": 0.5} }]} } }
            """);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(StructuralEquality.Differences(expected, JsonNode.Parse(Text("task", "output_metadata.json"))), Is.Empty);
            Assert.That(Text("outputs", "accuracy"), Is.EqualTo("1"));
            Assert.That(Text("outputs", "text"), Is.EqualTo("two\nlines"));
            Assert.That(Text("outputs", "sizes"), Is.EqualTo("[1,2]"));
            Assert.That(Text("outputs", "done"), Is.EqualTo("true"));
            Assert.That(Text("out", "model", "copy"), Is.EqualTo("1,2"));
        }
    }

    [Test]
    public async Task Run_StepThrows_EndsWithOneSentenceBelowTheTrace()
    {
        var ended = await StepProcess.RunAsync("Throw", """{"inputs": {"parameterValues": {"text": "data"} } }""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ended.ExitCode, Is.EqualTo(1));
            Assert.That(ended.Error, Does.Contain("at Team.Work.Throw(String text)"), "the user's own place");
            Assert.That(ended.Error.TrimEnd(), Does.EndWith("\nStep Team.Work.Throw failed: InvalidOperationException: There is no data."));
        }
    }

    [TestCase("Train", """{}""", "Step Team.Work.Train failed: Input artifact 'data' was not given.")]
    [TestCase("Throw", """{"inputs": {"parameterValues": {"text": 5} } }""", "Step Team.Work.Throw failed: Input 'text' wants text, got 5.")]
    [TestCase("Throw", """{"inputs": {"parameterValues": {"text": null} } }""", "Step Team.Work.Throw failed: Input 'text' has no value.")]
    public async Task Run_WrongInputs_SaysWhichInOneSentence(string step, string input, string sentence) =>
        Assert.That(await StepProcess.RunAsync(step, input), Is.EqualTo(new CommandResult(1, "", sentence + Environment.NewLine)));

    [Test]
    public async Task Run_NullForADeclaredOutput_SaysWhich()
    {
        var ended = await StepProcess.RunAsync("Null", $$$"""{"outputs": {"parameters": {"Output": {"outputFile": "{{{_folder.At("o")}}}"} } } }""");
        Assert.That((ended.ExitCode, ended.Error), Is.EqualTo((1, "Step Team.Work.Null failed: It gave no value for 'Output': an output must have one, return something else than null.\n")));
    }

    [Test]
    public async Task Run_ResultThatJsonCannotHold_SaysWhich()
    {
        var ended = await StepProcess.RunAsync("Infinite", "{}");
        Assert.That((ended.ExitCode, ended.Error), Is.EqualTo((1, ended.Error)));
        Assert.That(ended.Error, Does.StartWith("Step Team.Work.Infinite failed: Output 'Output' cannot be written as JSON: "));
    }

    [Test]
    public async Task Run_ResultsCannotBeWritten_SaysWhere()
    {
        var file = _folder.Write("file", "");
        var ended = await StepProcess.RunAsync("Train", $$$"""
            {"inputs": {"parameterValues": {"rate": 1}, "artifacts": {"data": {"artifacts": [{"uri": "{{{file}}}"}]} } },
             "outputs": {"artifacts": {"model": {"artifacts": [{"uri": "{{{_folder.At("model")}}}"}]} }, "outputFile": "{{{file}}}/below/output.json"} }
            """);
        Assert.That(ended.ExitCode, Is.EqualTo(1));
        Assert.That(ended.Error, Does.StartWith($"Step Team.Work.Train failed: Its results cannot be written to {file}/below/output.json: "));
        Assert.That(ended.Error.TrimEnd(), Does.Not.Contain("\n"));
    }

    private JsonObject File(string name) => new() { ["outputFile"] = _folder.At("outputs", name) };

    private static JsonObject Artifact(string name, string uri) =>
        new() { ["artifacts"] = new JsonArray(new JsonObject { ["name"] = name, ["uri"] = uri, ["metadata"] = new JsonObject() }) };

    private string Text(params string[] parts) => System.IO.File.ReadAllText(_folder.At(parts));
}
