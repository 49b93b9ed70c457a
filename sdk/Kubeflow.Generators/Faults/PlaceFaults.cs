using Kubeflow.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>Methods that no name leads to.</summary>
internal static class PlaceFaults
{
    public static Diagnostic? Find(IMethodSymbol method) =>
        What(method) is { } what
            ? Diagnostic.Create(NotAMethodOfAClass.Descriptor, method.Locations[0], method.Name.Length > 0 ? method.Name : "(lambda)", what)
            : null;

    private static string? What(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.LocalFunction => "a local function",
        MethodKind.AnonymousFunction => "a lambda",
        MethodKind.PropertyGet or MethodKind.PropertySet => "a property's accessor",
        MethodKind.EventAdd or MethodKind.EventRemove => "an event's accessor",
        MethodKind.UserDefinedOperator or MethodKind.Conversion => "an operator",
        MethodKind.Ordinary when method.ContainingType.IsExtension => "an extension member",
        MethodKind.Ordinary when method.IsStatic && (method.IsAbstract || method.IsVirtual) => "a virtual method of an interface",
        MethodKind.Ordinary => null,
        _ => "no ordinary method",
    };
}
