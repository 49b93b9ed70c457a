using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines;

/// <summary>Puts references in place of the tokens inside a constant's strings.</summary>
internal static class Texts
{
    public static JsonElement Replace(JsonElement constant, IReadOnlyList<Channel> channels, Func<Channel, string> reference)
    {
        if (channels.Count == 0)
            return constant;
        var pairs = channels.Select(c => (Token: ChannelToken.Of(c), Reference: reference(c))).ToList();
        return Value.Json(Replace(JsonNode.Parse(constant.GetRawText()), pairs));
    }

    public static string Replace(string text, PipelineBuilder owner, Func<Channel, string> reference) => !ChannelToken.IsIn(text)
        ? text
        : owner.ChannelsIn(Value.Json(text)).Aggregate(text, (t, c) => t.Replace(ChannelToken.Of(c), reference(c), StringComparison.Ordinal));

    private static JsonNode? Replace(JsonNode? node, List<(string Token, string Reference)> pairs) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(f => KeyValuePair.Create(Replace(f.Key, pairs), Replace(f.Value, pairs)))),
        JsonArray items => new JsonArray([.. items.Select(i => Replace(i, pairs))]),
        JsonValue value when value.TryGetValue<string>(out var text) =>
            JsonValue.Create(Replace(text, pairs)),
        _ => node?.DeepClone(),
    };

    private static string Replace(string text, List<(string Token, string Reference)> pairs) =>
        pairs.Aggregate(text, (t, p) => t.Replace(p.Token, p.Reference, StringComparison.Ordinal));
}
