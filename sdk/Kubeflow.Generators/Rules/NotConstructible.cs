using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Artifact type that cannot be made.</summary>
internal static class NotConstructible
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1012", "Artifact type that cannot be made",
        "Artifact type '{0}' has no public constructor without parameters, so a step could not be given one: add it",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1012.md");
}
