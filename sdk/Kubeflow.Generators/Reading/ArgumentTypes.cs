using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>The type that a pipeline's author gives a value as, from the one that the method declares.</summary>
internal static class ArgumentTypes
{
    public static string Of(ITypeSymbol type)
    {
        type = TypeText.WithoutNull(type);
        // A pipeline knows one kind of fraction: a double of another task, or 0.1, fits a float as well.
        if (type.SpecialType == SpecialType.System_Single)
            return "double";
        // C# converts no constant to Value<IReadOnlyDictionary<...>>: conversions from interfaces do not exist.
        if (type.TypeKind == TypeKind.Interface && Collections.KeyAndValueOf(type) is var (key, value))
            return $"global::System.Collections.Generic.Dictionary<{TypeText.Of(key)}, {TypeText.Of(value)}>";
        return TypeText.Of(type);
    }

    /// <summary>The type of a list's items; a list may hold nulls.</summary>
    public static string OfItem(ITypeSymbol item) => TypeText.IsNullable(item) ? Of(item) + "?" : Of(item);
}
