using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators.Rules;

/// <summary>Generated class's name is taken.</summary>
internal static class TasksNameTaken
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "KF1016", "Generated class's name is taken",
        "The components of '{0}' need the generated class '{1}', but '{1}' exists already: rename one of the two",
        "Kubeflow", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KF1016.md");
}
