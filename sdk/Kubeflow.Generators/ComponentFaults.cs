using Kubeflow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubeflow.Generators;

/// <summary>What keeps a method from being a component.</summary>
internal static class ComponentFaults
{
    public static IEnumerable<Diagnostic> Find(IMethodSymbol method)
    {
        var place = method.Locations[0];
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            yield return Diagnostic.Create(NotAMethodOfAClass.Descriptor, place, method.Name);
            yield break;
        }
        if (!method.IsStatic)
            yield return Diagnostic.Create(NotStatic.Descriptor, place, method.Name);
        if (method.IsGenericMethod || ComponentReader.Nesting(method.ContainingType).Any(t => t.IsGenericType))
            yield return Diagnostic.Create(Generic.Descriptor, place, method.Name);
        if (method.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal
            || ComponentReader.Nesting(method.ContainingType).Any(t => t.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected || t.IsFileLocal))
            yield return Diagnostic.Create(NotAccessible.Descriptor, place, method.Name);
        if (method.IsAsync && method.ReturnsVoid)
            yield return Diagnostic.Create(AsyncVoid.Descriptor, place, method.Name);
        if (method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Count(IsComponent) > 1)
            yield return Diagnostic.Create(Overloaded.Descriptor, place, method.Name);
        foreach (var fault in method.Parameters.SelectMany(OfParameter).Concat(OfReturn(method)).Concat(OfNames(method)))
            yield return fault;
    }

    private static bool IsComponent(IMethodSymbol method) =>
        method.GetAttributes().Any(a => a.AttributeClass?.ToDisplayString() == ComponentReader.Attribute);

    private static IEnumerable<Diagnostic> OfParameter(IParameterSymbol parameter)
    {
        var place = parameter.Locations[0];
        if (parameter.RefKind != RefKind.None)
            yield return Diagnostic.Create(ByReference.Descriptor, place, parameter.Name);
        if (TypeMap.IsCancellation(parameter.Type) || TypeMap.IsFinalStatus(parameter.Type))
            yield break;
        var artifact = TypeMap.ArtifactOf(parameter.Type, "Input") ?? TypeMap.ArtifactOf(parameter.Type, "Output");
        if (artifact is not null)
        {
            if (BadArtifact(artifact) is { } why)
                yield return Diagnostic.Create(WrongArtifactType.Descriptor, place, artifact.Name, why);
            yield break;
        }
        if (TypeMap.ItemOf(parameter.Type) is { } item)
        {
            if (TypeMap.ArtifactOf(item, "Output") is not null)
                yield return Diagnostic.Create(UnsupportedType.Descriptor, place, parameter.Name, parameter.Type.ToDisplayString(), "a step cannot make a list of artifacts; loop with ParallelFor and collect");
            if (TypeMap.ArtifactOf(item, "Input") is not null || TypeMap.ArtifactOf(item, "Output") is not null)
                yield break;
        }
        if (TypeMap.WhyNotAValue(parameter.Type) is { } reason)
            yield return Diagnostic.Create(UnsupportedType.Descriptor, place, parameter.Name, parameter.Type.ToDisplayString(), reason);
    }

    private static IEnumerable<Diagnostic> OfReturn(IMethodSymbol method)
    {
        if (ComponentReader.Unwrapped(method.ReturnType) is not { } type)
            yield break;
        var tuple = type as INamedTypeSymbol;
        var types = tuple is { IsTupleType: true } ? tuple.TupleElements.Select(e => e.Type) : [type];
        foreach (var one in types)
            if (TypeMap.WhyNotAValue(one) is { } reason)
                yield return Diagnostic.Create(UnsupportedType.Descriptor, ReturnPlace(method), "return value", one.ToDisplayString(), reason);
        if (tuple is { IsTupleType: true } && tuple.TupleElements.Any(e => !e.IsExplicitlyNamedTupleElement))
            yield return Diagnostic.Create(UnnamedTuple.Descriptor, ReturnPlace(method), method.Name);
    }

    private static IEnumerable<Diagnostic> OfNames(IMethodSymbol method)
    {
        var inputs = method.Parameters.Where(p => TypeMap.ArtifactOf(p.Type, "Output") is null && !TypeMap.IsCancellation(p.Type));
        foreach (var same in inputs.GroupBy(ComponentReader.NameOf).Where(g => g.Count() > 1))
            yield return Diagnostic.Create(SameName.Descriptor, same.Last().Locations[0], same.Key);
        var outputs = method.Parameters.Where(p => TypeMap.ArtifactOf(p.Type, "Output") is not null).Select(ComponentReader.NameOf)
            .Concat(ComponentReader.Unwrapped(method.ReturnType) is INamedTypeSymbol { IsTupleType: true } tuple ? tuple.TupleElements.Select(e => KfpName.ToSnakeCase(e.Name)) : []);
        foreach (var same in outputs.GroupBy(n => n).Where(g => g.Count() > 1))
            yield return Diagnostic.Create(SameName.Descriptor, method.Locations[0], same.Key);
    }

    private static string? BadArtifact(ITypeSymbol artifact)
    {
        if (artifact is not INamedTypeSymbol { IsAbstract: false } named || !named.InstanceConstructors.Any(c => c.Parameters.Length == 0 && c.DeclaredAccessibility == Accessibility.Public))
            return "it needs a public constructor without parameters";
        var type = named.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "ArtifactTypeAttribute");
        if (type is null)
            return null;
        var title = type.ConstructorArguments[0].Value as string ?? "";
        var version = type.ConstructorArguments.Length > 1 ? type.ConstructorArguments[1].Value as string ?? "" : "0.0.1";
        if (title.Split('.').Length != 2 || title.Split('.').Any(p => p.Length == 0))
            return $"its schema title '{title}' must have two parts, such as acme.Table";
        return version.Split('.').Length == 3 && version.Split('.').All(p => int.TryParse(p, out _)) ? null : $"its schema version '{version}' must have three numbers, such as 0.0.1";
    }

    private static Location ReturnPlace(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax syntax ? syntax.ReturnType.GetLocation() : method.Locations[0];
}
