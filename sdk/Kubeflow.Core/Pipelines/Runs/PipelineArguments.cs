using System.Collections;
using System.Text.Json;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines;

/// <summary>A run's arguments: <c>new() { ["test_share"] = 0.3, ["names"] = new[] { "a", "b" } }</c>.</summary>
public sealed class PipelineArguments : IEnumerable<KeyValuePair<string, JsonElement>>
{
    private readonly Dictionary<string, JsonElement> _values = [];

    /// <summary>Sets the argument of one parameter.</summary>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentException">JSON cannot hold the value.</exception>
    public object? this[string name]
    {
        get => _values[name];
        set => _values[name] = value is JsonElement element ? element : JsonSerializer.SerializeToElement(value, StepValue.Options);
    }

    /// <summary>The arguments as JSON.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values => _values;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
