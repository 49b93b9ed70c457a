using System.Text.Json;

namespace Kubeflow.Pipelines;

/// <summary>One side of a comparison: a channel, a constant, or a text with channels in it.</summary>
internal sealed record Operand(Channel? Channel, JsonElement Constant)
{
    public ParameterType Type => Channel?.Type ?? ParameterTypes.Of(Constant);

    /// <summary>Whether it is known already now.</summary>
    public bool IsConstant => Channel is null && (Constant.ValueKind != JsonValueKind.String || !ChannelToken.IsIn(Constant.GetString()!));

    public IEnumerable<Channel> Channels(PipelineBuilder owner) => Channel is not null ? [Channel] : owner.ChannelsIn(Constant);

    // A comparison with C#'s null is one with JSON's null.
    public static Operand Of(Value? value) => value is null ? new(null, Value.Json<object?>(null)) : new(value.Channel, value.Constant);
}
