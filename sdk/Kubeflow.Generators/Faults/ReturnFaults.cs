using Kubeflow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubeflow.Generators;

/// <summary>What is wrong with the return type.</summary>
internal static class ReturnFaults
{
    public static IEnumerable<Diagnostic> Find(IMethodSymbol method)
    {
        if (ReturnReader.ResultOf(method) is not { } result)
            yield break;
        var place = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax syntax
            ? syntax.ReturnType.GetLocation()
            : method.Locations[0];
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
            yield return Diagnostic.Create(ByReference.Descriptor, place, "return", "ref");
        var elements = result is INamedTypeSymbol { IsTupleType: true } tuple ? tuple.TupleElements : [];
        if (elements.Any(e => !e.IsExplicitlyNamedTupleElement))
            yield return Diagnostic.Create(UnnamedTuple.Descriptor, place, method.Name);
        foreach (var (what, type) in elements.Length > 0 ? elements.Select(e => ($"Output '{e.Name}'", e.Type)) : [("The returned value", result)])
        {
            if (WhyNot(type) is { } why)
                yield return Diagnostic.Create(UnsupportedType.Descriptor, place, what, ParameterFaults.Shown(type), why);
            else if (TypeText.IsNullable(type))
                yield return Diagnostic.Create(NullableOutput.Descriptor, place, method.Name, ParameterFaults.Shown(type));
        }
    }

    private static string? WhyNot(ITypeSymbol type)
    {
        var plain = TypeText.WithoutNull(type);
        if (KubeflowTypes.InputOf(plain) is not null || KubeflowTypes.OutputOf(plain) is not null)
            return "which only a parameter can be: take the artifact as a parameter and write to its Path";
        return ValueTypes.WhyNot(plain);
    }
}
