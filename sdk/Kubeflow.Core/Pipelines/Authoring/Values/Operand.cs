using System.Text.Json;

namespace Kubeflow.Pipelines;

/// <summary>One side of a comparison: a channel or a constant.</summary>
internal sealed record Operand(Channel? Channel, JsonElement Constant)
{
    public ParameterType Type => Channel?.Type ?? ParameterTypes.Of(Constant);

    // A comparison with C#'s null is one with JSON's null.
    public static Operand Of(Value? value) => value is null ? new(null, Value.Json<object?>(null)) : new(value.Channel, value.Constant);
}
