using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Component that cannot be reached.</summary>
internal static class NotAccessible
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1003", "Component that cannot be reached",
        "Component '{0}' cannot be reached from generated code: make {1} internal or public",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1003.md");
}
