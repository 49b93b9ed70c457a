using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>Takes the components and executors of a nested pipeline into the document around it, under free names.</summary>
internal sealed class PipelineMerge(
    Dictionary<string, ComponentSpec> components, Dictionary<string, ExecutorSpec> executors, UniqueNames componentNames, UniqueNames executorNames)
{
    /// <summary>Merges, and gives the nested pipeline itself as a component that refers to the new names.</summary>
    public ComponentSpec Merge(CompiledPipeline compiled, Dictionary<string, JsonElement> platform)
    {
        var nested = compiled.Spec;
        var labels = new Dictionary<string, string>();
        foreach (var (label, executor) in nested.DeploymentSpec?.Executors ?? new Dictionary<string, ExecutorSpec>())
            executors[labels[label] = executorNames.Take(label)] = executor;
        foreach (var (label, config) in compiled.Kubernetes)
            platform[labels[label]] = config;
        // Names of the nested document count as taken too, so that no renaming meets a name that is still to be renamed.
        var names = new Dictionary<string, string>();
        foreach (var name in nested.Components?.Keys ?? [])
            names[name] = componentNames.Take(name);
        foreach (var (name, component) in nested.Components ?? new Dictionary<string, ComponentSpec>())
            components[names[name]] = Renamed(component, labels, names);
        return Renamed(nested.Root!, labels, names);
    }

    private static ComponentSpec Renamed(
        ComponentSpec component, Dictionary<string, string> labels, Dictionary<string, string> names) => component with
    {
        ExecutorLabel = component.ExecutorLabel is null ? null : labels[component.ExecutorLabel],
        Dag = component.Dag is null ? null : component.Dag with
        {
            Tasks = component.Dag.Tasks?.ToDictionary(t => t.Key, t => t.Value with { ComponentRef = new() { Name = names[t.Value.ComponentRef!.Name!] } }),
        },
    };
}
