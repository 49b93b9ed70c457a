using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>
/// Compiles a pipeline to KFP's document, in the order and with the names that KFP's own compiler gives: groups depth first;
/// in each, its groups before its tasks; exit tasks last. Linear in the number of tasks, no state outside of the call.
/// </summary>
internal sealed class PipelineCompiler
{
    private readonly PipelineGraph _graph;
    private readonly ChannelPlan _plan;
    private readonly DagOutputsWriter _outputs;
    private readonly TaskWriter _tasks;
    private readonly Dictionary<string, ComponentSpec> _components;
    private readonly Dictionary<string, ExecutorSpec> _executors;
    private readonly Dictionary<string, JsonElement> _platform = [];
    private readonly UniqueNames _componentNames;
    private readonly UniqueNames _executorNames;
    private readonly Dictionary<GroupNode, string> _groupComponents = [];

    private PipelineCompiler(PipelineGraph graph)
    {
        _graph = graph;
        // Tables that grow leave large ones behind: each task has a component and an executor.
        var count = graph.Tasks.Count;
        (_components, _executors) = (new(count), new(count));
        (_componentNames, _executorNames) = (new(count), new(count));
        _plan = new ChannelPlan(graph);
        _outputs = new DagOutputsWriter(_plan);
        _tasks = new TaskWriter(_plan, graph.Dependencies);
    }

    public static CompiledPipeline Compile(PipelineGraph graph)
    {
        var compiler = new PipelineCompiler(graph);
        return new(compiler.Compile(), compiler._platform);
    }

    private PipelineSpec Compile()
    {
        var rootTasks = TasksOf(_graph.Root);
        foreach (var group in GroupOrder.Of(_graph.Root))
        {
            var name = _groupComponents[group];
            _components[name] = _components[name] with
            {
                Dag = new DagSpec { Tasks = TasksOf(group), Outputs = _outputs.Of([.. _plan.OutputsOf(group)]) },
            };
        }
        foreach (var handler in _graph.Root.Groups.OfType<ExitHandlerNode>())
            AddTask(rootTasks, handler.ExitTask);
        var outputs = new Pipeline(_graph).Outputs;
        return new PipelineSpec
        {
            PipelineInfo = new() { Name = _graph.Name, DisplayName = _graph.DisplayName, Description = _graph.Description },
            SchemaVersion = "2.1.0",
            SdkVersion = SdkVersion.Text,
            DeploymentSpec = new() { Executors = _executors },
            Components = _components,
            Root = InterfaceWriter.OfComponent(_graph.Inputs, outputs) with
            {
                Dag = new DagSpec { Tasks = rootTasks, Outputs = _outputs.OfPipeline(_graph) },
            },
        };
    }

    private Dictionary<string, PipelineTaskSpec> TasksOf(GroupNode group)
    {
        var tasks = new Dictionary<string, PipelineTaskSpec>(group.Tasks.Count + group.Groups.Count);
        foreach (var inner in group.Groups)
        {
            var name = _componentNames.Take("comp-" + inner.Name);
            _groupComponents[inner] = name;
            _components[name] = InterfaceWriter.OfGroup([.. _plan.InputsOf(inner)], [.. _plan.OutputsOf(inner)]);
            tasks[inner.Name] = _tasks.OfGroup(inner, name);
        }
        foreach (var task in group.Tasks)
            AddTask(tasks, task);
        return tasks;
    }

    private void AddTask(Dictionary<string, PipelineTaskSpec> tasks, TaskNode task)
    {
        var component = ComponentOf(task);
        var name = _componentNames.Take("comp-" + task.Name);
        _components[name] = component;
        tasks[task.Name] = _tasks.OfTask(task, name);
    }

    private static CompiledPipeline? Nested(Component component) => component.Implementation switch
    {
        PipelineImplementation nested => nested.Pipeline.Compiled,
        DocumentImplementation loaded => loaded.Compiled,
        _ => null,
    };

    private ComponentSpec ComponentOf(TaskNode task)
    {
        if (Nested(task.Component) is { } nested)
            return new PipelineMerge(_components, _executors, _componentNames, _executorNames).Merge(nested, _platform);
        var label = _executorNames.Take("exec-" + task.Name);
        _executors[label] = task.Component.Implementation switch
        {
            ContainerImplementation when !task.Settings.NeedsContainer => task.Component.Executor,
            ContainerImplementation container => ExecutorWriter.OfContainer(task, container, _plan),
            ImporterImplementation importer => ExecutorWriter.OfImporter(importer),
            var other => throw new InvalidOperationException($"{other.GetType().Name} cannot be compiled."),
        };
        if (task.Settings.Kubernetes is { Count: > 0 } config)
            _platform[label] = Value.Json(_tasks.Kubernetes(task, config));
        return task.Component.Interface with { ExecutorLabel = label };
    }
}
