using System.Text.Json;

namespace Kubeflow.Remote.Objects;

/// <summary>One line of a watch.</summary>
/// <param name="Type">ADDED, MODIFIED, DELETED, BOOKMARK or ERROR.</param>
/// <param name="Object">The object; of an ERROR the Status.</param>
internal readonly record struct WatchEvent(string Type, RawObject Object)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">It is no whole event.</exception>
    public static WatchEvent Read(ReadOnlyMemory<byte> line)
    {
        string? type = null;
        var (start, length) = (0, 0);
        JsonScan.Properties(line.Span, (name, value) =>
        {
            if (name.SequenceEqual("type"u8))
                type = JsonScan.Text(value);
            else if (name.SequenceEqual("object"u8))
                (start, length) = (JsonScan.Offset(line.Span, value), value.Length);
        });
        if (type is null || length == 0)
            throw new JsonException("It is no event of a watch.");
        return new(type, RawObject.Read(line.Slice(start, length)));
    }
}
