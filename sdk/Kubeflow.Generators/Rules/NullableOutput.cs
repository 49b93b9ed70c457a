using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Output that may be null.</summary>
internal static class NullableOutput
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1015", "Output that may be null",
        "Component '{0}' returns '{1}', and a step that gives null for an output fails on a cluster: return a value always",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1015.md");
}
