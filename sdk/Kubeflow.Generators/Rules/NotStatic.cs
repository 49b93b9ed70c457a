using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Component that is not static.</summary>
internal static class NotStatic
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1001", "Component that is not static",
        "Component '{0}' is not static, and a step has no object to run on: make the method static",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1001.md");
}
