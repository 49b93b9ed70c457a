using System.Collections.Concurrent;
using System.Reflection;

namespace Kubeflow.Pipelines;

/// <summary>The schema of an artifact: title and version.</summary>
/// <param name="SchemaTitle">The title, such as <c>system.Dataset</c>.</param>
/// <param name="SchemaVersion">The version, such as <c>0.0.1</c>.</param>
public sealed record ArtifactType(string SchemaTitle, string SchemaVersion = "0.0.1")
{
    private static readonly ConcurrentDictionary<Type, ArtifactType> Known = new();

    /// <summary>The type that every artifact fits.</summary>
    public static ArtifactType Any { get; } = Of<Artifact>();

    /// <summary>The schema of an artifact class.</summary>
    /// <typeparam name="T">The artifact class; it, or the nearest base class, carries <see cref="ArtifactTypeAttribute"/>.</typeparam>
    public static ArtifactType Of<T>() where T : Artifact => Of(typeof(T));

    /// <summary>The schema of an artifact class.</summary>
    /// <param name="type">A class that derives from <see cref="Artifact"/>.</param>
    public static ArtifactType Of(Type type) => Known.GetOrAdd(type, Read);

    /// <summary>
    /// Whether an artifact of this type may be given where <paramref name="wanted"/> is asked for: one of them is
    /// <c>system.Artifact</c>, or title and major version are equal.
    /// </summary>
    /// <param name="wanted">The type that the input declares.</param>
    public bool Fits(ArtifactType wanted) =>
        SchemaTitle == "system.Artifact" || wanted.SchemaTitle == "system.Artifact" ||
        (SchemaTitle == wanted.SchemaTitle && Major(SchemaVersion) == Major(wanted.SchemaVersion));

    /// <summary>Title and version as KFP prints them, <c>system.Dataset@0.0.1</c>.</summary>
    public override string ToString() => $"{SchemaTitle}@{SchemaVersion}";

    private static string Major(string version) => version.Split('.')[0];

    private static ArtifactType Read(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (at.GetCustomAttribute<ArtifactTypeAttribute>(inherit: false) is { } found)
                return new ArtifactType(found.SchemaTitle, found.SchemaVersion);
        throw new ArgumentException($"{type} is no artifact class: derive it from Artifact.", nameof(type));
    }
}
