using System.Globalization;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>A JSON pointer (RFC 6901): the way to one place.</summary>
internal sealed class JsonPointer
{
    private readonly string[] _steps;

    private JsonPointer(string text, string[] steps) => (Text, _steps) = (text, steps);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Whether it is the whole document.</summary>
    public bool IsRoot => _steps.Length == 0;

    /// <summary>The last step.</summary>
    public string Last => _steps[^1];

    /// <summary>Reads one; null if it is none.</summary>
    public static JsonPointer? Read(string text)
    {
        if (text.Length == 0)
            return new(text, []);
        if (text[0] != '/')
            return null;
        var steps = text[1..].Split('/').Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        return new(text, [.. steps]);
    }

    /// <summary>The value at the place.</summary>
    public bool TryGet(JsonNode? document, out JsonNode? value)
    {
        value = document;
        foreach (var step in _steps)
            if (!TryStep(value, step, out value))
                return false;
        return true;
    }

    /// <summary>The object or list that the place is in; null if there is none.</summary>
    public JsonNode? Parent(JsonNode? document)
    {
        var at = document;
        foreach (var step in _steps[..^1])
            if (!TryStep(at, step, out at))
                return null;
        return at;
    }

    /// <summary>Whether another place is below this one.</summary>
    public bool Holds(JsonPointer other) => other._steps.Length > _steps.Length && other._steps.AsSpan(0, _steps.Length).SequenceEqual(_steps);

    /// <summary>One step down.</summary>
    public static bool TryStep(JsonNode? node, string step, out JsonNode? value)
    {
        value = null;
        if (node is JsonObject fields)
            return fields.TryGetPropertyValue(step, out value);
        if (node is not JsonArray items || !TryIndex(step, items.Count, out var index))
            return false;
        value = items[index];
        return true;
    }

    /// <summary>An index below a count.</summary>
    public static bool TryIndex(string step, int count, out int index) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < count && (step.Length == 1 || step[0] != '0');
}
