using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Runs a step's command as a process on this machine.</summary>
internal static class CommandStep
{
    public static async Task<StepOutcome> RunAsync(RunContext run, Step step, IReadOnlyList<string> words, ExecutorInput input, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(step.Folder);
        foreach (var parameter in input.Outputs.Parameters.Values)
            Directory.CreateDirectory(Path.GetDirectoryName(parameter.OutputFile)!);
        var environment = Environment(run, step);
        if (PythonStepCommandLine.Find(words) is { } python)
        {
            var interpreter = ExecutableSearch.Find(run.Options.PythonInterpreter ?? "python3", environment.GetValueOrDefault("PATH"), step.Folder);
            var (prepared, problem) = await PythonStep.PrepareAsync(run, step, python, interpreter, cancellationToken);
            if (prepared is null)
                return new StepOutcome(TaskResult.Failed(problem!));
            words = prepared;
        }
        var command = words[0] is "python" or "python3" ? run.Options.PythonInterpreter ?? words[0] : words[0];
        var file = ExecutableSearch.Find(command, environment.GetValueOrDefault("PATH"), step.Folder);
        if (file is null)
            return new StepOutcome(TaskResult.Failed(CommandNotFound.Of(step.Path, command)));
        var process = StepProcess.Start(new ProcessStart(file, [.. words.Skip(1)], environment, step.Folder, step.Log.File));
        var ended = await process.WaitAsync(run.Options.GracePeriod, cancellationToken);
        // A step that ended well before the request reached it has its result.
        if (ended.Succeeded)
            return StepOutputs.Read(step, input, given: null);
        return cancellationToken.IsCancellationRequested
            ? new StepOutcome(TaskResult.Canceled)
            : new StepOutcome(TaskResult.Failed(StepFailed.Exited(step.Path, ended.ToString(), step.Log.LastLines(5)), ended.Code));
    }

    private static Dictionary<string, string> Environment(RunContext run, Step step)
    {
        // A Python step prints at once, and in UTF-8 whatever the machine's language; who wants it otherwise says so.
        var all = new Dictionary<string, string> { ["PYTHONUNBUFFERED"] = "1", ["PYTHONIOENCODING"] = "utf-8" };
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
            all[(string)variable.Key] = (string?)variable.Value ?? "";
        foreach (var (name, value) in run.Options.Environment)
            all[name] = value;
        foreach (var variable in step.Executor.Container?.Env ?? [])
            all[variable.Name ?? ""] = variable.Value ?? "";
        return all;
    }
}
