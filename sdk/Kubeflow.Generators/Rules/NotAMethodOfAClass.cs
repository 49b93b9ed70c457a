using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Component that is not a method of a class.</summary>
internal static class NotAMethodOfAClass
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1011", "Component that is not a method of a class",
        "Component '{0}' is {1}: make it a static method of a class, which a step can be found by",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1011.md");
}
