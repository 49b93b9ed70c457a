using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Two components of one name.</summary>
internal static class Overloaded
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1005", "Two components of one name",
        "Component '{0}' exists twice in its class: give one of the methods another name",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1005.md");
}
