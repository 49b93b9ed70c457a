using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>Lists and dictionaries among types.</summary>
internal static class Collections
{
    /// <summary>The items' type of a list; null for what is no list in JSON.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type)
    {
        type = TypeText.WithoutNull(type);
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return array.ElementType;
        if (type.SpecialType == SpecialType.System_String || type is not INamedTypeSymbol named || KeyAndValueOf(type) is not null
            || (IsJson(type) && type.Name != "JsonArray"))
            return null;
        return WithInterfaces(named).FirstOrDefault(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            ?.TypeArguments[0];
    }

    /// <summary>The types of a dictionary's keys and values; null for what is none.</summary>
    public static (ITypeSymbol Key, ITypeSymbol Value)? KeyAndValueOf(ITypeSymbol type)
    {
        if (TypeText.WithoutNull(type) is not INamedTypeSymbol named || IsJson(named))
            return null;
        var found = WithInterfaces(named).FirstOrDefault(i => i.TypeArguments.Length == 2 && i.Name is "IDictionary" or "IReadOnlyDictionary");
        return found is null ? null : (found.TypeArguments[0], found.TypeArguments[1]);
    }

    /// <summary>Whether it is a JSON document or a part of one.</summary>
    public static bool IsJson(ITypeSymbol type) => KubeflowTypes.NamespaceOf(type) is "System.Text.Json" or "System.Text.Json.Nodes";

    private static ImmutableArray<INamedTypeSymbol> WithInterfaces(INamedTypeSymbol type) => type.AllInterfaces.Add(type);
}
