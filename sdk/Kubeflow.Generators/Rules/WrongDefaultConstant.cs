using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Default that the document cannot hold.</summary>
internal static class WrongDefaultConstant
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1014", "Default that the document cannot hold",
        "Parameter '{0}' has the default {1}, which a pipeline document cannot hold: {2}",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1014.md");
}
