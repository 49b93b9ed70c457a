using System.Text.Json;

namespace Kubeflow.Remote.Objects;

/// <summary>Finds the parts of a JSON text without building a tree of it.</summary>
internal static class JsonScan
{
    /// <summary>Is shown a property.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The text of its value.</param>
    public delegate void Property(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value);

    /// <summary>Shows each property of an object.</summary>
    /// <exception cref="JsonException">The text is no object.</exception>
    public static void Properties(ReadOnlySpan<byte> json, Property show)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("An object was expected.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueIsEscaped ? System.Text.Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
            var (start, end) = Value(ref reader);
            show(name, json[start..end]);
        }
        // What follows the object is read too: half a text must not pass for a whole one.
        while (reader.Read())
        {
        }
    }

    /// <summary>Where each element of an array stands.</summary>
    /// <exception cref="JsonException">The text is no array.</exception>
    public static List<Range> Elements(ReadOnlySpan<byte> json)
    {
        var found = new List<Range>();
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.Null))
            throw new JsonException("An array was expected.");
        if (reader.TokenType == JsonTokenType.Null)
            return found;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            found.Add(start..(int)reader.BytesConsumed);
        }
        return found;
    }

    /// <summary>The text of a JSON string; null if it is none.</summary>
    public static string? Text(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
    }

    /// <summary>Where a part that was shown stands in the whole.</summary>
    public static int Offset(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> part)
    {
        whole.Overlaps(part, out var offset);
        return offset;
    }

    private static (int Start, int End) Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return (start, (int)reader.BytesConsumed);
    }
}
