using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>Whether a task can see a value: it was made in the same group, in a group around it, or handed out of one properly.</summary>
internal static class Scope
{
    public static Fault? Find(GraphNode consumer, Channel channel, SourceLocation location)
    {
        if (!ReferenceEquals(channel.Owner, consumer.Owner))
            return OtherPipeline.Of(consumer.Name, channel.Described, location);
        return channel switch
        {
            TaskOutputChannel output => OutOfScope.OfOutput(consumer, output, location),
            LoopItemChannel item => consumer.IsWithin(item.Loop) ? null : OutOfScope.OfLoopItem(consumer, item, location),
            FieldChannel field => consumer.IsWithin(field.Item.Loop) ? null : OutOfScope.OfLoopItem(consumer, field.Item, location),
            CollectedChannel collected => OutOfScope.OfCollected(consumer, collected, location),
            OneOfChannel oneOf => OutOfScope.OfGroup(consumer, oneOf.Branches, oneOf, location),
            _ => null,
        };
    }
}
