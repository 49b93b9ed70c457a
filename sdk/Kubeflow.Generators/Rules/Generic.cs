using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Generic component.</summary>
internal static class Generic
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1002", "Generic component",
        "Component '{0}' is generic: a pipeline document has no type parameters; write the types out",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1002.md");
}
