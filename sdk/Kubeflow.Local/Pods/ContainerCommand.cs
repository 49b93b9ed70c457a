using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Local;

namespace Kubeflow.Clusters.Local;

/// <summary>What a container runs, as programs of this machine: one, or several where a launcher would start them.</summary>
internal static class ContainerCommand
{
    /// <exception cref="ContainerNotReadyException">It names no command, or one that this machine has not.</exception>
    public static IReadOnlyList<ProcessStart> Of(JsonObject pod, JsonObject container, PodVolumes volumes, ConfigValues values, LocalClusterOptions options, string log)
    {
        var mounts = volumes.MountsOf(container);
        var environment = ContainerEnvironment.Of(pod, container, values);
        foreach (var (name, value) in options.Environment)
            environment.TryAdd(name, value);
        foreach (var variable in container["env"] as JsonArray ?? [])
            if (environment.TryGetValue(variable!["name"]!.ToString(), out var value))
                environment[variable["name"]!.ToString()] = PodVolumes.Translate(value, mounts);
        if (container["command"] is not JsonArray { Count: > 0 } command)
            throw new ContainerNotReadyException("CreateContainerError",
                $"container {container["name"]} names no command, and the program of its image ({container["image"]}) is not known here, where no image is pulled: name the command");
        List<string> words = [.. command.Concat(container["args"] as JsonArray ?? []).Select(w => PodVolumes.Translate(ContainerEnvironment.Expand(w!.ToString(), environment), mounts))];
        var work = WorkingFolder(container, mounts, options);
        return [.. TorchLaunch.Plan(MethodFiles.Translate(words), environment).Select(p => Start(container, p.Words, p.Environment, work, options, log))];
    }

    private static ProcessStart Start(JsonObject container, IReadOnlyList<string> words, IReadOnlyDictionary<string, string> environment, string work, LocalClusterOptions options, string log)
    {
        var program = words[0] is "python" or "python3" && options.PythonInterpreter is { } interpreter ? interpreter : words[0];
        var file = ExecutableSearch.Find(program, environment.GetValueOrDefault("PATH"), work)
            ?? throw new ContainerNotReadyException("CreateContainerError", $"container {container["name"]}: the program '{program}' is not on this machine: install it, or put it on the PATH");
        return new ProcessStart(file, [.. words.Skip(1)], environment, work, log);
    }

    private static string WorkingFolder(JsonObject container, IReadOnlyList<(string Path, string Folder)> mounts, LocalClusterOptions options)
    {
        if (container["workingDir"]?.ToString() is not { Length: > 0 } wanted)
            return Path.GetFullPath(options.WorkingFolder ?? Environment.CurrentDirectory);
        var folder = PodVolumes.Translate(wanted, mounts);
        return Directory.Exists(folder) ? folder : throw new ContainerNotReadyException("CreateContainerError", $"container {container["name"]}: its working directory {wanted} is not on this machine, and no volume is mounted there");
    }
}
