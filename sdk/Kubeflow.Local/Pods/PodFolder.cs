namespace Kubeflow.Clusters.Local;

/// <summary>Where a pod's files are: its logs, its volumes, and the folder that its containers start in.</summary>
internal sealed class PodFolder(string root, string uid)
{
    private readonly string _folder = Path.Combine(root, "pods", uid);

    /// <summary>The log of a container's start; of one that started anew there are several.</summary>
    public string Log(string container, int restart)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "logs", container)).FullName;
        return Path.Combine(folder, $"{restart}.log");
    }

    /// <summary>The folder of a volume of the pod alone.</summary>
    public string Volume(string name) => Directory.CreateDirectory(Path.Combine(_folder, "volumes", name)).FullName;

    /// <summary>The folder of a claim, which outlives the pods that use it.</summary>
    public string Claim(string space, string name) => Directory.CreateDirectory(Path.Combine(root, "claims", space, name)).FullName;

    /// <summary>Where a container starts that names no folder.</summary>
    public string Work(string container) => Directory.CreateDirectory(Path.Combine(_folder, "work", container)).FullName;

    /// <summary>Removes all of it; claims stay.</summary>
    public void Remove()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
