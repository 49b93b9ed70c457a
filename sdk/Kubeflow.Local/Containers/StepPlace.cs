using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Decides where a step runs: as a process of this machine, in a container, or nowhere.</summary>
internal static class StepPlace
{
    /// <summary>The engine of the container; none for a process; or why it can be neither.</summary>
    public static async Task<(ContainerEngine? Engine, string? Refusal)> OfAsync(RunContext run, Step step, StepWords words, bool hasCommand)
    {
        var mode = run.Options.ContainerSteps;
        var refusal = mode is ContainerStepMode.Docker or ContainerStepMode.Podman ? null : OnTheHost(run, step, words, hasCommand);
        if (mode == ContainerStepMode.Host || (mode == ContainerStepMode.Auto && refusal is null))
            return (null, refusal);
        var path = run.Options.Environment.GetValueOrDefault("PATH") ?? Environment.GetEnvironmentVariable("PATH") ?? "";
        var (engine, reason) = await run.Containers.FindAsync(mode, path);
        if (engine is not null)
            return (engine, null);
        return (null, refusal is null ? ContainerEngineMissing.Of(step.Path, mode, reason) : $"{refusal} Its image cannot be run here either: {reason}.");
    }

    // Null if the step can run as a process.
    private static string? OnTheHost(RunContext run, Step step, StepWords words, bool hasCommand)
    {
        if (!hasCommand || words.Command.Count == 0)
            return CommandNotFound.NoCommand(step.Path, words.Image);
        var environment = CommandStep.Environment(run, step);
        if (PythonStepCommandLine.Find(words.All) is { } python)
            return python.Source is null ? PythonInImage.Of(step.Path, words.Image)
                : CommandStep.Find(run, step, "python3", environment) is null ? CommandNotFound.Of(step.Path, CommandStep.ProgramOf(run, "python3")) : null;
        return CommandStep.Find(run, step, words.Command[0], environment) is null ? CommandNotFound.Of(step.Path, CommandStep.ProgramOf(run, words.Command[0])) : null;
    }
}
