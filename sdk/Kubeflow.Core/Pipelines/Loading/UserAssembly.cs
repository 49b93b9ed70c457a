using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Kubeflow.Pipelines.Loading;

/// <summary>A user's assembly. Its own dependencies come from beside it; this SDK's from here, so that both mean the same types.</summary>
internal sealed class UserAssembly : AssemblyLoadContext
{
    private static readonly ConcurrentDictionary<string, Assembly> Loaded = new(StringComparer.Ordinal);

    private readonly AssemblyDependencyResolver _resolver;

    private UserAssembly(string file) => _resolver = new AssemblyDependencyResolver(file);

    /// <summary>Loads an assembly, once; it registers its steps then, and a run in this process finds them.</summary>
    /// <param name="file">The assembly.</param>
    /// <exception cref="KubeflowException">It is not there, or cannot be loaded.</exception>
    public static Assembly Load(string file)
    {
        var full = Path.GetFullPath(file);
        if (!File.Exists(full))
            throw new KubeflowException("NoAssembly", $"{file} does not exist.", "Build the project, and name its assembly.", file);
        return Read(file, () => Loaded.GetOrAdd(full, path =>
        {
            var assembly = new UserAssembly(path).LoadFromAssemblyPath(path);
            RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
            return assembly;
        }));
    }

    /// <summary>Reads something of an assembly; what is missing beside it becomes one sentence.</summary>
    /// <param name="file">The assembly.</param>
    /// <param name="read">Reads.</param>
    /// <exception cref="KubeflowException">It cannot be loaded, or lacks something beside it.</exception>
    public static T Read<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is BadImageFormatException or FileNotFoundException or FileLoadException or ReflectionTypeLoadException)
        {
            throw new KubeflowException("NoAssembly", $"{file} cannot be loaded ({fault.Message.TrimEnd('.')}).", "Name an assembly built for .NET 10, with its dependencies beside it.", file, innerException: fault);
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name!.StartsWith("Kubeflow.", StringComparison.Ordinal) && Own(assemblyName.Name) is { } own)
            return own;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    private static Assembly? Own(string name)
    {
        try
        {
            return GetLoadContext(typeof(Component).Assembly)!.LoadFromAssemblyName(new AssemblyName(name));
        }
        catch (FileNotFoundException)
        {
            // A user's assembly may be called so too; it lies beside the others.
            return null;
        }
    }
}
