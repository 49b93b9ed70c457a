using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines.Loading;

/// <summary>A user's assembly with <c>[Component]</c> methods. Its own dependencies come from beside it; this SDK's from here, so that both
/// mean the same types.</summary>
internal sealed class ComponentAssembly : AssemblyLoadContext
{
    private static readonly ConcurrentDictionary<string, ComponentAssembly> Loaded = new(StringComparer.Ordinal);

    private readonly AssemblyDependencyResolver _resolver;
    private readonly Lazy<IReadOnlyList<Component>> _components;
    private readonly string _file;

    private ComponentAssembly(string file)
    {
        _file = file;
        _resolver = new AssemblyDependencyResolver(file);
        _components = new(Find);
    }

    /// <summary>The component of a method.</summary>
    /// <param name="file">The assembly.</param>
    /// <param name="method">The method's name, with or without its class, or the component's name.</param>
    /// <exception cref="KubeflowException">The assembly cannot be loaded, or has no such component.</exception>
    public static Component Find(string file, string method)
    {
        var full = Path.GetFullPath(file);
        if (!File.Exists(full))
            throw new KubeflowException("NoAssembly", $"{file} does not exist.", "Build the project, and name its assembly.", file);
        var all = Loaded.GetOrAdd(full, path => new ComponentAssembly(path))._components.Value;
        var found = all.Where(c => c.Name == method || StepOf(c) is { } step && (step == method || step.EndsWith("." + method, StringComparison.Ordinal))).ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new KubeflowException("NoComponent", $"{Path.GetFileName(file)} has no component '{method}'.", all.Count == 0 ? "It has none: put [Component] on a method." : $"It has {string.Join(", ", all.Select(StepOf))}.", file),
            _ => throw new KubeflowException("NoComponent", $"{Path.GetFileName(file)} has {found.Count} components '{method}'.", $"Name one of {string.Join(", ", found.Select(StepOf))}.", file),
        };
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name!.StartsWith("Kubeflow.", StringComparison.Ordinal) && Own(assemblyName) is { } own)
            return own;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    private static Assembly? Own(AssemblyName name)
    {
        try
        {
            return GetLoadContext(typeof(Component).Assembly)!.LoadFromAssemblyName(new AssemblyName(name.Name!));
        }
        catch (FileNotFoundException)
        {
            // A user's assembly may be called so too; it lies beside the others.
            return null;
        }
    }

    private List<Component> Find()
    {
        try
        {
            var assembly = LoadFromAssemblyPath(_file);
            // Here the assembly registers its steps: a run in this process finds them.
            RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
            return [.. assembly.GetTypes().Where(t => !t.ContainsGenericParameters)
                .SelectMany(t => t.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                .Where(p => p.PropertyType == typeof(Component)).Select(p => (Component)p.GetValue(null)!).Where(c => StepOf(c) is not null)];
        }
        catch (Exception fault) when (fault is BadImageFormatException or FileNotFoundException or FileLoadException or ReflectionTypeLoadException)
        {
            throw new KubeflowException("NoAssembly", $"{_file} cannot be loaded ({fault.Message.TrimEnd('.')}).", "Name an assembly built for .NET 10, with its dependencies beside it.", _file, innerException: fault);
        }
    }

    private static string? StepOf(Component component) =>
        component.Implementation is ContainerImplementation container && StepCommand.Parse(container.Command, container.Args) is { } command ? command.Step : null;
}
