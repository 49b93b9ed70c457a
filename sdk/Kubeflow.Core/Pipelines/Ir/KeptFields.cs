using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines.Ir;

/// <summary>A field that no record has.</summary>
/// <param name="Path">Where it stood, in the document's own spelling of names.</param>
/// <param name="Value">What it held.</param>
internal sealed record KeptField(IReadOnlyList<string> Path, JsonElement Value);

/// <summary>Fields that no record has, kept to be written back where they stood.</summary>
internal sealed record KeptFields(IReadOnlyList<KeptField> Fields)
{
    public static KeptFields None { get; } = new([]);

    public JsonNode AddTo(JsonNode document)
    {
        // As they were written: nobody knows whether a number is a whole one or a double.
        foreach (var (path, value) in Fields)
            if (OwnerOf(document, path) is { } owner)
                owner[path[^1]] = JsonNode.Parse(value.GetRawText(), documentOptions: new JsonDocumentOptions { MaxDepth = IrJson.MaxDepth });
        return document;
    }

    // What the field stood in may be gone since, taken out by the user; then the field is gone with it.
    private static JsonObject? OwnerOf(JsonNode document, IReadOnlyList<string> path)
    {
        JsonNode? at = document;
        foreach (var key in path.Take(path.Count - 1))
            at = at switch
            {
                JsonObject fields => fields[key],
                JsonArray items => items.ElementAtOrDefault(int.Parse(key, CultureInfo.InvariantCulture)),
                _ => null,
            };
        return at as JsonObject;
    }
}

/// <summary>The kept fields of a document's two parts.</summary>
internal sealed record KeptParts(KeptFields Spec, KeptFields Platform)
{
    public static KeptParts None { get; } = new(KeptFields.None, KeptFields.None);
}
