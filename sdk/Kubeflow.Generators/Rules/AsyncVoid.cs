using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Component that nobody can wait for.</summary>
internal static class AsyncVoid
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1004", "Component that nobody can wait for",
        "Component '{0}' is async void, so the step would end before its work does: return Task",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1004.md");
}
