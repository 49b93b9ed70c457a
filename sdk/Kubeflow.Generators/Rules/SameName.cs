using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Two inputs or outputs of one name.</summary>
internal static class SameName
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1009", "Two inputs or outputs of one name",
        "The name '{0}' stands for two inputs or outputs in the pipeline document: rename one",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1009.md");
}
