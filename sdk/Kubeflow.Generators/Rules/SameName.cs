using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Two inputs or outputs of one name.</summary>
internal static class SameName
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1009", "Two inputs or outputs of one name",
        "Component '{0}' has two {1} named '{2}' in the pipeline document: rename one of them",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1009.md");
}
