using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Component inside a method.</summary>
internal static class NotAMethodOfAClass
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1011", "Component inside a method",
        "Component '{0}' is a local function: move it into a class",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1011.md");
}
