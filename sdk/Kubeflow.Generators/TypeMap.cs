using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>Which C# types can be inputs and outputs of a component, and how they are told apart.</summary>
internal static class TypeMap
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static string Text(ITypeSymbol type) => type.ToDisplayString(Full);

    /// <summary>The type without the mark that it may be null.</summary>
    public static string Plain(ITypeSymbol type) => Text(WithoutNull(type));

    public static ITypeSymbol WithoutNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    public static bool IsNullable(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>The artifact's type of an <c>Input</c> or <c>Output</c>; null for all else.</summary>
    public static ITypeSymbol? ArtifactOf(ITypeSymbol type, string wrapper) =>
        WithoutNull(type) is INamedTypeSymbol { TypeArguments.Length: 1 } named && named.Name == wrapper && NamespaceOf(named) == "Kubeflow.Pipelines"
            ? named.TypeArguments[0]
            : null;

    public static bool IsCancellation(ITypeSymbol type) => type.Name == "CancellationToken" && NamespaceOf(type) == "System.Threading";

    public static bool IsFinalStatus(ITypeSymbol type) => type.Name == "PipelineTaskFinalStatus" && NamespaceOf(type) == "Kubeflow.Pipelines";

    /// <summary>The items' type of a list; null for what is no list.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type)
    {
        type = WithoutNull(type);
        if (type.SpecialType == SpecialType.System_String || IsJson(type))
            return null;
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return array.ElementType;
        if (type is not INamedTypeSymbol named || IsDictionary(named))
            return null;
        return named.AllInterfaces.Concat([named]).FirstOrDefault(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            ?.TypeArguments[0];
    }

    /// <summary>Why a type cannot be a parameter's value; null if it can.</summary>
    public static string? WhyNotAValue(ITypeSymbol type)
    {
        type = WithoutNull(type);
        if (type.IsRefLikeType || type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer)
            return "it lives on the stack";
        if (type.TypeKind is TypeKind.Delegate)
            return "a function cannot be sent to a step";
        if (type.TypeKind is TypeKind.Dynamic || type.SpecialType == SpecialType.System_Object)
            return "its form is not known";
        if (type is IArrayTypeSymbol { Rank: > 1 })
            return "JSON has no such array";
        if (type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_Decimal or SpecialType.System_Char
            or SpecialType.System_UInt64 or SpecialType.System_UInt32 or SpecialType.System_UInt16 or SpecialType.System_Int16 or SpecialType.System_Byte or SpecialType.System_SByte)
            return "KFP knows no such number; use int, long or double";
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == "Stream" && NamespaceOf(at) == "System.IO")
                return "a stream cannot be sent to a step; use Input<Dataset> and its Path";
            if (at.Name == "Artifact" && NamespaceOf(at) == "Kubeflow.Pipelines")
                return $"an artifact is taken as Input<{type.Name}> or Output<{type.Name}>";
        }
        if (type is INamedTypeSymbol { IsGenericType: true } named && (named.Name is "Task" or "ValueTask") && NamespaceOf(named) == "System.Threading.Tasks")
            return "a task cannot be sent to a step";
        return ItemOf(type) is { } item ? WhyNotAValue(item) : null;
    }

    private static bool IsJson(ITypeSymbol type) => NamespaceOf(type) is "System.Text.Json" or "System.Text.Json.Nodes" && type.Name != "JsonArray";

    private static bool IsDictionary(INamedTypeSymbol type) =>
        type.AllInterfaces.Concat([type]).Any(i => i.Name is "IDictionary" or "IReadOnlyDictionary");

    private static string NamespaceOf(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() ?? "";
}
