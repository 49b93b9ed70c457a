using System.Text.RegularExpressions;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>
/// Runs a step in its image. The folders of its artifacts are at the same paths inside, so that placeholders and the executor's document
/// hold there too; the working directory is the image's own, as on a cluster.
/// </summary>
internal static partial class ContainerStep
{
    // The engine's own code for a container that it could not make.
    private const int NotMade = 125;

    public static async Task<StepOutcome> RunAsync(RunContext run, Step step, ContainerEngine engine, StepWords words, ExecutorInput input, CancellationToken cancellationToken)
    {
        var container = step.Executor.Container!;
        CommandStep.MakeFolders(step, input);
        var command = new ContainerCommand
        {
            Name = NameOf(run.Id, step.Path),
            Image = words.Image,
            Command = words.Command,
            Arguments = words.Arguments,
            Environment = Environment(run, step),
            Mounts = [.. ContainerMounts.OfArtifacts(run, step, input), .. ContainerMounts.OfVolumes(step)],
            Labels = new Dictionary<string, string>(step.Settings.Labels) { ["kubeflow.run"] = run.Id, ["kubeflow.step"] = step.Path },
            Options = [.. ContainerLimits.Of(container.Resources), .. Options(step.Settings)],
        };
        var process = StepProcess.Start(new ProcessStart(engine.File, command.Words(), ProgramEnvironment(run, command), step.Folder, step.Log.File));
        var ended = await process.WaitAsync(run.Options.GracePeriod, cancellationToken);
        ContainerMounts.RemoveFiles(step);
        if (!ended.Succeeded)
            await RemoveAsync(run, step, engine, command);
        if (ended.Succeeded)
            return StepOutputs.Read(step, input, given: null);
        if (cancellationToken.IsCancellationRequested)
            return new StepOutcome(TaskResult.Canceled);
        var reason = ended.Code == NotMade && ended.Signal == 0
            ? ContainerNotStarted.Of(step.Path, words.Image, engine.Name, step.Log.LastLines(3))
            : StepFailed.Exited(step.Path, ended.ToString(), step.Log.LastLines(5));
        return new StepOutcome(TaskResult.Failed(reason, ended.Code));
    }

    // Killing the program that waits for a container leaves the container: it is removed by name, whatever it does.
    private static async Task RemoveAsync(RunContext run, Step step, ContainerEngine engine, ContainerCommand command)
    {
        var discarded = Path.Combine(step.Folder, "removal.txt");
        var removal = StepProcess.Start(new ProcessStart(engine.File, ["rm", "--force", command.Name], ProgramEnvironment(run, command), step.Folder, discarded));
        await removal.WaitAsync(run.Options.GracePeriod, CancellationToken.None);
        File.Delete(discarded);
    }

    private static IEnumerable<string> Options(StepSettings settings) =>
    [
        .. settings.User is { } user ? new[] { "--user", user } : [],
        .. settings.PullPolicy is { } pull ? new[] { "--pull", pull } : [],
        .. settings.SharedMemory is { } size && ContainerLimits.Bytes(size) is { } bytes ? new[] { "--shm-size", bytes } : [],
    ];

    // The path of programs is the image's, not this machine's.
    private static Dictionary<string, string> Environment(RunContext run, Step step)
    {
        var all = run.Options.Environment.Where(v => v.Key != "PATH").ToDictionary(v => v.Key, v => v.Value);
        foreach (var (name, value) in step.Settings.Environment)
            all[name] = value;
        foreach (var variable in step.Executor.Container!.Env ?? [])
            all[variable.Name ?? ""] = variable.Value ?? "";
        return all;
    }

    private static Dictionary<string, string> ProgramEnvironment(RunContext run, ContainerCommand command)
    {
        var all = CommandStep.OfThisProcess();
        if (run.Options.Environment.TryGetValue("PATH", out var path))
            all["PATH"] = path;
        foreach (var (name, value) in command.Environment.Where(v => !ContainerCommand.IsTheEnginesOwn(v.Key)))
            all[name] = value;
        return all;
    }

    private static string NameOf(string run, string path) => $"kubeflow-{Unfit().Replace($"{run}-{path}", "-")}-{Guid.NewGuid():N}"[..^24];

    [GeneratedRegex("[^a-zA-Z0-9_.-]+")]
    private static partial Regex Unfit();
}
