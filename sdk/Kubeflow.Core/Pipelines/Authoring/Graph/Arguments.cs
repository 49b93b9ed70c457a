using System.Collections;
using System.Text.Json;

namespace Kubeflow.Pipelines;

/// <summary>What a task's input was given: a constant, or a channel.</summary>
/// <param name="Channel">The channel; null for a constant.</param>
/// <param name="Constant">The constant; strings in it may hold tokens of channels.</param>
/// <param name="Location">Where it was given.</param>
internal sealed record Argument(Channel? Channel, JsonElement Constant, SourceLocation Location);

/// <summary>A task's arguments by input name, in the order they were given; few, so a list.</summary>
internal sealed class Arguments(int capacity) : IEnumerable<KeyValuePair<string, Argument>>
{
    private readonly List<KeyValuePair<string, Argument>> _given = new(capacity);

    public IEnumerable<Argument> Values => _given.Select(g => g.Value);

    public int Count => _given.Count;

    public bool Has(string input)
    {
        foreach (var (given, _) in _given)
            if (given == input)
                return true;
        return false;
    }

    public bool TryAdd(string input, Argument argument)
    {
        if (Has(input))
            return false;
        _given.Add(new(input, argument));
        return true;
    }

    public List<KeyValuePair<string, Argument>>.Enumerator GetEnumerator() => _given.GetEnumerator();

    IEnumerator<KeyValuePair<string, Argument>> IEnumerable<KeyValuePair<string, Argument>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
