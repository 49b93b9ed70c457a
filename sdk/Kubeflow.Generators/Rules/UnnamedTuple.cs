using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Tuple without names.</summary>
internal static class UnnamedTuple
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1008", "Tuple without names",
        "Component '{0}' returns a tuple without names: name its elements, they are the outputs' names",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1008.md");
}
