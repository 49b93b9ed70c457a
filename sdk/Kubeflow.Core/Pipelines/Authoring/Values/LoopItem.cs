using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Kubeflow.Pipelines;

/// <summary>The item of a loop's present iteration.</summary>
/// <typeparam name="T">The items' type.</typeparam>
public sealed class LoopItem<T> : Value<T>
{
    private readonly LoopItemChannel _channel;

    internal LoopItem(LoopItemChannel channel) : base(channel) => _channel = channel;

    /// <summary>A field of the item, which is an object.</summary>
    /// <typeparam name="TField">The field's type.</typeparam>
    /// <param name="name">The field's name.</param>
    public Value<TField> Field<TField>(string name) => new(Part<TField>(name));

    /// <summary>A list field of the item, which is an object; it can be looped over in turn.</summary>
    /// <typeparam name="TItem">The type of the field's items.</typeparam>
    /// <param name="name">The field's name.</param>
    public ListValue<TItem> ListField<TItem>(string name) => new(
        ParameterTypes.Of<TItem>() == ParameterType.Unknown
            ? new FieldChannel(_channel, name, ParameterType.Unknown, ParameterType.Unknown)
            : Part<List<TItem>>(name));

    /// <summary>A field of the item: <c>item.Field(x =&gt; x.Rate)</c>.</summary>
    /// <typeparam name="TField">The field's type.</typeparam>
    /// <param name="field">The property.</param>
    /// <exception cref="ArgumentException">The expression is not a property of the item.</exception>
    public Value<TField> Field<TField>(Expression<Func<T, TField>> field) =>
        field.Body is MemberExpression { Expression: ParameterExpression } member
            ? Field<TField>(member.Member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? member.Member.Name)
            : throw new ArgumentException($"'{field}' is no property of the loop's item: write item.Field(x => x.Name).", nameof(field));

    private FieldChannel Part<TField>(string name) =>
        new(_channel, name, ParameterTypes.Of<TField>(), ItemTypes.Of(typeof(TField)));
}
