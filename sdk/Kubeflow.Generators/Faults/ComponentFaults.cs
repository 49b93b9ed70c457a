using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>What keeps a method from being a component.</summary>
internal static class ComponentFaults
{
    public static IEnumerable<Diagnostic> Find(IMethodSymbol method, Compilation compilation)
    {
        if (PlaceFaults.Find(method) is { } misplaced)
            return [misplaced];
        return MethodFaults.Find(method)
            .Concat(NameFaults.Find(method, compilation))
            .Concat(method.Parameters.SelectMany(ParameterFaults.Find))
            .Concat(ReturnFaults.Find(method));
    }
}
