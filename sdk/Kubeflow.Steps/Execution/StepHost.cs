using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Text.Json;

namespace Kubeflow.Pipelines.Execution;

/// <summary>Runs one C# step in its own process, as a KFP launcher starts it: reads the ExecutorInput, calls the method, writes
/// the ExecutorOutput. Exit code 0: done; 1: the step failed; 2: the call was wrong; 143: it was told to stop, and did.</summary>
public static class StepHost
{
    internal const int Failed = 1;

    internal const int WrongCall = 2;

    // 128 + SIGTERM, as for a process that does not handle the signal.
    internal const int Terminated = 143;

    /// <summary>Runs the step that the arguments name.</summary>
    /// <param name="args">See the usage line.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        if (StepArguments.Method(args) is var (methodAssembly, method))
            return await MethodHost.RunAsync(methodAssembly, method);
        if (StepArguments.Parse(args) is not { } arguments)
            return Refuse(StepArguments.Usage);
        if (!File.Exists(arguments.Assembly))
            return Refuse($"The step's assembly {arguments.Assembly} does not exist in this image: publish the project that holds it.");
        try
        {
            var input = JsonSerializer.Deserialize<ExecutorInput>(arguments.Input, ExecutorJson.Options);
            if (input is not { Inputs: not null, Outputs: not null })
                return Refuse("--executor_input is no ExecutorInput: it is empty.");
            var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(arguments.Assembly));
            RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
            return StepRegistry.Find(assembly.GetName().Name!, arguments.Step) is { } step
                ? await RunAsync(step, input)
                : Refuse($"{Path.GetFileName(arguments.Assembly)} has no step '{arguments.Step}'; it has: {Known(assembly)}.");
        }
        catch (JsonException fault)
        {
            return Refuse($"--executor_input is no ExecutorInput: {fault.Message}");
        }
        catch (Exception fault) when (fault is BadImageFormatException or FileLoadException or TypeInitializationException)
        {
            return Refuse($"The step's assembly {arguments.Assembly} cannot be loaded: {(fault.InnerException ?? fault).Message}");
        }
    }

    private static async Task<int> RunAsync(RegisteredStep step, ExecutorInput input)
    {
        using var cancellation = new CancellationTokenSource();
        var call = new StepCall(input, cancellation.Token);
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            // A step that takes no token could not notice: the process then ends as it does by default.
            context.Cancel = call.TakesCancellation;
            cancellation.Cancel();
        });
        try
        {
            await step.Body(call);
            await OutputFiles.WriteAsync(input.Outputs, call.ToOutput());
            return 0;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"Step {step.Name} was told to stop, and stopped.");
            return Terminated;
        }
#pragma warning disable CA1031 // Whatever a user's step throws is that step's failure, and is said in its log.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync(StepFailure.Describe(step.Name, fault));
            return Failed;
        }
    }

    private static string Known(Assembly assembly) =>
        string.Join(", ", StepRegistry.Of(assembly.GetName().Name!).Select(s => s.Name)) is { Length: > 0 } names ? names : "none";

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return WrongCall;
    }
}
