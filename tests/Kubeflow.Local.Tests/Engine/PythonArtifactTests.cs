using System.Text.Json.Nodes;
using Kubeflow.Pipelines;
using Kubeflow.TestSupport;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Metrics, pages and notes that steps compiled by kfp write: the engine keeps them as the report reads them.</summary>
[Platform(Exclude = "Win")]
public class PythonArtifactTests
{
    private const string Launch = """
        program_path=$(mktemp -d)

        printf "%s" "$0" > "$program_path/ephemeral_component.py"
        _KFP_RUNTIME=true python3 -m kfp.dsl.executor_main --component_module_path "$program_path/ephemeral_component.py" "$@"
        """;

    private const string Source = """

        import kfp
        from kfp import dsl
        from kfp.dsl import *
        from typing import *

        def show(metrics: Output[Metrics], whole: Output[ClassificationMetrics], sliced: Output[SlicedClassificationMetrics], page: Output[HTML], note: Output[Markdown]):
            metrics.log_metric('accuracy', 0.93)
            whole.log_confusion_matrix(['cat', 'dog'], [[12, 1], [2, 30]])
            whole.log_roc_curve([0.0, 0.1, 1.0], [0.0, 0.7, 1.0], [1.0, 0.8, 0.0])
            sliced.set_confusion_matrix_categories('men', ['yes', 'no'])
            sliced.log_confusion_matrix_row('men', 'yes', [10, 2])
            sliced.log_confusion_matrix_cell('men', 'no', 'no', 8)
            sliced.log_roc_reading('men', 0.9, 0.2, 0.1)
            sliced.load_confusion_matrix('women', ['yes', 'no'], [[7, 1], [0, 9]])
            sliced.load_roc_readings('women', [[0.9, 0.3, 0.0], [0.1, 1.0, 0.5]])
            with open(page.path, 'w') as f:
                f.write('<h1>Hello</h1>')
            with open(note.path, 'w') as f:
                f.write('# Title')
        """;

    private static readonly Component Show = Component.Container("show")
        .OutputArtifact<Metrics>("metrics").OutputArtifact<ClassificationMetrics>("whole").OutputArtifact<SlicedClassificationMetrics>("sliced")
        .OutputArtifact<Html>("page").OutputArtifact<Markdown>("note")
        .Image("python:3.11").Command("sh", "-ec", Launch, Source).Args("--executor_input", Placeholder.ExecutorInput, "--function_to_execute", "show").Build();

    [Test]
    public async Task Run_StepWithEveryKindOfMetric_KeepsTheirForm()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, "python3"))))
            Assert.Ignore("There is no python3 on the PATH.");
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("shows", p => p.Add(Show)));

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
        var outputs = run.Task("show").OutputArtifacts;
        var (whole, sliced) = (outputs["whole"].Artifacts[0].Metadata, outputs["sliced"].Artifacts[0].Metadata);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outputs["metrics"].Artifacts[0].Metadata!["accuracy"]!.GetValue<double>(), Is.EqualTo(0.93));
            Assert.That(StructuralEquality.Differences(JsonNode.Parse("""
                {"confusionMatrix": {"annotationSpecs": [{"displayName": "cat"}, {"displayName": "dog"}], "rows": [{"row": [12, 1]}, {"row": [2, 30]}]},
                 "confidenceMetrics": [{"confidenceThreshold": 1, "recall": 0, "falsePositiveRate": 0}, {"confidenceThreshold": 0.8, "recall": 0.7, "falsePositiveRate": 0.1},
                                       {"confidenceThreshold": 0, "recall": 1, "falsePositiveRate": 1}]}
                """), whole), Is.Empty);
            Assert.That(StructuralEquality.Differences(JsonNode.Parse("""
                {"evaluationSlices": [
                  {"slice": "men", "sliceClassificationMetrics": {
                    "confusionMatrix": {"annotationSpecs": [{"displayName": "yes"}, {"displayName": "no"}], "rows": [{"row": [10, 2]}, {"row": [0, 8]}]},
                    "confidenceMetrics": [{"confidenceThreshold": 0.9, "recall": 0.2, "falsePositiveRate": 0.1}]}},
                  {"slice": "women", "sliceClassificationMetrics": {
                    "confusionMatrix": {"annotationSpecs": [{"displayName": "yes"}, {"displayName": "no"}], "rows": [{"row": [7, 1]}, {"row": [0, 9]}]},
                    "confidenceMetrics": [{"confidenceThreshold": 0.9, "recall": 0.3, "falsePositiveRate": 0}, {"confidenceThreshold": 0.1, "recall": 1, "falsePositiveRate": 0.5}]}}]}
                """), sliced), Is.Empty);
            Assert.That(await File.ReadAllTextAsync(outputs["page"].Artifacts[0].Uri!), Is.EqualTo("<h1>Hello</h1>"));
            Assert.That(await File.ReadAllTextAsync(outputs["note"].Artifacts[0].Uri!), Is.EqualTo("# Title"));
        }
    }
}
