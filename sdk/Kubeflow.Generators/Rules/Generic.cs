using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Generic component.</summary>
internal static class Generic
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1002", "Generic component",
        "Component '{0}' is generic, and a pipeline has no type to give it: write out the types, in the method and the classes around it",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1002.md");
}
