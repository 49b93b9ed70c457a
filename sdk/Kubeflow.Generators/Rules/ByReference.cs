using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Parameter by reference.</summary>
internal static class ByReference
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1006", "Parameter by reference",
        "Parameter '{0}' is '{1}', and a step in another process cannot be given a reference: remove '{1}'",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1006.md");
}
