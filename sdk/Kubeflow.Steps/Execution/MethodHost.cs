using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Kubeflow.Pipelines.Execution;

/// <summary>Runs one static method in its own process, for trainings: no inputs and outputs, the environment says all.</summary>
internal static class MethodHost
{
    public static async Task<int> RunAsync(string assembly, string name)
    {
        if (!File.Exists(assembly))
            return Refuse($"The method's assembly {assembly} does not exist in this image: publish the project that holds it.");
        if (Find(AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(assembly)), name) is not { } method)
            return Refuse($"{Path.GetFileName(assembly)} has no static method '{name}' without parameters or with one CancellationToken.");
        using var cancellation = new CancellationTokenSource();
        var takesToken = method.GetParameters().Length == 1;
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = takesToken;
            cancellation.Cancel();
        });
        try
        {
            if (method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, takesToken ? [cancellation.Token] : [], null) is Task task)
                await task;
            return 0;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"Method {name} was told to stop, and stopped.");
            return StepHost.Terminated;
        }
#pragma warning disable CA1031 // Whatever a user's method throws is that method's failure, and is said in its log.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync(StepFailure.Describe(name, fault));
            return StepHost.Failed;
        }
    }

    private static MethodInfo? Find(Assembly assembly, string name)
    {
        // Names that compilers make hold points of their own; the type is what the assembly knows.
        for (var at = name.Length; (at = name.LastIndexOf('.', at - 1)) > 0;)
            if (assembly.GetType(name[..at]) is { } type)
                return type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                    .FirstOrDefault(m => m.Name == name[(at + 1)..] && Array.TrueForAll(m.GetParameters(), p => p.ParameterType == typeof(CancellationToken)));
        return null;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return StepHost.WrongCall;
    }
}
