using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>How a task names a value: an output of a task beside it, or an input of the group it is in.</summary>
internal sealed class References(ChannelPlan plan)
{
    public TaskInputParameterSpec Parameter(GroupNode group, Channel channel)
    {
        if (channel is FieldChannel field)
            return Parameter(group, field.Item) with { ParameterExpressionSelector = Selector(field.Name) };
        return Producer(group, channel) is var (task, output)
            ? new TaskInputParameterSpec { TaskOutputParameter = new() { ProducerTask = task, OutputParameterKey = output } }
            : new TaskInputParameterSpec { ComponentInputParameter = InputOf(group, channel) };
    }

    public TaskInputArtifactSpec Artifact(GroupNode group, Channel channel) =>
        Producer(group, channel) is var (task, output)
            ? new TaskInputArtifactSpec { TaskOutputArtifact = new() { ProducerTask = task, OutputArtifactKey = output } }
            : new TaskInputArtifactSpec { ComponentInputArtifact = InputOf(group, channel) };

    private (string Task, string Output)? Producer(GroupNode group, Channel channel) => channel switch
    {
        TaskOutputChannel output when ReferenceEquals(output.Task.Parent, group) => (output.Task.Name, output.Output),
        GroupOutputChannel output when ReferenceEquals(output.Group.Parent, group) => (output.Group.Name, plan.OutputName(output.Group, output.Source)),
        OneOfChannel oneOf when ReferenceEquals(oneOf.Branches.Parent, group) => (oneOf.Branches.Name, oneOf.Output),
        _ => null,
    };

    // At the root a pipeline's input has its own name; groups take it in under another.
    private string InputOf(GroupNode group, Channel channel) =>
        group is RootNode && channel is PipelineInputChannel ? channel.FullName : plan.NameOf(channel);

    private static string Selector(string field) => $"parseJson(string_value)[{PythonJson.Write(Value.Json(field), sortKeys: false)}]";
}
