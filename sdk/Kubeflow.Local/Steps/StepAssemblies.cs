using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines.Local;

/// <summary>Finds C# steps in the assemblies that this process has loaded, or may load.</summary>
internal static class StepAssemblies
{
    private static readonly Lock Loading = new();

    /// <summary>The step, or null where no assembly has it.</summary>
    /// <exception cref="KubeflowException">The assembly with the step cannot be loaded.</exception>
    public static RegisteredStep? Find(LocalOptions options, StepCommand command)
    {
        if (StepRegistry.Find(command.Assembly, command.Step) is { } known)
            return known;
        lock (Loading)
        {
            var loaded = AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(a => a.GetName().Name == command.Assembly);
            if (loaded is null && FileOf(options, command.Assembly) is { } file)
                loaded = Load(file);
            // An assembly registers its steps when it is first used, which may be never where only documents are run.
            if (loaded is not null)
                RuntimeHelpers.RunModuleConstructor(loaded.ManifestModule.ModuleHandle);
        }
        return StepRegistry.Find(command.Assembly, command.Step);
    }

    /// <summary>The file of an assembly among those of the options; null if it is not among them.</summary>
    public static string? FileOf(LocalOptions options, string assembly) =>
        options.StepAssemblies.FirstOrDefault(f => Path.GetFileNameWithoutExtension(f) == assembly && File.Exists(f)) is { } found
            ? Path.GetFullPath(found) : null;

    private static System.Reflection.Assembly Load(string file)
    {
        // What the assembly itself references lies beside it, not beside this program.
        var beside = new AssemblyDependencyResolver(file);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            beside.ResolveAssemblyToPath(name) is { } found ? context.LoadFromAssemblyPath(found) : null;
        try
        {
            return AssemblyLoadContext.Default.LoadFromAssemblyPath(file);
        }
        catch (Exception fault) when (fault is IOException or BadImageFormatException)
        {
            throw Rules.StepUnavailable.Unloadable(file, fault);
        }
    }
}
