using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>The SDK's own types, where a method uses them.</summary>
internal static class KubeflowTypes
{
    public const string ComponentAttribute = "Kubeflow.Pipelines.ComponentAttribute";

    public const string ImageAttribute = "Kubeflow.Pipelines.ComponentImageAttribute";

    public const string PipelineScope = "Kubeflow.Pipelines.PipelineScope";

    public const string PipelineBuilder = "Kubeflow.Pipelines.PipelineBuilder";

    public static bool IsComponent(ISymbol symbol) => symbol.GetAttributes().Any(a => Is(a.AttributeClass, "ComponentAttribute"));

    public static AttributeData? ArtifactTypeOf(ISymbol type) => type.GetAttributes().FirstOrDefault(a => Is(a.AttributeClass, "ArtifactTypeAttribute"));

    /// <summary>The artifact's type in <c>Input&lt;T&gt;</c>.</summary>
    public static ITypeSymbol? InputOf(ITypeSymbol type) => Wrapped(type, "Input");

    /// <summary>The artifact's type in <c>Output&lt;T&gt;</c>.</summary>
    public static ITypeSymbol? OutputOf(ITypeSymbol type) => Wrapped(type, "Output");

    public static bool IsFinalStatus(ITypeSymbol type) => Is(type, "PipelineTaskFinalStatus");

    public static bool IsCancellation(ITypeSymbol type) => type.Name == "CancellationToken" && NamespaceOf(type) == "System.Threading";

    public static bool IsArtifact(ITypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (Is(at, "Artifact"))
                return true;
        return false;
    }

    /// <summary>Whether the type is one of the four that are awaited.</summary>
    public static bool IsTask(ITypeSymbol type) => type.Name is "Task" or "ValueTask" && NamespaceOf(type) == "System.Threading.Tasks";

    public static string NamespaceOf(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() ?? "";

    private static bool Is(ITypeSymbol? type, string name) => type?.Name == name && NamespaceOf(type) == "Kubeflow.Pipelines";

    private static ITypeSymbol? Wrapped(ITypeSymbol type, string wrapper) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } named && Is(named, wrapper) ? named.TypeArguments[0] : null;
}
