using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Type that cannot travel.</summary>
internal static class UnsupportedType
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1007", "Type that cannot travel",
        "{0} has the type '{1}', {2}",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1007.md");
}
