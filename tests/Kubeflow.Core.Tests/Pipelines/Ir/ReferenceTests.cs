using Kubeflow.Pipelines.Ir;
using static Kubeflow.Core.Tests.Pipelines.Ir.Documents;

namespace Kubeflow.Core.Tests.Pipelines.Ir;

/// <summary>A document whose parts do not fit each other is refused, with the part, its line and the nearest name.</summary>
public class ReferenceTests
{
    private const string Loop = "parameterIterator: {itemInput: times, items: {raw: '[1]'}}\n        taskInfo:\n          name: show";

    [TestCase("name: comp-show", "name: comp-shaw", "file.yaml:46: KF3007: Task 'show' uses the component 'comp-shaw', which does not exist. Did you mean 'comp-show'?")]
    [TestCase("componentRef:\n          name: comp-count", "componentRef: {}", "file.yaml:39: KF3007: Task 'count' names no component. Add componentRef.")]
    [TestCase("executorLabel: exec-show", "executorLabel: exec-shaw", "file.yaml:11: KF3008: Component 'comp-show' uses the executor 'exec-shaw', which does not exist. Did you mean 'exec-show'?")]
    [TestCase("executorLabel: exec-show", "dag: {}", "file.yaml:11: KF3013: The graph of component 'comp-show' has no task. Add a task.")]
    [TestCase("        image: alpine\n    exec-show", "    exec-show", "KF3019: The container of executor 'exec-count' has no image. Add 'image'.")]
    [TestCase("- count\n        inputs", "- cuont\n        inputs", "file.yaml:48: KF3009: Task 'show' refers to the task 'cuont', which is not in the same graph.")]
    [TestCase("producerTask: count", "producerTask: counted", "file.yaml:52: KF3009: Task 'show' input 'number' refers to the task 'counted', which is not in the same graph. Did you mean 'count'?")]
    [TestCase("outputParameterKey: Output", "outputParameterKey: output", "file.yaml:52: KF3010: Task 'show' input 'number' takes the output 'output' of task 'count', which has none of that name. Did you mean 'Output'?")]
    [TestCase("taskOutputParameter:\n                outputParameterKey: Output\n                producerTask: count", "componentInputParameter: limit", "file.yaml:52: KF3011: Task 'show' input 'number' takes the input 'limit' of its graph, which has none of that name. It has no inputs.")]
    [TestCase("taskOutputParameter:\n                outputParameterKey: Output\n                producerTask: count", "taskFinalStatus: {producerTask: exit}", "KF3009: Task 'show' input 'number' refers to the task 'exit'")]
    [TestCase("taskOutputParameter:\n                outputParameterKey: Output\n                producerTask: count", "runtimeValue: {constant: many}", "file.yaml:52: KF3014: Task 'show' gives \"many\" to the input 'number', which is NUMBER_INTEGER.")]
    [TestCase("            number:\n              task", "            nombre:\n              task", "file.yaml:43: KF3018: Task 'show' does not give the input 'number', which its component needs.")]
    [TestCase("defaultValue: 1.0", "defaultValue: '1.5'", "file.yaml:17: KF3014: Input 'times' is NUMBER_INTEGER, and its default is \"1.5\".")]
    [TestCase("defaultValue: 1.0", "defaultValue: one", "file.yaml:17: KF3014: Input 'times' is NUMBER_INTEGER, and its default is \"one\".")]
    [TestCase("taskInfo:\n          name: count", "dependentTasks: [show]\n        taskInfo:\n          name: count", "file.yaml:37: KF3012: The tasks wait for each other in a circle: count -> show -> count. Remove one of the references.")]
    [TestCase("cachingOptions: {}", "dependentTasks: [count]", "KF3012: The tasks wait for each other in a circle: count -> count.")]
    [TestCase("taskInfo:\n          name: show", "parameterIterator: {itemInput: time, items: {raw: '[1]'}}", "KF3015: Loop 'show' hands its item to the input 'time', which its component does not declare. Did you mean 'times'?")]
    [TestCase("taskInfo:\n          name: show", "parameterIterator: {itemInput: times, items: {inputParameter: list}}", "KF3015: Loop 'show' runs over the input 'list', which the task is not given.")]
    [TestCase("taskInfo:\n          name: show", "parameterIterator: {itemInput: times, items: {raw: '1, 2'}}", "KF3015: Loop 'show' runs over '1, 2', which is no list in JSON.")]
    [TestCase("taskInfo:\n          name: show", "artifactIterator: {itemInput: x, items: {inputArtifact: y}}", "KF3015: Loop 'show' runs over the input 'y'")]
    [TestCase("root:\n  dag:", "root:\n  dag:\n    outputs:\n      parameters:\n        sum: {valueFromParameter: {producerSubtask: nobody, outputParameterKey: x}}", "KF3009: The pipeline's output 'sum' refers to the task 'nobody'")]
    public void Parse_PartsThatDoNotFit_NamesThemAndTheLine(string from, string to, string expected)
    {
        var faults = FaultsOf(Change(from, to)).Select(f => f.ToString()).ToList();
        Assert.That(faults, Has.Some.Contains(expected));
        Assert.That(faults, Has.None.Contains("\n"));
    }

    [Test]
    public void Parse_LoopOverConstants_IsSound() => Assert.That(() => PipelineDocument.Parse(Change("taskInfo:\n          name: show", Loop)), Throws.Nothing);

    [TestCase("'5'")]
    [TestCase("5.0")]
    [TestCase("null")]
    public void Parse_DefaultThatSaysAValueOfItsType_IsSound(string value) =>
        Assert.That(() => PipelineDocument.Parse(Change("defaultValue: 1.0", $"defaultValue: {value}")), Throws.Nothing);

    [Test]
    public void Parse_RootWithoutGraph_IsRefused()
    {
        var root = TwoSteps.IndexOf("root:", StringComparison.Ordinal);
        var text = TwoSteps[..root] + "root: {executorLabel: exec-show}\n" + TwoSteps[TwoSteps.IndexOf("schemaVersion", StringComparison.Ordinal)..];
        Assert.That(FaultOf(text), Does.Contain("KF3005: The pipeline has no 'root.dag'."));
    }

    [Test]
    public void Parse_ComponentThatContainsItself_NamesTheCircle()
    {
        const string Graph = "dag: {tasks: {again: {componentRef: {name: comp-show}}}}";
        Assert.That(
            FaultsOf(Change("executorLabel: exec-show", Graph)).Select(f => f.ToString()),
            Has.Some.StartsWith("file.yaml:10: KF3012: The components contain each other in a circle: comp-show -> comp-show."));
    }

    [Test]
    public void Parse_LongCircle_IsNamedInShort()
    {
        var text = Change("      show:\n", string.Concat(Enumerable.Range(0, 2000).Select(i =>
            $"      t{i:0000}:\n        componentRef: {{name: comp-count}}\n        dependentTasks: [t{(i + 1) % 2000:0000}]\n")) + "      show:\n");
        Assert.That(FaultOf(text), Does.Contain("in a circle: t0000 -> t0001 -> ").And.Contain("-> t0019 -> 1980 more -> t0000."));
    }

    [Test]
    public void Parse_SettingsOfMissingExecutor_NamesPlatformAndLine()
    {
        var text = TwoSteps + "---\nplatforms:\n  kubernetes:\n    deploymentSpec:\n      executors:\n        exec-shaw: {}\n";
        var line = text.Count(c => c == '\n');
        Assert.That(FaultOf(text), Is.EqualTo($"file.yaml:{line}: KF3008: The settings for kubernetes are of the executor 'exec-shaw', which does not exist. Did you mean 'exec-show'?"));
    }

    [Test]
    public void Parse_ValidateOff_ReadsWhatDoesNotFit() =>
        Assert.That(
            PipelineDocument.Parse(Change("name: comp-show", "name: comp-shaw"), options: new PipelineReadOptions { Validate = false }).Validate().Select(f => f.Rule.Id),
            Is.EqualTo(new[] { "KF3007" }));
}
