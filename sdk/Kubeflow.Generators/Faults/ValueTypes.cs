using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>Which types can be a parameter's value: KFP's numbers, texts, booleans and lists, and objects of JSON.</summary>
internal static class ValueTypes
{
    private const string TakeANumber = "which KFP has no number for: take int, long or double";

    private const string TakeText = "which travels as text: take string, and convert it in the method";

    /// <summary>Why a type cannot be a value, as the rest of a sentence that has named it; null if it can.</summary>
    public static string? WhyNot(ITypeSymbol type)
    {
        type = TypeText.WithoutNull(type);
        switch (type.SpecialType)
        {
            case SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_Decimal:
                return TakeANumber;
            case SpecialType.System_Char:
                return "which travels as text: take string";
            case SpecialType.System_Object:
                return "whose form nobody knows: take a type of your own, or System.Text.Json.JsonElement";
        }
        if (KubeflowTypes.NamespaceOf(type) == "System")
        {
            if (type.Name is "Half" or "Int128" or "UInt128")
                return TakeANumber;
            if (JsonTypes.IsText(type))
                return TakeText;
        }
        return Collections.ItemOf(type) is { } item ? OfItem(item) : JsonTypes.WhyNot(type);
    }

    private static string? OfItem(ITypeSymbol item) =>
        WhyNot(item) is { } why ? $"whose items are '{ParameterFaults.Shown(item)}', {why}" : null;
}
