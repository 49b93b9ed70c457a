using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Text.Json;

namespace Kubeflow.Pipelines.Execution;

/// <summary>Runs one C# step in its own process, as a KFP launcher starts it: reads the ExecutorInput, calls the method, writes
/// the ExecutorOutput. Exit code 0: done; 1: the step threw; 2: the call was wrong.</summary>
public static class StepHost
{
    private const string Usage = "usage: Kubeflow.Steps.dll --assembly FILE.dll --step Namespace.Type.Method --executor_input JSON";

    /// <summary>Runs the step that the arguments name.</summary>
    /// <param name="args">See the usage line.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var assemblyFile = After(args, "--assembly");
        var stepName = After(args, "--step");
        var document = After(args, "--executor_input");
        if (assemblyFile is null || stepName is null || document is null)
            return Refuse(Usage);
        if (!File.Exists(assemblyFile))
            return Refuse($"The step's assembly {assemblyFile} does not exist in this image: publish the project that holds it.");

        ExecutorInput input;
        try
        {
            input = JsonSerializer.Deserialize<ExecutorInput>(document, ExecutorJson.Options)!;
        }
        catch (JsonException fault)
        {
            return Refuse($"--executor_input is no ExecutorInput: {fault.Message}");
        }

        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(assemblyFile));
        RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        var step = StepRegistry.Find(assembly.GetName().Name!, stepName);
        if (step is null)
            return Refuse($"{Path.GetFileName(assemblyFile)} has no step '{stepName}'; it has: {Known(assembly)}.");

        using var cancellation = new CancellationTokenSource();
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            cancellation.Cancel();
        });
        var call = new StepCall(input, cancellation.Token);
        try
        {
            await step.Body(call);
        }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
            return 1;
        }
        await WriteAsync(input.Outputs.OutputFile, call.ToOutput());
        return 0;
    }

    private static async Task WriteAsync(string file, ExecutorOutput output)
    {
        if (file.Length == 0)
            return;
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(output, ExecutorJson.Options));
    }

    private static string Known(Assembly assembly) =>
        string.Join(", ", StepRegistry.Of(assembly.GetName().Name!).Select(s => s.Name)) is { Length: > 0 } names ? names : "none";

    private static string? After(IReadOnlyList<string> args, string option)
    {
        for (var i = 0; i + 1 < args.Count; i++)
            if (args[i] == option)
                return args[i + 1];
        return null;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
