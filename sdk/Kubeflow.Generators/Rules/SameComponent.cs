using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Two components of one name.</summary>
internal static class SameComponent
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1005", "Two components of one name",
        "Component '{0}' needs the generated name '{1}' in '{2}', which is taken: rename the method",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1005.md");
}
