using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Parameter by reference.</summary>
internal static class ByReference
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1006", "Parameter by reference",
        "Parameter '{0}' is passed by reference: a step gets values; return what it computes, or use Output<T>",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1006.md");
}
