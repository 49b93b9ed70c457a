using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>Reads a <c>[Component]</c> method. What the analyzer refuses is not read: the generator stays silent there.</summary>
internal static class ComponentReader
{
    public static ComponentModel? Read(IMethodSymbol method, AttributeData attribute, Compilation compilation, CancellationToken cancellation)
    {
        method = method.PartialDefinitionPart ?? method;
        if (HasUnknownTypes(method) || ComponentFaults.Find(method, compilation).Any(f => f.Severity == DiagnosticSeverity.Error))
            return null;
        var documentation = Documentation.Of(method, cancellation);
        var type = method.ContainingType;
        var names = TypeText.Nesting(type);
        var place = method.Locations[0].GetMappedLineSpan();
        return new ComponentModel
        {
            Type = new(TypeText.Of(type.ContainingNamespace), string.Join(".", names.Select(t => t.Name)), TypeText.Of(type)),
            Method = method.Name,
            Name = NameOf(method, attribute),
            Step = string.Join(".", Namespaces(type).Concat(names.Select(t => t.Name)).Append(method.Name)),
            Image = Argument(attribute, "Image"),
            Description = Argument(attribute, "Description") ?? documentation.Summary,
            Accessibility = names.Cast<ISymbol>().Append(method).All(s => s.DeclaredAccessibility == Accessibility.Public) ? "public" : "internal",
            File = compilation.Options.SourceReferenceResolver?.NormalizePath(place.Path, null) ?? place.Path,
            Line = place.StartLinePosition.Line + 1,
            Parameters = new(method.Parameters.Select(p => ParameterReader.Read(p, documentation))),
            ReturnType = TypeText.Of(method.ReturnType),
            IsAwaited = KubeflowTypes.IsTask(method.ReturnType),
            ReturnsTuple = ReturnReader.ResultOf(method)?.IsTupleType == true,
            Returns = new(ReturnReader.Read(method, documentation)),
        };
    }

    /// <summary>The component's name: the attribute's, or the method's with dashes.</summary>
    public static string NameOf(IMethodSymbol method, AttributeData attribute) =>
        Argument(attribute, "Name") ?? KfpName.ToSnakeCase(method.Name).Replace('_', '-');

    private static string? Argument(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value as string;

    private static List<string> Namespaces(INamedTypeSymbol type)
    {
        var names = new List<string>();
        for (var at = type.ContainingNamespace; !at.IsGlobalNamespace; at = at.ContainingNamespace)
            names.Insert(0, at.Name);
        return names;
    }

    // The compiler reports these; generated code would only repeat it.
    private static bool HasUnknownTypes(IMethodSymbol method) => method.Parameters.Select(p => p.Type).Append(method.ReturnType).Any(IsUnknown);

    private static bool IsUnknown(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => IsUnknown(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsUnknown),
        _ => false,
    };
}
