using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubeflow.Generators;

/// <summary>A parameter's default as C# text.</summary>
internal static class DefaultText
{
    public static string? Of(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
            return null;
        var type = TypeText.WithoutNull(parameter.Type);
        return parameter.ExplicitDefaultValue switch
        {
            null when TypeText.IsNullable(parameter.Type) => "null",
            null when parameter.Type.IsValueType => "default",
            null => "null!",
            { } number when type.TypeKind == TypeKind.Enum => $"({TypeText.Of(type)})({SymbolDisplay.FormatPrimitive(number, true, false)})",
            double number => number.ToString("R", CultureInfo.InvariantCulture) + "D",
            float number => number.ToString("R", CultureInfo.InvariantCulture) + "F",
            long number => number.ToString(CultureInfo.InvariantCulture) + "L",
            var other => SymbolDisplay.FormatPrimitive(other, true, false),
        };
    }
}
