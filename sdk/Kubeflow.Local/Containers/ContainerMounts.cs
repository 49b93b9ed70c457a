using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines.Local;

/// <summary>What a container sees of this machine: its own folder, its inputs, the run's workspace and the stand-ins of its volumes.</summary>
internal static class ContainerMounts
{
    public static IEnumerable<ContainerMount> OfArtifacts(RunContext run, Step step, ExecutorInput input)
    {
        yield return new(step.Folder, step.Folder);
        // Inputs lie in the folders of other steps, which this one must not change.
        foreach (var path in input.Inputs.Artifacts.Values.SelectMany(l => l.Artifacts).Select(a => a.CustomPath ?? ArtifactPath.OfUri(a.Uri ?? "")).Where(Path.Exists).Distinct())
            yield return new(Path.GetFullPath(path), Path.GetFullPath(path), IsReadOnly: true);
        if (Path.Combine(run.Folder, "workspace") is var workspace && Directory.Exists(workspace))
        {
            yield return new(workspace, workspace);
            // Programs of an image may know KFP's own path of it.
            yield return new(workspace, "/kfp-workspace");
        }
    }

    public static IEnumerable<ContainerMount> OfVolumes(Step step)
    {
        foreach (var (volume, index) in step.Settings.Volumes.Select((v, i) => (v, i)))
        {
            var folder = volume.Folder ?? Path.Combine(step.Folder, "mounts", $"{index}");
            Directory.CreateDirectory(folder);
            foreach (var (name, content) in volume.Files ?? new Dictionary<string, string>())
                File.WriteAllText(Path.Combine(folder, SafePath.Segment(name)), content);
            yield return new(folder, volume.Path, IsReadOnly: volume.Files is not null);
        }
    }

    /// <summary>Secrets do not stay on the disk after the step.</summary>
    public static void RemoveFiles(Step step)
    {
        foreach (var (volume, index) in step.Settings.Volumes.Select((v, i) => (v, i)))
            if (volume.Files is not null && Path.Combine(step.Folder, "mounts", $"{index}") is var folder && Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
    }
}
