using System.Text.Json.Nodes;

namespace Kubeflow.Manifests;

/// <summary>An object of any kind, as its document says it.</summary>
public sealed class Manifest : IManifest
{
    private readonly JsonObject _document;

    /// <summary>Makes one from a document; the document is copied.</summary>
    /// <param name="document">A Kubernetes object.</param>
    /// <exception cref="ValidationException">It names no <c>apiVersion</c> or <c>kind</c>.</exception>
    public Manifest(JsonObject document)
        : this(document, ManifestPlaces.None)
    {
    }

    internal Manifest(JsonObject document, ManifestPlaces places)
    {
        _document = (JsonObject)document.DeepClone();
        Places = places;
        ApiVersion = Head("apiVersion");
        Kind = Head("kind");
    }

    /// <inheritdoc/>
    public string ApiVersion { get; }

    /// <inheritdoc/>
    public string Kind { get; }

    /// <inheritdoc/>
    public ObjectMeta Metadata => _document["metadata"] is JsonObject metadata
        ? ManifestJson.Read<ObjectMeta>(metadata, "metadata", Places, ManifestStrictness.KeepUnknown)
        : new ObjectMeta();

    internal ManifestPlaces Places { get; }

    /// <inheritdoc/>
    public JsonObject ToJson() => (JsonObject)_document.DeepClone();

    /// <summary>Reads the documents of a text, of whatever kinds.</summary>
    /// <param name="text">YAML, one or more documents, or JSON. Objects inside a <c>List</c> are taken out of it.</param>
    /// <param name="fileName">What to call it in messages.</param>
    /// <exception cref="ValidationException">It cannot be read, or a document is no Kubernetes object.</exception>
    public static IReadOnlyList<Manifest> ParseAll(string text, string fileName = "") => ManifestText.Read(text, fileName);

    /// <summary>Reads the documents of a file, of whatever kinds.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ValidationException">It cannot be read, or a document is no Kubernetes object.</exception>
    public static IReadOnlyList<Manifest> LoadAll(string path) => ParseAll(ManifestFile.Read(path), path);

    /// <summary><c>TrainJob digits</c>.</summary>
    public override string ToString() => $"{Kind} {Metadata.Name ?? Metadata.GenerateName}".TrimEnd();

    private string Head(string field) =>
        _document[field] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0
            ? text
            : throw new ValidationException(Places.Shown, [Rules.MissingField.Of(field, Places.Locate(""))]);
}
