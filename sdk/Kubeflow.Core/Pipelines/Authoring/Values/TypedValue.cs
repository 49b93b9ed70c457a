using System.Text.Json;

namespace Kubeflow.Pipelines;

/// <summary>A value of a known type: a constant or a future.</summary>
/// <typeparam name="T">The type a step gets: a number, text, boolean, or a type that JSON can hold.</typeparam>
public class Value<T> : Value
{
    internal Value(Channel channel) : base(channel) { }

    internal Value(JsonElement constant) : base(constant) { }

    /// <summary>A constant.</summary>
    /// <param name="constant">The constant.</param>
    public static implicit operator Value<T>(T constant) => new(Json(constant));

    /// <summary>The same value under another type, checked when the step runs.</summary>
    /// <typeparam name="TOther">The other type.</typeparam>
    public Value<TOther> As<TOther>() => Channel is null ? new(Constant) : new(Channel);
}
