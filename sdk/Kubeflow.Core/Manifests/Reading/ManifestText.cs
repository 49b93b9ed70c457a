using System.Text.Json.Nodes;
using Kubeflow.Manifests.Rules;

namespace Kubeflow.Manifests;

/// <summary>Reads a text into manifests.</summary>
internal static class ManifestText
{
    public static IReadOnlyList<Manifest> Read(string text, string fileName)
    {
        var found = new List<Manifest>();
        foreach (var node in Documents(text, fileName))
            Add(found, node, fileName);
        return found;
    }

    private static IReadOnlyList<YamlNode> Documents(string text, string fileName)
    {
        try
        {
            return YamlDocuments.Read(text);
        }
        catch (YamlFault fault)
        {
            throw Refused(fileName, UnreadableManifest.Of(Shown(fileName), fault.Message, fault.Hint, new SourceLocation(fileName, fault.Line)));
        }
    }

    private static void Add(List<Manifest> found, YamlNode node, string fileName)
    {
        if (node is not YamlMap map)
            throw Refused(fileName, UnreadableManifest.Of(
                Shown(fileName), "holds a document that is no Kubernetes object", "An object is a mapping with apiVersion and kind.", new SourceLocation(fileName, node.Line)));
        if (map["kind"] is YamlScalar { Text: "List" } && map["items"] is YamlList items)
        {
            foreach (var item in items.Items)
                Add(found, item, fileName);
            return;
        }
        found.Add(new Manifest((JsonObject)ToJson(node, fileName)!, new ManifestPlaces(fileName, node)));
    }

    private static JsonNode? ToJson(YamlNode node, string fileName) => node switch
    {
        YamlMap map => new JsonObject(map.Fields.Select(f => KeyValuePair.Create(f.Name, ToJson(f.Value, fileName)))),
        YamlList list => new JsonArray([.. list.Items.Select(i => ToJson(i, fileName))]),
        YamlScalar scalar => ToJson(scalar, fileName),
        _ => null,
    };

    private static JsonNode? ToJson(YamlScalar scalar, string fileName) => scalar.Kind switch
    {
        YamlScalarKind.Text => JsonValue.Create(scalar.Text),
        YamlScalarKind.True => JsonValue.Create(true),
        YamlScalarKind.False => JsonValue.Create(false),
        YamlScalarKind.Whole or YamlScalarKind.Floating => JsonNode.Parse(YamlResolution.ToJsonNumber(scalar.Text, scalar.Kind)),
        YamlScalarKind.NotFinite => throw Refused(fileName, UnreadableManifest.Of(
            Shown(fileName), $"holds {scalar.Text}, which is no number that JSON can hold", "Give a finite number, or a text in quotes.", new SourceLocation(fileName, scalar.Line))),
        _ => null,
    };

    private static string Shown(string fileName) => fileName.Length > 0 ? Path.GetFileName(fileName) : "The text";

    private static ValidationException Refused(string fileName, Fault fault) => new(Shown(fileName), [fault]);
}
