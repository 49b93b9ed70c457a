using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>The members that pipelines have themselves; C# prefers them to an extension of the same name.</summary>
internal static class PipelineVerbs
{
    public static bool Contains(string name, Compilation compilation)
    {
        for (var at = compilation.GetTypeByMetadataName(KubeflowTypes.PipelineBuilder); at is not null; at = at.BaseType)
            if (at.GetMembers(name).Any(m => !m.IsStatic && m.DeclaredAccessibility == Accessibility.Public))
                return true;
        return false;
    }
}
