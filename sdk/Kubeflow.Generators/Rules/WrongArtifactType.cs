using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Artifact type that cannot be used.</summary>
internal static class WrongArtifactType
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1010", "Artifact type that cannot be used",
        "Artifact type '{0}' cannot be used: {1}",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1010.md");
}
