using Kubeflow.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>What is wrong with the method as a whole.</summary>
internal static class MethodFaults
{
    public static IEnumerable<Diagnostic> Find(IMethodSymbol method)
    {
        var place = method.Locations[0];
        if (!method.IsStatic)
            yield return Diagnostic.Create(NotStatic.Descriptor, place, method.Name);
        if (method.IsGenericMethod || TypeText.Nesting(method.ContainingType).Any(t => t.IsGenericType))
            yield return Diagnostic.Create(Generic.Descriptor, place, method.Name);
        if (Hidden(method) is { } hidden)
            yield return Diagnostic.Create(NotAccessible.Descriptor, place, method.Name, hidden);
        if (method.IsAsync && method.ReturnsVoid)
            yield return Diagnostic.Create(AsyncVoid.Descriptor, place, method.Name);
    }

    private static string? Hidden(IMethodSymbol method)
    {
        if (IsHidden(method))
            return "the method";
        return TypeText.Nesting(method.ContainingType).FirstOrDefault(t => t.IsFileLocal || IsHidden(t)) is { } type ? $"the class '{type.Name}'" : null;
    }

    private static bool IsHidden(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;
}
