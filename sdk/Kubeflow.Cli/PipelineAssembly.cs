using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Kubeflow.Pipelines;

namespace Kubeflow.Cli;

/// <summary>Finds the pipelines of a user's assembly. Its own dependencies come from beside it; this SDK's from the tool, so that
/// both mean the same types.</summary>
internal sealed class PipelineAssembly : AssemblyLoadContext
{
    private static readonly HashSet<string?> Shared = ["Kubeflow.Steps", "Kubeflow.Core", "Kubeflow.Local", "Kubeflow.Reports", "Kubeflow.Sdk"];

    private readonly AssemblyDependencyResolver _resolver;

    private PipelineAssembly(string file) => _resolver = new AssemblyDependencyResolver(file);

    public static IReadOnlyList<Pipeline> Pipelines(string file)
    {
        var full = Path.GetFullPath(file);
        if (!File.Exists(full))
            throw new KubeflowException("NoAssembly", $"{file} does not exist.", "Build the project, and name its assembly.", file);
        try
        {
            var assembly = new PipelineAssembly(full).LoadFromAssemblyPath(full);
            RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
            return [.. assembly.GetExportedTypes().SelectMany(OfType)];
        }
        catch (Exception fault) when (fault is BadImageFormatException or FileNotFoundException or FileLoadException or ReflectionTypeLoadException)
        {
            throw new KubeflowException("NoAssembly", $"{file} cannot be loaded ({fault.Message.TrimEnd('.')}).", "Name an assembly built for .NET 10, with its dependencies beside it.", file, innerException: fault);
        }
    }

    protected override Assembly? Load(AssemblyName name)
    {
        if (Shared.Contains(name.Name))
            return Default.LoadFromAssemblyName(new AssemblyName(name.Name!));
        return _resolver.ResolveAssemblyToPath(name) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

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
