using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kubeflow.Manifests;

/// <summary>The fields of a record as its document has them.</summary>
internal sealed class ManifestShape
{
    private static readonly ConcurrentDictionary<Type, ManifestShape> Known = new();

    private ManifestShape(Type record)
    {
        var fields = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (var property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null))
            fields[NameOf(property)] = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Fields = fields;
        var others = record.GetCustomAttribute<OtherFieldsAttribute>();
        Others = others?.Names ?? [];
        IsOpen = others?.Any ?? false;
    }

    /// <summary>The type of each field that has a property.</summary>
    public IReadOnlyDictionary<string, Type> Fields { get; }

    /// <summary>Fields that are known and have no property.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>Whether any other field may stand there too.</summary>
    public bool IsOpen { get; }

    public bool Knows(string field) => IsOpen || Fields.ContainsKey(field) || Others.Contains(field);

    public static ManifestShape Of(Type record) => Known.GetOrAdd(record, static type => new ManifestShape(type));

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}

/// <summary>Fields of a record that Kubernetes knows and that have no property here: they are kept in <see cref="ManifestPart.Other"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OtherFieldsAttribute(params string[] names) : Attribute
{
    public string[] Names { get; } = names;

    /// <summary>Whether any field is taken, for forms that are not ours to know.</summary>
    public bool Any { get; init; }
}
