using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Kubeflow.Bridge;

/// <summary>What Python's classes hold, read from the records of the C# API and their documentation.</summary>
internal sealed class SpecModel
{
    private readonly XmlDocs _docs;
    private readonly Dictionary<Type, PythonSpecAttribute?> _types = [];

    /// <summary>Reads the records.</summary>
    /// <param name="docs">Their documentation.</param>
    /// <param name="roots">Which; what they are made of comes with them.</param>
    public SpecModel(XmlDocs docs, IEnumerable<PythonSpecAttribute> roots)
    {
        _docs = docs;
        foreach (var root in roots)
            Take(root.Type, root);
    }

    /// <summary>The classes, each after those that it names.</summary>
    public IEnumerable<SpecClass> Classes => _types.Select(t => t.Key.IsEnum ? Enumeration(t.Key) : Record(t.Key, t.Value));

    // Parts before the whole: Python reads its file from the top.
    private void Take(Type type, PythonSpecAttribute? spec)
    {
        if (_types.ContainsKey(type))
            return;
        foreach (var part in Properties(type).SelectMany(p => PythonTypes.PartsOf(p.PropertyType)).Where(t => t != type))
            Take(part, null);
        _types.TryAdd(type, spec);
    }

    private SpecClass Enumeration(Type type) => new(
        type.Name, _docs.Of(type),
        [.. Enum.GetNames(type).Select(n => new SpecField(PythonName.OfValue(n), JsonNamingPolicy.CamelCase.ConvertName(n), "", "", _docs.OfField(type, n)))], IsEnum: true);

    private SpecClass Record(Type type, PythonSpecAttribute? spec)
    {
        var constructor = type.GetConstructors().Where(c => c.GetParameters().Select(p => p.ParameterType).FirstOrDefault() != type).MinBy(c => c.GetParameters().Length)!;
        var example = constructor.GetParameters().Length == 0 ? constructor.Invoke(null) : RuntimeHelpers.GetUninitializedObject(type);
        var fields = Properties(type).Select(p => Field(type, p, example, constructor, spec)).OrderBy(f => f.Default is not null).ToList();
        return fields.GroupBy(f => f.Name).FirstOrDefault(g => g.Count() > 1) is { } same
            ? throw new InvalidOperationException($"{type.Name} has two properties that Python would call {same.Key}.")
            : new(type.Name, _docs.Of(type), fields, IsEnum: false);
    }

    private SpecField Field(Type type, PropertyInfo property, object example, ConstructorInfo constructor, PythonSpecAttribute? spec)
    {
        var parameter = constructor.GetParameters().FirstOrDefault(p => p.Name == property.Name);
        var isRequired = property.GetCustomAttribute<RequiredMemberAttribute>() is not null || parameter is { HasDefaultValue: false };
        var isComputed = spec?.Computed.Contains(property.Name) == true;
        var given = isRequired ? null : isComputed ? "None" : PythonDefault.Of($"{type.Name}.{property.Name}", parameter is null ? property.GetValue(example) : parameter.DefaultValue);
        var word = PythonTypes.OfSpec(property.PropertyType);
        return new(
            PythonName.OfMember(property.Name), JsonNamingPolicy.CamelCase.ConvertName(property.Name),
            given == "None" || MayBeNull(property) ? $"Optional[{word}]" : word, given, _docs.OfProperty(type, property.Name));
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.IsEnum ? [] : type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.SetMethod is { IsPublic: true } && PythonTypes.IsDocument(p.PropertyType)).OrderBy(p => p.MetadataToken);

    private static bool MayBeNull(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null || new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
}
