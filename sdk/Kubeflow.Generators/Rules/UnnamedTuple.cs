using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Tuple without names.</summary>
internal static class UnnamedTuple
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1008", "Tuple without names",
        "Component '{0}' returns a tuple with unnamed elements: name each, as in (double accuracy, int epochs), since the names are the outputs'",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1008.md");
}
