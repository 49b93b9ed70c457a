using System.Reflection;
using System.Runtime.ExceptionServices;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Loading;

namespace Kubeflow.Cli;

/// <summary>Finds the pipelines of a user's assembly.</summary>
internal static class PipelineAssembly
{
    public static IReadOnlyList<Pipeline> Pipelines(string file)
    {
        var assembly = UserAssembly.Load(file);
        return UserAssembly.Read(file, () => assembly.GetExportedTypes().SelectMany(OfType).ToList());
    }

    private static IEnumerable<Pipeline> OfType(Type type)
    {
        const BindingFlags Static = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var property in type.GetProperties(Static).Where(p => p.PropertyType == typeof(Pipeline)))
            yield return (Pipeline)Call(() => property.GetValue(null))!;
        foreach (var field in type.GetFields(Static).Where(f => f.FieldType == typeof(Pipeline)))
            yield return (Pipeline)Call(() => field.GetValue(null))!;
        foreach (var method in type.GetMethods(Static).Where(m => m.ReturnType == typeof(Pipeline) && m.GetParameters().Length == 0 && !m.IsSpecialName))
            yield return (Pipeline)Call(() => method.Invoke(null, null))!;
    }

    // What the user's code throws is the user's to see, not the reflection around it.
    private static object? Call(Func<object?> member)
    {
        try
        {
            return member();
        }
        catch (TargetInvocationException fault)
        {
            ExceptionDispatchInfo.Throw(fault.InnerException is TypeInitializationException { InnerException: { } inner } ? inner : fault.InnerException ?? fault);
            throw;
        }
    }
}
