using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Component without a usable name.</summary>
internal static class BadComponentName
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1013", "Component without a usable name",
        "Component name '{0}' has no letter from a to z and no digit: set [Component(Name = \"...\")] to one that has",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1013.md");
}
