using System.Globalization;

namespace Kubeflow.Manifests;

/// <summary>The lines of a manifest's fields, by their paths.</summary>
internal sealed class ManifestPlaces(string file, YamlNode? root)
{
    public static ManifestPlaces None { get; } = new("", null);

    /// <summary>What to call the document in messages.</summary>
    public string Shown => file.Length > 0 ? Path.GetFileName(file) : "The manifest";

    /// <summary>The place of the field at a path such as <c>spec.trainer.env[1].name</c>, or of the nearest one around it.</summary>
    public SourceLocation Locate(string path)
    {
        if (root is null)
            return new SourceLocation(file, 0);
        var (at, line) = (root, root.Line);
        while (path.Length > 0 && Next(at, path) is var (node, nodeLine, rest))
            (at, line, path) = (node, nodeLine, rest);
        return new SourceLocation(file, line);
    }

    // Keys may hold points themselves, as labels do: the longest field that the path starts with is meant.
    private static (YamlNode Node, int Line, string Remaining)? Next(YamlNode at, string path)
    {
        if (at is YamlList list && path[0] == '[' && path.IndexOf(']', StringComparison.Ordinal) is var end and > 0
            && int.TryParse(path.AsSpan(1, end - 1), CultureInfo.InvariantCulture, out var index) && index < list.Items.Count)
            return (list.Items[index], list.Items[index].Line, path[(end + 1)..].TrimStart('.'));
        var field = (at as YamlMap)?.Fields.Where(f => IsStart(f.Name, path)).MaxBy(f => f.Name.Length);
        return field is null ? null : (field.Value, field.Line, path[field.Name.Length..].TrimStart('.'));
    }

    private static bool IsStart(string name, string path) =>
        path.StartsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[name.Length] is '.' or '[');
}
