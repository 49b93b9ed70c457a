using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Reports.Tests;

/// <summary>A run as a data scientist has it every day: candidates in a loop, a choice, an evaluation, a condition.</summary>
internal static class DigitsRun
{
    public static readonly PipelineDocument Document = Documents.Pipeline(
        Documents.Dag(new Dictionary<string, PipelineTaskSpec>
        {
            ["load"] = Documents.Step(),
            ["split"] = Documents.Step("load"),
            ["transform"] = Documents.Step("split"),
            ["for-loop-1"] = Documents.Loop("comp-for-loop-1", """["sdca","lbfgs","perceptron","lightgbm"]""", "transform", "split"),
            ["choose-best"] = Documents.Step("for-loop-1"),
            ["evaluate"] = Documents.Step("choose-best", "split"),
            ["condition-2"] = Documents.If("comp-condition-2", "double(inputs.parameter_values['from_evaluate']) > 0.95", "evaluate", "choose-best"),
        }),
        ("comp-for-loop-1", Documents.Dag(("train", []))),
        ("comp-condition-2", Documents.Dag(("accept", []), ("export", ["accept"]))));

    public static RunDetails Run(Func<TaskDetails, TaskDetails>? change = null) => SimulatedRun.Of(Document, t => (change ?? (x => x))(Special(t))) with
    {
        Parameters = new Dictionary<string, JsonElement> { ["test_share"] = Documents.Json("0.2"), ["db_password"] = Documents.Json("\"hunter2\"") },
        Outputs = new Dictionary<string, JsonElement> { ["accuracy"] = Documents.Json("0.9859") },
    };

    public static RuntimeArtifactList Artifact(string type, string uri, JsonObject metadata) =>
        new() { Artifacts = [new() { Name = "it", Uri = uri, Type = new() { SchemaTitle = type }, Metadata = metadata }] };

    private static TaskDetails Special(TaskDetails task)
    {
        var leaf = task.Path[(task.Path.LastIndexOf('/') + 1)..];
        if (leaf == "train")
        {
            var i = int.Parse(task.Path.Split('/')[1], CultureInfo.InvariantCulture);
            return task with
            {
                Outputs = new Dictionary<string, JsonElement> { ["Output"] = Documents.Json($"0.9{i}") },
                OutputArtifacts = new Dictionary<string, RuntimeArtifactList>
                {
                    ["model"] = Artifact("system.Model", $"file:///runs/digits/train-{i}/model", new() { ["framework"] = "ML.NET" }),
                    ["metrics"] = Artifact("system.Metrics", $"file:///runs/digits/train-{i}/metrics", new()
                    {
                        ["accuracy"] = 0.9 + i / 100.0,
                        ["loss"] = new JsonArray([.. Enumerable.Range(1, 12).Select(e => (JsonNode)(2.3 / (e + i) + 0.05 * i))]),
                    }),
                },
            };
        }
        return leaf switch
        {
            "load" => task with { Cached = true, CacheReason = "Taken from run digits-a1b2c: same code, same inputs." },
            "transform" => task with { Warnings = ["The limit of 2 CPUs is not enforced on this machine."], Attempts = 2 },
            "evaluate" => task with
            {
                DependsOn = ["choose-best", "split"],
                Inputs = new Dictionary<string, JsonElement> { ["model_name"] = Documents.Json("\"lightgbm\"") },
                OutputArtifacts = new Dictionary<string, RuntimeArtifactList> { ["report"] = Artifact("system.ClassificationMetrics", "file:///runs/digits/evaluate/report", Classification()) },
            },
            _ => task,
        };
    }

    private static JsonObject Classification() => new()
    {
        ["confidenceMetrics"] = new JsonArray([.. Enumerable.Range(0, 11).Select(i => (JsonNode)new JsonObject
        {
            ["confidenceThreshold"] = 1 - i / 10.0, ["falsePositiveRate"] = i / 10.0, ["recall"] = Math.Pow(i / 10.0, 0.25),
        })]),
        ["confusionMatrix"] = new JsonObject
        {
            ["annotationSpecs"] = new JsonArray(new JsonObject { ["displayName"] = "cat" }, new JsonObject { ["displayName"] = "dog" }),
            ["rows"] = new JsonArray(new JsonObject { ["row"] = new JsonArray(40, 2) }, new JsonObject { ["row"] = new JsonArray(1, 37) }),
        },
    };
}
