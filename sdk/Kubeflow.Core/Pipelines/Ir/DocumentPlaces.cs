using System.Globalization;
using System.Text.Json;
using Kubeflow.Manifests;

namespace Kubeflow.Pipelines.Ir;

/// <summary>The lines of a document's fields, by their paths.</summary>
internal sealed class DocumentPlaces(string file, YamlNode spec, YamlNode? platform)
{
    /// <summary>The place of the node at a path, or of the nearest node around it. Names may stand in either spelling.</summary>
    public SourceLocation Locate(IReadOnlyList<string> path) => new(file, LineOf(path is ["platforms", ..] && platform is not null ? platform : spec, path));

    private static int LineOf(YamlNode document, IReadOnlyList<string> path)
    {
        var (at, line) = (document, document.Line);
        foreach (var key in path)
        {
            if (at is YamlMap map && (map.Find(key) ?? map.Find(JsonNamingPolicy.SnakeCaseLower.ConvertName(key))) is { } field)
                (at, line) = (field.Value, field.Line);
            else if (at is YamlList list && int.TryParse(key, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count)
                (at, line) = (list.Items[index], list.Items[index].Line);
            else
                break;
        }
        return line;
    }
}
