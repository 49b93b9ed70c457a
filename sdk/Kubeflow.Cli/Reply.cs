using System.Text.Json;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Cli;

/// <summary>Says how a command went: a sentence for people, or a document for programs.</summary>
internal static class Reply
{
    /// <summary>Runs a command's body; what the user did wrong becomes sentences and exit code 2.</summary>
    public static async Task<int> RunAsync(bool json, Func<Task<int>> body)
    {
        try
        {
            return await body();
        }
        catch (ValidationException fault)
        {
            return Refuse(json, fault.Message, [.. fault.Faults.Select(f => new { id = f.Rule.Id, message = f.Message, hint = f.Hint, file = f.Location.File, line = f.Location.Line, page = f.Rule.Page })]);
        }
        catch (KubeflowException fault)
        {
            return Refuse(json, fault.Code.StartsWith("KF", StringComparison.Ordinal) ? $"{fault.Code}: {fault.Message}" : fault.Message, [new { id = fault.Code, message = fault.Message, hint = fault.Hint }]);
        }
#pragma warning disable CA1031 // The last stop: a mistake of the tool's own is one line, and a way to more.
        catch (Exception fault) when (Environment.GetEnvironmentVariable("KUBEFLOW_VERBOSE") is not "1")
#pragma warning restore CA1031
        {
            return Refuse(json, $"The tool itself failed ({fault.GetType().Name}: {fault.Message}). Set KUBEFLOW_VERBOSE=1 to see where, and please report it.", []);
        }
    }

    /// <summary>Writes a document for programs.</summary>
    public static void Write(object document) => Console.Out.WriteLine(JsonSerializer.Serialize(document, StepValue.Options));

    private static int Refuse(bool json, string message, IReadOnlyList<object> faults)
    {
        Console.Error.WriteLine(message);
        if (json)
            Write(new { ok = false, faults });
        return ExitCode.InputIsWrong;
    }
}
