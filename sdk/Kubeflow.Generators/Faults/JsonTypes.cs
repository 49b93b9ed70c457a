using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>Which types System.Text.Json writes and reads back without loss.</summary>
internal static class JsonTypes
{
    public static bool IsText(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_DateTime
        || (KubeflowTypes.NamespaceOf(type) == "System"
            && type.Name is "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Guid" or "Uri" or "Version");

    /// <summary>Why not, as the rest of a sentence that has named the type; null if it can.</summary>
    public static string? WhyNot(ITypeSymbol type) => WhyNot(type, new(SymbolEqualityComparer.Default));

    private static string? WhyNot(ITypeSymbol type, HashSet<ISymbol> seen)
    {
        type = TypeText.WithoutNull(type);
        if (!seen.Add(type) || type.TypeKind is TypeKind.Enum or TypeKind.Error or TypeKind.TypeParameter || IsSimple(type)
            || Collections.IsJson(type) || HasConverter(type))
            return null;
        if (NeverWhyNot(type) is { } why)
            return why;
        if (Collections.KeyAndValueOf(type) is var (key, value))
            return IsKey(key) ? WhyNot(value, seen) : $"whose keys are '{ParameterFaults.Shown(key)}' and JSON's are text: take a dictionary with keys of type string";
        if (Collections.ItemOf(type) is { } item)
            return WhyNot(item, seen);
        if (KubeflowTypes.NamespaceOf(type) is var space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal)))
            return "which is no value of a pipeline: take a number, string, bool, enum, list, dictionary or a record of your own";
        return CannotBeMade(type) ?? OfMembers(type, seen);
    }

    private static bool IsSimple(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String || type.SpecialType == SpecialType.System_Object || IsText(type);

    private static string? NeverWhyNot(ITypeSymbol type)
    {
        if (type.IsRefLikeType || type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer || type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr)
            return "which is bound to this process's memory: take an array or a list";
        if (type is IArrayTypeSymbol { Rank: > 1 })
            return "and JSON has no such array: take an array of arrays";
        if (type.TypeKind == TypeKind.Dynamic)
            return "whose form nobody knows: take a type of your own, or System.Text.Json.JsonElement";
        if (type.TypeKind == TypeKind.Delegate)
            return "and a function cannot be sent to a step: take the values it works on";
        if (type.IsTupleType)
            return "whose elements lose their names in JSON: take a record";
        if (KubeflowTypes.IsTask(type))
            return "which is work, not a value: await it in the method";
        if (KubeflowTypes.IsArtifact(type))
            return $"which is an artifact: take Input<{type.Name}> to read one, Output<{type.Name}> to make one";
        return IsFile(type) ? "which is open on this machine only: take Input<Dataset> or Output<Dataset>, and its Path" : null;
    }

    private static bool IsFile(ITypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (at.Name is "Stream" or "TextReader" or "TextWriter" or "FileSystemInfo" && KubeflowTypes.NamespaceOf(at) == "System.IO")
                return true;
        return false;
    }

    private static bool IsKey(ITypeSymbol key) =>
        key.TypeKind == TypeKind.Enum || key.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64 or SpecialType.System_String || IsText(key);

    private static bool HasConverter(ITypeSymbol type) =>
        type.GetAttributes().Any(a => a.AttributeClass?.Name is "JsonConverterAttribute" or "JsonPolymorphicAttribute" or "JsonDerivedTypeAttribute");

    private static string? CannotBeMade(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface || type.IsAbstract)
            return "which JSON does not say the class of: take a class or record";
        var constructors = ((INamedTypeSymbol)type).InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public).ToList();
        return type.IsValueType || constructors.Count == 1 || constructors.Any(c => c.Parameters.Length == 0)
            || ((INamedTypeSymbol)type).InstanceConstructors.Any(c => c.GetAttributes().Any(a => a.AttributeClass?.Name == "JsonConstructorAttribute"))
            ? null
            : "which JSON cannot make: give it one public constructor, or mark the one to use with [JsonConstructor]";
    }

    private static string? OfMembers(ITypeSymbol type, HashSet<ISymbol> seen)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.IsStatic || property.IsIndexer || property.DeclaredAccessibility != Accessibility.Public
                || property.GetAttributes().Any(a => a.AttributeClass?.Name is "JsonIgnoreAttribute" or "JsonConverterAttribute"))
                continue;
            if (WhyNot(property.Type, seen) is { } why)
                return $"whose property '{property.Name}' has the type '{ParameterFaults.Shown(property.Type)}', {why}";
        }
        return null;
    }
}
