using System.Reflection;
using System.Text.Json;
using Kubeflow.Pipelines.Execution;
using Kubeflow.TestSupport;

namespace Kubeflow.Generators.Tests.Running;

/// <summary>The registered steps call the methods: inputs in, results out.</summary>
public class StepTests
{
    private const string Here = "Kubeflow.Generators.Tests";

    [Test]
    public void Registry_AfterLoading_HasEveryComponent() =>
        Assert.That(
            StepRegistry.Of(Here).Select(s => s.Name.Split('.')[^1]), Is.EquivalentTo(new[] { "Split", "TrainAsync", "Count", "Report", "Squares" }));

    [Test]
    public void Registry_Method_IsTheUsers() =>
        Assert.That(
            StepRegistry.Find(Here, $"{typeof(Steps).FullName}.Split")!.Method,
            Is.EqualTo(typeof(Steps).GetMethod(nameof(Steps.Split), BindingFlags.Public | BindingFlags.Static)));

    [Test]
    public async Task Run_Artifacts_AreReadAndWritten()
    {
        using var folder = new TemporaryFolder();
        var raw = folder.Write("raw.csv", "1\n2\n3\n4\n");
        var output = await RunAsync("Split", $$$"""
            {"inputs": {"parameterValues": {"test_share": 0.25}, "artifacts": {"raw": {"artifacts": [{"uri": "{{{raw}}}"}]} } },
             "outputs": {"artifacts": {"train": {"artifacts": [{"name": "train", "uri": "{{{folder.At("out", "train")}}}"}]},
                                       "test": {"artifacts": [{"name": "test", "uri": "{{{folder.At("out", "test")}}}"}]} } } }
            """);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.ReadAllLines(folder.At("out", "train")), Is.EqualTo(new[] { "2", "3", "4" }));
            Assert.That((int)output.Artifacts["train"].Artifacts[0].Metadata!["rows"]!, Is.EqualTo(3));
        }
    }

    [TestCase("""{}""", 0.75, "Large none")]
    [TestCase("""{"learning_rate": 1, "size": "Small", "seed": 7.0}""", 1.25, "Small 7")]
    public async Task Run_Defaults_AreTheMethodsOwn(string parameters, double accuracy, string model)
    {
        using var folder = new TemporaryFolder();
        var output = await RunAsync("TrainAsync", $$$"""
            {"inputs": {"parameterValues": {{{parameters}}}, "artifacts": {"train": {"artifacts": [{"uri": "x"}]} } },
             "outputs": {"artifacts": {"model": {"artifacts": [{"name": "model", "uri": "{{{folder.At("model")}}}"}]} } } }
            """);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(output.ParameterValues["accuracy"].GetDouble(), Is.EqualTo(accuracy));
            Assert.That(output.ParameterValues["epochs"].GetRawText(), Is.EqualTo("[1,2,3]"));
            Assert.That(File.ReadAllText(folder.At("model")), Is.EqualTo(model));
        }
    }

    [TestCase("""{"models": {"artifacts": [{"uri": "a"}, {"uri": "b"}]}}""", 2)]
    [TestCase("""{"models": {"artifacts": []}, "before": {"artifacts": [{"uri": "a"}]}}""", 100)]
    [TestCase("""{}""", 0)]
    public async Task Run_ListsAndOptionalArtifacts_AreGivenAsTheyAre(string artifacts, int expected) =>
        Assert.That((await RunAsync("Count", $$$"""{"inputs": {"artifacts": {{{artifacts}}}}}""")).ParameterValues["Output"].GetInt32(), Is.EqualTo(expected));

    [Test]
    public async Task Run_FinalStatus_IsReadAsKfpWritesIt()
    {
        var output = await RunAsync("Report", """
            {"inputs": {"parameterValues": {"note": "n", "status": {"state": "FAILED", "pipelineJobResourceName": "r", "pipelineTaskName": "t",
              "error": {"code": 9, "message": "no disk"}}}}}
            """);
        Assert.That(output.ParameterValues["Output"].GetString(), Is.EqualTo("FAILED no disk n"));
    }

    [Test]
    public async Task Run_WholeNumbersInLists_MayArriveAsFractions() =>
        Assert.That(
            (await RunAsync("Squares", """{"inputs": {"parameterValues": {"numbers": [2.0, 3]}}}""")).ParameterValues["Output"].GetRawText(), Is.EqualTo("[4,9]"));

    private static async Task<ExecutorOutput> RunAsync(string method, string input)
    {
        var call = new StepCall(JsonSerializer.Deserialize<ExecutorInput>(input, ExecutorJson.Options)!, CancellationToken.None);
        await StepRegistry.Find(Here, $"{typeof(Steps).FullName}.{method}")!.Body(call);
        return call.ToOutput();
    }
}
