using System.Text.Json;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Ir;

/// <summary>
/// Whether a document holds together: every reference has its target, every graph can be run in some order. Looks at each part
/// once, so that the work grows with the document's size and no faster.
/// </summary>
internal sealed class SpecCheck(PipelineSpec spec, Func<IReadOnlyList<string>, SourceLocation> locate, FaultList faults)
{
    public void Check()
    {
        Head();
        if (spec.Root is { } root)
            Component("the pipeline", root, ["root"]);
        foreach (var (name, component) in spec.Components.OrEmpty())
            Component(name, component, ["components", name]);
        foreach (var (label, executor) in (spec.DeploymentSpec?.Executors).OrEmpty())
            Executor(label, executor);
        if (ComponentCircle.Find(spec.Components.OrEmpty()) is { } circle)
            faults.Add(CyclicTasks.OfComponents(circle, locate(["components", circle[0]])));
    }

    private void Head()
    {
        if (string.IsNullOrWhiteSpace(spec.PipelineInfo?.Name))
            faults.Add(MissingHead.Of("pipelineInfo.name", locate(["pipelineInfo"])));
        if (spec.Root is null)
            faults.Add(MissingHead.Of("root", locate([])));
        else if (spec.Root.Dag is null)
            faults.Add(MissingHead.Of("root.dag", locate(["root"])));
        if (spec.SchemaVersion != "2.1.0")
            faults.Add(WrongSchemaVersion.Of(spec.SchemaVersion, locate(["schemaVersion"])));
    }

    private void Component(string name, ComponentSpec component, string[] path)
    {
        if (faults.IsFull)
            return;
        foreach (var (input, definition) in (component.InputDefinitions?.Parameters).OrEmpty())
            if (!ValueCheck.IsDefault(definition.ParameterType, definition.DefaultValue))
                faults.Add(WrongDefaultValue.Of(
                    input, definition.ParameterType, definition.DefaultValue, locate([.. path, "inputDefinitions", "parameters", input, "defaultValue"])));
        if (component.Dag is not null)
            new GraphSpecCheck(name, component, spec.Components.OrEmpty(), locate, faults).Check([.. path, "dag"]);
        else if (path[0] != "root" && spec.DeploymentSpec?.Executors?.ContainsKey(component.ExecutorLabel ?? "") != true)
            faults.Add(MissingExecutor.Of(name, component.ExecutorLabel, spec.DeploymentSpec?.Executors?.Keys ?? [], locate([.. path, "executorLabel"])));
    }

    private void Executor(string label, ExecutorSpec executor)
    {
        string[] path = ["deploymentSpec", "executors", label];
        if (executor.Container is { } container)
        {
            if (string.IsNullOrWhiteSpace(container.Image))
                faults.Add(EmptyExecutor.WithoutImage(label, locate([.. path, "container"])));
        }
        else if (executor.Importer is null && executor.Resolver.ValueKind == JsonValueKind.Undefined && executor.CustomJob.ValueKind == JsonValueKind.Undefined)
            faults.Add(EmptyExecutor.Of(label, locate(path)));
    }
}
