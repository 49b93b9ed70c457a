using System.Text.Json;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>Whether the values inside a constant's texts can stand there: values of this pipeline, in scope, no artifacts.</summary>
internal static class TextCheck
{
    public static Fault? Find(GraphNode consumer, JsonElement constant, SourceLocation location)
    {
        if (!ChannelToken.IsIn(constant))
            return null;
        if (consumer.Owner.HasForeign(constant))
            return OtherPipeline.InText(consumer.Name, location);
        foreach (var channel in consumer.Owner.ChannelsIn(constant))
        {
            if (Scope.Find(consumer, channel, location) is { } outOfScope)
                return outOfScope;
            if (channel.Artifact is { } artifact)
                return ArtifactForParameter.InText(consumer.Name, channel.Described, artifact.SchemaTitle, location);
        }
        return null;
    }
}
