using System.Security.Cryptography;
using System.Text;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Runs a Python function's step with our own runtime under the interpreter of the user's choice.</summary>
internal static class PythonStep
{
    private static readonly Lock Writing = new();

    /// <summary>What is run in place of the container's command.</summary>
    /// <returns>The words; or null and why the step cannot run here.</returns>
    public static async Task<(IReadOnlyList<string>? Words, string? Problem)> PrepareAsync(
        RunContext run, Step step, PythonStepCommandLine python, string? interpreter, CancellationToken cancellationToken)
    {
        if (python.Source is null)
            return (null, PythonInImage.Of(step.Path, step.Executor.Container?.Image ?? ""));
        if (interpreter is null)
            return (null, CommandNotFound.Of(step.Path, run.Options.PythonInterpreter ?? "python3"));
        var (found, problem) = await PythonEnvironments.ForAsync(run.Options.StateFolder, interpreter, python, step.Log.WriteLine, cancellationToken);
        return found is null
            ? (null, PythonPackages.Of(step.Path, python.Packages, problem!))
            : ([found, "-u", RuntimeFile(run.Options.StateFolder), python.Source, .. python.Arguments], null);
    }

    // Written whole or not at all: other steps may start it at this moment.
    private static string RuntimeFile(string stateFolder)
    {
        var folder = Path.Combine(Path.GetFullPath(stateFolder), "python");
        var text = RuntimeText.Full;
        var file = Path.Combine(folder, $"kubeflow_runtime_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12]}.py");
        lock (Writing)
        {
            if (!File.Exists(file))
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(file + ".tmp", text);
                File.Move(file + ".tmp", file, overwrite: true);
            }
        }
        return file;
    }
}
