using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines;

/// <summary>A list parameter: constants (<c>[1, 2, 3]</c>) or a list that is known only when the pipeline runs.</summary>
/// <typeparam name="T">The items' type.</typeparam>
[CollectionBuilder(typeof(ListValue), nameof(ListValue.Create))]
public sealed class ListValue<T> : Value, IEnumerable<T>
{
    internal ListValue(Channel channel) : base(channel) { }

    internal ListValue(JsonElement constant) : base(constant) { }

    /// <summary>A constant list.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator ListValue<T>(T[] items) => new(Json(items));

    /// <summary>A constant list.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator ListValue<T>(List<T> items) => new(Json(items));

    /// <summary>The constants. A list of the run cannot be enumerated: use ParallelFor.</summary>
    /// <exception cref="InvalidOperationException">The list is known only when the pipeline runs.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IEnumerator<T> GetEnumerator() =>
        Channel is null
            ? Constant.Deserialize<List<T>>(StepValue.Options)!.GetEnumerator()
            : throw new InvalidOperationException($"{Channel.Described} is known only when the pipeline runs: loop over it with ParallelFor.");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes constant lists; the compiler calls it for <c>[...]</c>.</summary>
public static class ListValue
{
    /// <summary>A constant list.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The items.</param>
    public static ListValue<T> Create<T>(ReadOnlySpan<T> items) => new(Value.Json(items.ToArray()));
}
