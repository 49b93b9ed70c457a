using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Reports.Tests;

/// <summary>Documents written down in short.</summary>
internal static class Documents
{
    /// <summary>A document of steps: each name with the names it takes an output of.</summary>
    public static PipelineDocument Of(params (string Name, string[] Producers)[] tasks) => Pipeline(Dag(tasks));

    public static PipelineDocument Pipeline(DagSpec root, params (string Name, DagSpec Dag)[] groups) => new(new()
    {
        PipelineInfo = new() { Name = "sample" },
        Root = new() { Dag = root },
        Components = groups.ToDictionary(g => g.Name, g => new ComponentSpec { Dag = g.Dag }).Append(new("comp-step", new() { ExecutorLabel = "exec-step" }))
            .ToDictionary(p => p.Key, p => p.Value),
        DeploymentSpec = new() { Executors = new Dictionary<string, ExecutorSpec> { ["exec-step"] = new() { Container = new() { Image = "python:3.12" } } } },
    });

    public static DagSpec Dag(params (string Name, string[] Producers)[] tasks) => Dag(tasks.ToDictionary(t => t.Name, t => Step(t.Producers)));

    public static DagSpec Dag(Dictionary<string, PipelineTaskSpec> tasks) => new() { Tasks = tasks };

    public static PipelineTaskSpec Step(params string[] producers) => Task("comp-step", producers);

    public static PipelineTaskSpec Task(string component, params string[] producers) => new()
    {
        ComponentRef = new() { Name = component },
        Inputs = new()
        {
            Parameters = producers.ToDictionary(p => $"from_{p}", p => new TaskInputParameterSpec { TaskOutputParameter = new() { ProducerTask = p, OutputParameterKey = "Output" } }),
        },
    };

    public static PipelineTaskSpec Loop(string component, string itemsAsJson, params string[] producers) => Task(component, producers) with
    {
        ParameterIterator = new() { ItemInput = "item", Items = new() { Raw = itemsAsJson } },
    };

    public static PipelineTaskSpec If(string component, string condition, params string[] producers) =>
        Task(component, producers) with { TriggerPolicy = new() { Condition = condition } };

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
