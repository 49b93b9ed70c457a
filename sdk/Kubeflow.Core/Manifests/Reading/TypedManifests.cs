using System.Text.Json.Nodes;
using Kubeflow.Manifests.Rules;

namespace Kubeflow.Manifests;

/// <summary>Finds the one object of a kind in a text and reads it into its record.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="kind">The kind's name.</param>
/// <param name="apiVersions">The versions that the record can hold.</param>
/// <param name="check">Finds mistakes beyond the document's form.</param>
internal sealed class TypedManifests<T>(string kind, IReadOnlyList<string> apiVersions, Func<T, Func<string, SourceLocation>, IEnumerable<Fault>> check)
    where T : ManifestPart
{
    public T Load(string path) => Parse(ManifestFile.Read(path), path);

    public T Parse(string text, string fileName)
    {
        var all = Manifest.ParseAll(text, fileName);
        var fitting = all.Where(m => m.Kind == kind).ToList();
        return fitting is [var only] ? From(only) : throw new ValidationException(
            fileName.Length > 0 ? Path.GetFileName(fileName) : "The text", [OtherKind.Of(kind, all.Select(m => m.Kind), new SourceLocation(fileName, 0))]);
    }

    /// <summary>Reads an object that a user gives: what is unknown or wrong is refused.</summary>
    public T From(IManifest manifest)
    {
        var places = (manifest as Manifest)?.Places ?? ManifestPlaces.None;
        CheckHead(manifest, places);
        var typed = ManifestJson.Read<T>(manifest.ToJson(), "", places, ManifestStrictness.RefuseUnknown);
        var faults = check(typed, places.Locate).ToList();
        return faults.Count == 0 ? typed : throw new ValidationException(places.Shown, faults);
    }

    /// <summary>Reads an object that a cluster gives: what is unknown is kept, and nothing is judged.</summary>
    public static T FromCluster(JsonObject document) => ManifestJson.Read<T>(document, "", ManifestPlaces.None, ManifestStrictness.KeepUnknown);

    /// <summary>Throws if the object has mistakes.</summary>
    public void ThrowIfFaulty(T typed, string resource)
    {
        var faults = check(typed, _ => SourceLocation.None).ToList();
        if (faults.Count > 0)
            throw new ValidationException(resource, faults);
    }

    private void CheckHead(IManifest manifest, ManifestPlaces places)
    {
        if (manifest.Kind != kind)
            throw new ValidationException(places.Shown, [OtherKind.Of(kind, [manifest.Kind], places.Locate("kind"))]);
        if (!apiVersions.Contains(manifest.ApiVersion))
            throw new ValidationException(places.Shown, [OtherKind.OfVersion(kind, manifest.ApiVersion, apiVersions, places.Locate("apiVersion"))]);
    }
}
