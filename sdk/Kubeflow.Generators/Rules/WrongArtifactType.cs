using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Artifact type with a wrong schema.</summary>
internal static class WrongArtifactType
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1010", "Artifact type with a wrong schema",
        "Artifact type '{0}' has the schema {1}: {2}",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1010.md");
}
