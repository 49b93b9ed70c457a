using System.Text.Json;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines;

/// <summary>
/// A parameter's value in a pipeline: a constant, or something that is known only when the pipeline runs (an output, a pipeline
/// parameter, a loop's item). It may stand inside an interpolated string: <c>$"hello {name}"</c>.
/// </summary>
public abstract class Value
{
    private protected Value(Channel channel) => Channel = channel;

    private protected Value(JsonElement constant) => Constant = constant;

    internal Channel? Channel { get; }

    internal JsonElement Constant { get; }

    /// <summary>Its type.</summary>
    public ParameterType Type => Channel?.Type ?? ParameterTypes.Of(Constant);

    /// <summary>A text constant.</summary>
    /// <param name="constant">The text.</param>
    public static implicit operator Value(string constant) => new Value<string>(Json(constant));

    /// <summary>A whole number.</summary>
    /// <param name="constant">The number.</param>
    public static implicit operator Value(int constant) => new Value<int>(Json(constant));

    /// <summary>A whole number.</summary>
    /// <param name="constant">The number.</param>
    public static implicit operator Value(long constant) => new Value<long>(Json(constant));

    /// <summary>A number.</summary>
    /// <param name="constant">The number.</param>
    public static implicit operator Value(double constant) => new Value<double>(Json(constant));

    /// <summary>A boolean.</summary>
    /// <param name="constant">True or false.</param>
    public static implicit operator Value(bool constant) => new Value<bool>(Json(constant));

    /// <summary>Compares with another value.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">Another value, possibly of another numeric type.</param>
    public static Condition operator ==(Value left, Value right) => new Comparison(Operand.Of(left), "==", Operand.Of(right));

    /// <summary>Compares with another value.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">Another value, possibly of another numeric type.</param>
    public static Condition operator !=(Value left, Value right) => new Comparison(Operand.Of(left), "!=", Operand.Of(right));

    /// <summary>Compares with another value.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">Another value, possibly of another numeric type.</param>
    public static Condition operator <(Value left, Value right) => new Comparison(Operand.Of(left), "<", Operand.Of(right));

    /// <summary>Compares with another value.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">Another value, possibly of another numeric type.</param>
    public static Condition operator <=(Value left, Value right) => new Comparison(Operand.Of(left), "<=", Operand.Of(right));

    /// <summary>Compares with another value.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">Another value, possibly of another numeric type.</param>
    public static Condition operator >(Value left, Value right) => new Comparison(Operand.Of(left), ">", Operand.Of(right));

    /// <summary>Compares with another value.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">Another value, possibly of another numeric type.</param>
    public static Condition operator >=(Value left, Value right) => new Comparison(Operand.Of(left), ">=", Operand.Of(right));

    /// <summary>A constant of any type: a record, a dictionary, a list, a JSON node.</summary>
    /// <typeparam name="T">The constant's type.</typeparam>
    /// <param name="constant">The constant.</param>
    public static Value<T> Of<T>(T constant) => new(Json(constant));

    /// <summary>An explicit null, which is not the same as leaving an optional input out.</summary>
    /// <typeparam name="T">The input's type.</typeparam>
    public static Value<T> Null<T>() => new(Json<object?>(null));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>The constant as text, or a token that the compiler turns into a reference.</summary>
    public override string ToString() =>
        Channel is null ? Constant.ValueKind == JsonValueKind.String ? Constant.GetString()! : Constant.GetRawText() : ChannelToken.Of(Channel);

    // JSON has no infinite numbers: such a constant stays undefined, and is refused where it is given to a task.
    internal static JsonElement Json<T>(T constant)
    {
        try
        {
            return JsonSerializer.SerializeToElement(constant, StepValue.Options);
        }
        catch (ArgumentException)
        {
            return default;
        }
    }
}
