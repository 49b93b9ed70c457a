using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Component named as a verb of pipelines.</summary>
internal static class HiddenByVerb
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1017", "Component named as a verb of pipelines",
        "Component '{0}' is named as a member of PipelineScope, which '{1}.{0}(...)' would call instead: rename the method, or call {2}.{0}({1}, ...)",
        "Kubeflow", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1017.md");
}
