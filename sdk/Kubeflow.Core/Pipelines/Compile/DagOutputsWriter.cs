using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>Writes where a graph's outputs come from.</summary>
internal sealed class DagOutputsWriter(ChannelPlan plan)
{
    public DagOutputsSpec? Of(IEnumerable<KeyValuePair<string, GroupOutput>> outputs)
    {
        var artifacts = outputs.Where(o => o.Value.Like.Artifact is not null).ToDictionary(o => o.Key, o => new DagOutputArtifactSpec
        {
            ArtifactSelectors =
                [.. o.Value.Sources.Select(s => new ArtifactSelectorSpec { ProducerSubtask = s.Node.Name, OutputArtifactKey = plan.OutputName(s.Node, s.Output) })],
        });
        var parameters = outputs.Where(o => o.Value.Like.Artifact is null).ToDictionary(o => o.Key, o => Parameter(o.Value));
        return artifacts.Count + parameters.Count == 0
            ? null
            : new DagOutputsSpec { Artifacts = artifacts.Count > 0 ? artifacts : null, Parameters = parameters.Count > 0 ? parameters : null };
    }

    /// <summary>The pipeline's own outputs.</summary>
    public DagOutputsSpec? OfPipeline(PipelineGraph graph) =>
        Of(graph.Outputs.Select(o => KeyValuePair.Create(o.Key, SourceOf(plan.Resolve(graph.Root, o.Value.Channel)))).ToList());

    private static GroupOutput SourceOf(Channel channel) => channel switch
    {
        TaskOutputChannel output => new GroupOutput(channel, [new(output.Task, output)], IsOneOf: false),
        GroupOutputChannel output => new GroupOutput(channel, [new(output.Group, output.Source)], IsOneOf: false),
        OneOfChannel oneOf => new GroupOutput(channel, [new(oneOf.Branches, oneOf)], IsOneOf: false),
        _ => throw new InvalidOperationException($"{channel.Described} cannot be an output of a pipeline."),
    };

    private DagOutputParameterSpec Parameter(GroupOutput output)
    {
        var selectors = output.Sources.Select(s => new ParameterSelectorSpec { ProducerSubtask = s.Node.Name, OutputParameterKey = plan.OutputName(s.Node, s.Output) }).ToList();
        return output.IsOneOf
            ? new DagOutputParameterSpec { ValueFromOneof = new() { ParameterSelectors = selectors } }
            : new DagOutputParameterSpec { ValueFromParameter = selectors[0] };
    }
}
