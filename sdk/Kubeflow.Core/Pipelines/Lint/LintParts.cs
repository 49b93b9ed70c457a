using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>A graph of the document: the pipeline itself, or a component with tasks.</summary>
internal sealed class LintGraph(string name, ComponentSpec component, string[] path)
{
    public string Name => name;

    public ComponentSpec Component => component;

    public string[] Path => path;


    public bool IsRoot => Path.Length == 1;

    /// <summary>Where its tasks stand.</summary>
    public string[] TaskPath(string task) => [.. Path, "dag", "tasks", task];
}

/// <summary>A task of a graph, with what it runs.</summary>
internal sealed record LintTask(LintGraph Graph, string Name, PipelineTaskSpec Spec, ComponentSpec Component, ExecutorSpec? Executor, string[] Path)
{
    /// <summary>Whether it runs however what it waits for ended.</summary>
    public bool RunsAnyway => Spec.TriggerPolicy?.Strategy == "ALL_UPSTREAM_TASKS_COMPLETED";

    /// <summary>The input definition of a parameter of its component.</summary>
    public InputParameterSpec? Declared(string input) => Component.InputDefinitions?.Parameters?.GetValueOrDefault(input);
}

/// <summary>An executor.</summary>
internal sealed record LintExecutor(string Label, ExecutorSpec Spec, string[] Path);

/// <summary>An executor's settings for Kubernetes, as the document has them.</summary>
internal sealed record LintSettings(string Label, JsonElement Config, string[] Path);
