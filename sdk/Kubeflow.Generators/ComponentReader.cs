using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubeflow.Generators;

/// <summary>Reads a <c>[Component]</c> method. What the analyzer refuses is not read: the generator stays silent there.</summary>
internal static class ComponentReader
{
    public const string Attribute = "Kubeflow.Pipelines.ComponentAttribute";

    public static ComponentModel? Read(IMethodSymbol method, AttributeData attribute)
    {
        if (ComponentFaults.Find(method).Any())
            return null;
        var docs = Documentation(method);
        var name = Argument(attribute, "Name") ?? KfpName.ToSnakeCase(method.Name).Replace('_', '-');
        var location = method.Locations[0].GetLineSpan();
        var (returns, isTuple) = Returns(Unwrapped(method.ReturnType));
        var type = method.ContainingType;
        var typeName = string.Join(".", Nesting(type).Select(t => t.Name));
        return new ComponentModel(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            typeName, TypeMap.Text(type), method.Name, name, Argument(attribute, "Image"),
            Argument(attribute, "Description") ?? Text(docs?.Element("summary")),
            method.DeclaredAccessibility == Accessibility.Public && Nesting(type).All(t => t.DeclaredAccessibility == Accessibility.Public),
            System.IO.Path.GetFileName(location.Path), location.StartLinePosition.Line + 1,
            new EquatableArray<ParameterModel>(method.Parameters.Select(p => Parameter(p, docs))),
            IsAwaited(method.ReturnType), new EquatableArray<ReturnModel>(returns), isTuple);
    }

    public static IReadOnlyList<INamedTypeSymbol> Nesting(INamedTypeSymbol type)
    {
        var types = new List<INamedTypeSymbol>();
        for (INamedTypeSymbol? at = type; at is not null; at = at.ContainingType)
            types.Insert(0, at);
        return types;
    }

    /// <summary>What is returned when the task is done; null for nothing.</summary>
    public static ITypeSymbol? Unwrapped(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Void)
            return null;
        if (!IsAwaited(type))
            return type;
        return type is INamedTypeSymbol { TypeArguments.Length: 1 } named ? named.TypeArguments[0] : null;
    }

    public static string NameOf(IParameterSymbol parameter) => KfpName.ToSnakeCase(parameter.Name);

    private static bool IsAwaited(ITypeSymbol type) => type.Name is "Task" or "ValueTask" && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";

    private static ParameterModel Parameter(IParameterSymbol parameter, XElement? docs)
    {
        var description = Text(docs?.Elements("param").FirstOrDefault(e => (string?)e.Attribute("name") == parameter.Name));
        var identifier = SyntaxFacts.GetKeywordKind(parameter.Name) != SyntaxKind.None ? "@" + parameter.Name : parameter.Name;
        var type = parameter.Type;
        var nullable = TypeMap.IsNullable(type);
        ParameterModel Of(ParameterKind kind, string element) =>
            new(kind, identifier, NameOf(parameter), TypeMap.Text(type), element, Default(parameter), nullable, description);

        if (TypeMap.IsCancellation(type))
            return Of(ParameterKind.Cancellation, "");
        if (TypeMap.IsFinalStatus(type))
            return Of(ParameterKind.FinalStatus, "");
        if (TypeMap.ArtifactOf(type, "Input") is { } input)
            return Of(nullable ? ParameterKind.OptionalInputArtifact : ParameterKind.InputArtifact, TypeMap.Text(input));
        if (TypeMap.ArtifactOf(type, "Output") is { } output)
            return Of(ParameterKind.OutputArtifact, TypeMap.Text(output));
        if (TypeMap.ItemOf(type) is not { } item)
            return Of(ParameterKind.Value, TypeMap.Plain(type));
        return TypeMap.ArtifactOf(item, "Input") is { } artifact
            ? Of(ParameterKind.InputArtifacts, TypeMap.Text(artifact))
            : Of(ParameterKind.List, TypeMap.Text(item));
    }

    private static (IReadOnlyList<ReturnModel>, bool) Returns(ITypeSymbol? type)
    {
        if (type is null)
            return ([], false);
        if (type is not INamedTypeSymbol { IsTupleType: true } tuple)
            return ([Return("Output", "Output", "", type)], false);
        return ([.. tuple.TupleElements.Select(e => Return(KfpName.ToSnakeCase(e.Name), Pascal(e.Name), e.Name, e.Type))], true);
    }

    private static ReturnModel Return(string name, string property, string field, ITypeSymbol type) =>
        new(name, property, field, TypeMap.Plain(type), TypeMap.ItemOf(type) is { } item ? TypeMap.Text(item) : "");

    private static string? Default(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is null)
            return null;
        if (TypeMap.WithoutNull(parameter.Type) is { TypeKind: TypeKind.Enum } named)
            return $"({TypeMap.Text(named)}){SymbolDisplay.FormatPrimitive(parameter.ExplicitDefaultValue, true, false)}";
        return parameter.ExplicitDefaultValue switch
        {
            double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + "D",
            float number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + "F",
            long number => number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "L",
            var other => SymbolDisplay.FormatPrimitive(other, true, false),
        };
    }

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static string? Argument(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value as string;

    private static XElement? Documentation(IMethodSymbol method)
    {
        var xml = method.GetDocumentationCommentXml();
        if (string.IsNullOrWhiteSpace(xml))
            return null;
        try
        {
            return XElement.Parse(xml);
        }
        catch (System.Xml.XmlException)
        {
            // The compiler has its own warning for malformed documentation.
            return null;
        }
    }

    private static string? Text(XElement? element) =>
        element is null ? null : string.Join(" ", element.Value.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text ? text : null;
}
