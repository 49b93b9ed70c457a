using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines;

/// <summary>
/// A task's part of KFP's Kubernetes document while the pipeline is written. Where a value of the run may stand, the form is
/// <c>{"$parameter": constant or token}</c>; the compiler writes the reference there.
/// </summary>
internal static class KubernetesConfig
{
    private const string Parameter = "$parameter";

    /// <summary>Marks a slot whose reference is written among the fields around it, as KFP before 2.5 had it.</summary>
    public const string OldReference = "$oldReference";

    public static JsonObject Slot(Value value) => new() { [Parameter] = value.Channel is { } channel ? ChannelToken.Of(channel) : JsonSerializer.SerializeToNode(value.Constant) };

    /// <summary>Adds a part: lists grow, objects are joined, other fields are replaced.</summary>
    public static void Merge(JsonObject into, JsonObject part)
    {
        foreach (var (name, value) in part)
            switch (into[name], value)
            {
                case (JsonArray list, JsonArray more):
                    // A second affinity as a whole takes the place of the first.
                    if (more.Any(item => item?["nodeAffinityJson"] is not null))
                        foreach (var old in list.Where(item => item?["nodeAffinityJson"] is not null).ToList())
                            list.Remove(old);
                    foreach (var item in more)
                        list.Add(item?.DeepClone());
                    break;
                case (JsonObject known, JsonObject more) when !known.ContainsKey(Parameter):
                    Merge(known, more);
                    break;
                default:
                    into[name] = value?.DeepClone();
                    break;
            }
    }

    /// <summary>The values of the run in it.</summary>
    public static IEnumerable<Channel> Channels(JsonObject config, PipelineBuilder owner) =>
        Slots(config).SelectMany(slot => owner.ChannelsIn(Value.Json(slot[Parameter])));

    /// <summary>Writes each slot as what <paramref name="reference"/> makes of its channel, or as a constant.</summary>
    public static JsonNode? Resolve(JsonNode? node, PipelineBuilder owner, Func<Channel, JsonNode> reference) => node switch
    {
        JsonObject slot when slot.TryGetPropertyValue(Parameter, out var value) => owner.ChannelsIn(Value.Json(value)) is [var channel]
            ? reference(channel)
            : new JsonObject { ["runtimeValue"] = new JsonObject { ["constant"] = value?.DeepClone() } },
        JsonObject inner => new JsonObject(inner.SelectMany(f => f.Key == OldReference
            ? Fields(Resolve(f.Value, owner, reference)!.AsObject())
            : [KeyValuePair.Create(f.Key, Resolve(f.Value, owner, reference))])),
        JsonArray list => new JsonArray([.. list.Select(item => Resolve(item, owner, reference))]),
        _ => node?.DeepClone(),
    };

    private static List<KeyValuePair<string, JsonNode?>> Fields(JsonObject reference) =>
        [.. reference.Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone()))];

    private static IEnumerable<JsonObject> Slots(JsonNode? node) => node switch
    {
        JsonObject slot when slot.ContainsKey(Parameter) => [slot],
        JsonObject inner => inner.SelectMany(f => Slots(f.Value)),
        JsonArray list => list.SelectMany(Slots),
        _ => [],
    };
}
