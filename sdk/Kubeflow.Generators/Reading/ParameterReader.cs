using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>Reads the parameters of a <c>[Component]</c> method.</summary>
internal static class ParameterReader
{
    public static string NameOf(IParameterSymbol parameter) => KfpName.ToSnakeCase(parameter.Name);

    public static ParameterModel Read(IParameterSymbol parameter, Documentation documentation)
    {
        var (kind, element) = Kind(TypeText.WithoutNull(parameter.Type));
        return new ParameterModel(
            kind, TypeText.Identifier(parameter.Name), NameOf(parameter), ReturnReader.Property(parameter.Name, parameter.ContainingSymbol.Name),
            TypeText.Of(parameter.Type), element, DefaultText.Of(parameter), TypeText.IsNullable(parameter.Type), documentation.Of(parameter.Name));
    }

    private static (ParameterKind Kind, string Element) Kind(ITypeSymbol type)
    {
        if (KubeflowTypes.IsCancellation(type))
            return (ParameterKind.Cancellation, "");
        if (KubeflowTypes.IsFinalStatus(type))
            return (ParameterKind.FinalStatus, "");
        if (KubeflowTypes.InputOf(type) is { } input)
            return (ParameterKind.InputArtifact, TypeText.Of(input));
        if (KubeflowTypes.OutputOf(type) is { } output)
            return (ParameterKind.OutputArtifact, TypeText.Of(output));
        if (Collections.ItemOf(type) is not { } item)
            return (ParameterKind.Value, ArgumentTypes.Of(type));
        return KubeflowTypes.InputOf(item) is { } artifact
            ? (ParameterKind.InputArtifacts, TypeText.Of(artifact))
            : (ParameterKind.List, ArgumentTypes.OfItem(item));
    }
}
