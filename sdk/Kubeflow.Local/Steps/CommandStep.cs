using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Runs a step's command as a process on this machine.</summary>
internal static class CommandStep
{
    public static async Task<StepOutcome> RunAsync(RunContext run, Step step, IReadOnlyList<string> words, ExecutorInput input, CancellationToken cancellationToken)
    {
        MakeFolders(step, input);
        var environment = Environment(run, step);
        if (PythonStepCommandLine.Find(words) is { } python)
        {
            var interpreter = Find(run, step, "python3", environment);
            var (prepared, problem) = await PythonStep.PrepareAsync(run, step, python, interpreter, cancellationToken);
            if (prepared is null)
                return new StepOutcome(TaskResult.Failed(problem!));
            words = prepared;
        }
        var file = Find(run, step, words[0], environment);
        if (file is null)
            return new StepOutcome(TaskResult.Failed(CommandNotFound.Of(step.Path, ProgramOf(run, words[0]))));
        var process = StepProcess.Start(new ProcessStart(file, [.. words.Skip(1)], environment, step.Folder, step.Log.File));
        var ended = await process.WaitAsync(run.Options.GracePeriod, cancellationToken);
        // A step that ended well before the request reached it has its result.
        if (ended.Succeeded)
            return StepOutputs.Read(step, input, given: null);
        return cancellationToken.IsCancellationRequested
            ? new StepOutcome(TaskResult.Canceled)
            : new StepOutcome(TaskResult.Failed(StepFailed.Exited(step.Path, ended.ToString(), step.Log.LastLines(5)), ended.Code));
    }

    /// <summary>The folders that a step expects.</summary>
    public static void MakeFolders(Step step, ExecutorInput input)
    {
        Directory.CreateDirectory(step.Folder);
        foreach (var parameter in input.Outputs.Parameters.Values)
            Directory.CreateDirectory(Path.GetDirectoryName(parameter.OutputFile)!);
    }

    /// <summary>The program of a word; null if this machine has none.</summary>
    public static string? Find(RunContext run, Step step, string word, IReadOnlyDictionary<string, string> environment) =>
        ExecutableSearch.Find(ProgramOf(run, word), environment.GetValueOrDefault("PATH"), step.Folder);

    /// <summary>The program that a word means: a Python of the user's choice stands for <c>python3</c>.</summary>
    public static string ProgramOf(RunContext run, string word) => word is "python" or "python3" ? run.Options.PythonInterpreter ?? word : word;

    /// <summary>The variables of this process.</summary>
    public static Dictionary<string, string> OfThisProcess()
    {
        var all = new Dictionary<string, string>();
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
            all[(string)variable.Key] = (string?)variable.Value ?? "";
        return all;
    }

    /// <summary>The variables of a step that runs as a process.</summary>
    public static Dictionary<string, string> Environment(RunContext run, Step step)
    {
        // A Python step prints at once, and in UTF-8 whatever the machine's language; who wants it otherwise says so.
        var all = new Dictionary<string, string> { ["PYTHONUNBUFFERED"] = "1", ["PYTHONIOENCODING"] = "utf-8" };
        foreach (var (name, value) in OfThisProcess())
            all[name] = value;
        foreach (var (name, value) in run.Options.Environment)
            all[name] = value;
        foreach (var (name, value) in step.Settings.Environment)
            all[name] = value;
        foreach (var variable in step.Executor.Container?.Env ?? [])
            all[variable.Name ?? ""] = variable.Value ?? "";
        return all;
    }
}
