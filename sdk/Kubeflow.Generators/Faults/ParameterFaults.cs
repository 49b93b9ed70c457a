using Kubeflow.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>What is wrong with a parameter.</summary>
internal static class ParameterFaults
{
    public static IEnumerable<Diagnostic> Find(IParameterSymbol parameter)
    {
        var place = parameter.Locations[0];
        if (Modifier(parameter) is { } modifier)
            yield return Diagnostic.Create(ByReference.Descriptor, place, parameter.Name, modifier);
        if (WhyNot(TypeText.WithoutNull(parameter.Type)) is { } why)
            yield return Diagnostic.Create(UnsupportedType.Descriptor, place, $"Parameter '{parameter.Name}'", Shown(parameter.Type), why);
        else if (WrongDefault(parameter) is var (constant, fix))
            yield return Diagnostic.Create(WrongDefaultConstant.Descriptor, place, parameter.Name, constant, fix);
    }

    public static string Shown(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string? Modifier(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => "ref",
        RefKind.Out => "out",
        RefKind.In => "in",
        RefKind.RefReadOnlyParameter => "ref readonly",
        _ => parameter.IsParams ? "params" : null,
    };

    private static string? WhyNot(ITypeSymbol type)
    {
        if (KubeflowTypes.IsCancellation(type) || KubeflowTypes.IsFinalStatus(type)
            || KubeflowTypes.InputOf(type) is not null || KubeflowTypes.OutputOf(type) is not null)
            return null;
        if (Collections.ItemOf(type) is not { } item)
            return ValueTypes.WhyNot(type);
        if (KubeflowTypes.OutputOf(item) is not null)
            return "and a step cannot make a list of artifacts: make one in each iteration of a ParallelFor, and collect them";
        if (KubeflowTypes.InputOf(item) is null)
            return ValueTypes.WhyNot(type);
        return type is IArrayTypeSymbol || type.Name is "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" or "IList" or "ICollection" or "List"
            ? null
            : "which no list of artifacts is given as: take IReadOnlyList<Input<...>>";
    }

    private static (string Constant, string Fix)? WrongDefault(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
            return null;
        var type = TypeText.WithoutNull(parameter.Type);
        return parameter.ExplicitDefaultValue switch
        {
            double number when double.IsNaN(number) || double.IsInfinity(number) => (NotFinite(number), "JSON has finite numbers only; take double? and default to null"),
            float number when float.IsNaN(number) || float.IsInfinity(number) => (NotFinite(number), "JSON has finite numbers only; take float? and default to null"),
            { } constant when type.TypeKind == TypeKind.Enum && !type.GetMembers().OfType<IFieldSymbol>().Any(f => constant.Equals(f.ConstantValue)) =>
                ($"({type.Name}){constant}", $"it is none of the names of '{type.Name}', by which the value travels; default to one of them"),
            _ => null,
        };
    }

    private static string NotFinite(double number) => double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
}
