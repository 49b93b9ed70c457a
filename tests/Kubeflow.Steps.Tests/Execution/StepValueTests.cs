using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Steps.Tests.Execution;

/// <summary>Values between JSON and a step's types.</summary>
public class StepValueTests
{
    private enum Size
    {
        Small,
        Large,
    }

    private sealed record Info(string Name, int Count, Size Size);

    [TestCase("5", 5)]
    [TestCase("5.0", 5)]
    [TestCase("2e3", 2000)]
    [TestCase("-2147483648", int.MinValue)]
    public void Read_WholeNumber_InAnyForm(string json, int expected) => Assert.That(StepValue.Read<int>("n", Json(json)), Is.EqualTo(expected));

    [TestCase("9007199254740993", 9007199254740993)]
    [TestCase("9223372036854775807", long.MaxValue)]
    public void Read_LongNumber_WithoutLoss(string json, long expected) => Assert.That(StepValue.Read<long>("n", Json(json)), Is.EqualTo(expected));

    [TestCase("3.7")]
    [TestCase("2147483648")]
    [TestCase("1e300")]
    [TestCase("true")]
    [TestCase("\"5\"")]
    public void Read_NoWholeNumber_SaysWhatItGot(string json) =>
        Assert.That(() => StepValue.Read<int>("epochs", Json(json)), Throws.TypeOf<StepException>().With.Message.EqualTo($"Input 'epochs' wants a whole number, got {json}."));

    [Test]
    public void Read_Record_NamesInAnyCaseAndEnumsByName() =>
        Assert.That(StepValue.Read<Info>("info", Json("""{"name": "a", "COUNT": 2.0, "Size": "Large"}""")), Is.EqualTo(new Info("a", 2, Size.Large)));

    [Test]
    public void Read_WrongPartOfARecord_SaysWhere() =>
        Assert.That(
            () => StepValue.Read<Info>("info", Json("""{"Count": "many"}""")),
            Throws.TypeOf<StepException>().With.Message.EqualTo("""Input 'info' wants Info, got {"Count": "many"} at $.Count."""));

    [Test]
    public void Read_UnknownEnumName_ListsTheNames() =>
        Assert.That(() => StepValue.Read<Size?>("size", Json("\"Huge\"")), Throws.TypeOf<StepException>().With.Message.EqualTo("Input 'size' wants one of Small, Large, got \"Huge\"."));

    [Test]
    public void Read_LongValue_IsShownShort() =>
        Assert.That(
            () => StepValue.Read<int>("n", Json($"\"{new string('x', 500)}\"")),
            Throws.TypeOf<StepException>().With.Message.Length.LessThan(150));

    [Test]
    public void Read_DictionaryWithNumbersAsKeys_IsRead() =>
        Assert.That(StepValue.Read<Dictionary<int, int[]>>("d", Json("""{"1": [2.0]}""")), Is.EqualTo(new Dictionary<int, int[]> { [1] = [2] }));

    [TestCase("""{"state": "FAILED", "pipelineJobResourceName": "r", "pipelineTaskName": "t", "error": {"code": 9, "message": "m"} }""")]
    [TestCase("""{"state": "FAILED", "pipeline_job_resource_name": "r", "pipeline_task_name": "t", "error": {"code": 9, "message": "m"} }""")]
    public void Read_FinalStatus_InBothOfKfpsForms(string json) =>
        Assert.That(StepValue.Read<PipelineTaskFinalStatus>("s", Json(json)), Is.EqualTo(new PipelineTaskFinalStatus("FAILED", "r", "t", 9, "m")));

    [Test]
    public void Write_FinalStatus_ComesBack()
    {
        var status = new PipelineTaskFinalStatus("SUCCEEDED", "r", "t", null, null);
        Assert.That(StepValue.Read<PipelineTaskFinalStatus>("s", StepValue.Write("s", status)), Is.EqualTo(status));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Write_NotFinite_IsRefused(double value) =>
        Assert.That(() => StepValue.Write("rate", value), Throws.TypeOf<StepException>().With.Message.StartsWith("Output 'rate' cannot be written as JSON: "));

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
