using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Core.Tests.Pipelines;

/// <summary>
/// Where a task's input comes from in the end, told twice: from what the author wrote, and by following the document's references
/// from graph to graph. Both must say the same.
/// </summary>
internal sealed class Origins(PipelineSpec spec)
{
    /// <summary>What the author meant.</summary>
    public static string Meant(Channel channel) => channel switch
    {
        PipelineInputChannel input => $"input {input.FullName}",
        TaskOutputChannel output => $"{output.Task.Name}.{output.Output}",
        LoopItemChannel item => $"item of {item.Loop.Name}",
        FieldChannel field => $"{Meant(field.Item)}[{field.Name}]",
        CollectedChannel collected => $"all {Meant(collected.Source)}",
        OneOfChannel oneOf => $"one of ({string.Join(", ", oneOf.Sources.Select(Meant))})",
        _ => throw new ArgumentException(channel.Described),
    };

    /// <summary>What the document says of an input of a task.</summary>
    public string Of(TaskNode task, string input)
    {
        var path = PathOf(task);
        var inputs = path[^1].Graph.Dag!.Tasks![task.Name].Inputs!;
        return inputs.Artifacts?.GetValueOrDefault(input) is { } artifact ? Follow(path, artifact) : Follow(path, inputs.Parameters![input]);
    }

    /// <summary>The constant that the document gives an input of a task.</summary>
    public JsonElement Constant(TaskNode task, string input) => PathOf(task)[^1].Graph.Dag!.Tasks![task.Name].Inputs!.Parameters![input].RuntimeValue!.Constant;

    // The graphs around a task from the root down, each with the task in it that leads on.
    private List<(ComponentSpec Graph, string Task)> PathOf(TaskNode task)
    {
        List<(ComponentSpec Graph, string Task)> path = [];
        var graph = spec.Root!;
        foreach (var node in task.ExitOf is null ? task.Ancestry().Skip(1) : [task])
        {
            path.Add((graph, node.Name));
            graph = spec.Components![graph.Dag!.Tasks![node.Name].ComponentRef!.Name!];
        }
        return path;
    }

    // The graph of the last step of the path is the one that the reference stands in.
    private string Follow(List<(ComponentSpec Graph, string Task)> path, TaskInputParameterSpec input)
    {
        var origin = input.TaskOutputParameter is { } output
            ? Output(path[^1].Graph.Dag!.Tasks!, output.ProducerTask!, output.OutputParameterKey!)
            : Outer(path, input.ComponentInputParameter!);
        return input.ParameterExpressionSelector is { } selector ? $"{origin}[{selector.Split('"')[1]}]" : origin;
    }

    private string Follow(List<(ComponentSpec Graph, string Task)> path, TaskInputArtifactSpec input) => input.TaskOutputArtifact is { } output
        ? Output(path[^1].Graph.Dag!.Tasks!, output.ProducerTask!, output.OutputArtifactKey!)
        : Outer(path, input.ComponentInputArtifact!);

    private string Outer(List<(ComponentSpec Graph, string Task)> path, string name)
    {
        if (path.Count == 1)
            return $"input {name}";
        List<(ComponentSpec Graph, string Task)> outer = [.. path.SkipLast(1)];
        var group = outer[^1].Graph.Dag!.Tasks![outer[^1].Task];
        if ((group.ParameterIterator?.ItemInput ?? group.ArtifactIterator?.ItemInput) == name)
            return $"item of {outer[^1].Task}";
        return group.Inputs!.Artifacts?.GetValueOrDefault(name) is { } artifact ? Follow(outer, artifact) : Follow(outer, group.Inputs.Parameters![name]);
    }

    private string Output(IReadOnlyDictionary<string, PipelineTaskSpec> tasks, string producer, string key)
    {
        var task = tasks[producer];
        var component = spec.Components![task.ComponentRef!.Name!];
        if (component.Dag is not { Outputs: { } outputs } dag || !key.StartsWith("pipelinechannel--", StringComparison.Ordinal))
            return $"{producer}.{key}";
        List<string> sources = outputs.Artifacts?.GetValueOrDefault(key) is { } artifact
            ? [.. artifact.ArtifactSelectors!.Select(s => Output(dag.Tasks!, s.ProducerSubtask!, s.OutputArtifactKey!))]
            : outputs.Parameters![key] switch
            {
                { ValueFromParameter: { } one } => [Output(dag.Tasks!, one.ProducerSubtask!, one.OutputParameterKey!)],
                var several => [.. several.ValueFromOneof!.ParameterSelectors!.Select(s => Output(dag.Tasks!, s.ProducerSubtask!, s.OutputParameterKey!))],
            };
        var isLoop = task.ParameterIterator is not null || task.ArtifactIterator is not null;
        return sources.Count > 1 ? $"one of ({string.Join(", ", sources)})"
            : isLoop && !sources[0].StartsWith("all ", StringComparison.Ordinal) ? $"all {sources[0]}"
            : sources[0];
    }
}
