using System.Runtime.CompilerServices;
using Kubeflow.Manifests;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <content>Volumes.</content>
public sealed partial class TrainJobBuilder
{
    /// <summary>Gives pods an empty folder that lives as long as they do.</summary>
    /// <param name="mountPath">The folder in the container.</param>
    /// <param name="sizeLimit">The most it may hold. Default: no limit.</param>
    /// <param name="inMemory">Whether it lies in memory, as <c>/dev/shm</c> does. Default: false.</param>
    /// <param name="job">The replicated job of the runtime. Default: <c>node</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder EmptyDirVolume(
        string mountPath, IntOrString? sizeLimit = null, bool inMemory = false, string job = "node", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Volume(
            new Volume { Name = VolumeName("folder", mountPath), EmptyDir = new EmptyDirVolume { Medium = inMemory ? "Memory" : null, SizeLimit = sizeLimit } },
            mountPath, false, null, job, file, line);

    /// <summary>Gives pods lasting storage.</summary>
    /// <param name="claim">The PersistentVolumeClaim.</param>
    /// <param name="mountPath">The folder in the container.</param>
    /// <param name="readOnly">Whether they may only read. Default: false.</param>
    /// <param name="subPath">The part of the storage. Default: all.</param>
    /// <param name="job">The replicated job of the runtime. Default: <c>node</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder ClaimVolume(
        string claim, string mountPath, bool readOnly = false, string? subPath = null, string job = "node", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Volume(
            new Volume { Name = VolumeName("claim", claim), PersistentVolumeClaim = new ClaimVolume { ClaimName = claim, ReadOnly = readOnly ? true : null } },
            mountPath, readOnly, subPath, job, file, line);

    /// <summary>Gives pods the keys of a Secret as files.</summary>
    /// <param name="secret">The Secret.</param>
    /// <param name="mountPath">The folder in the container.</param>
    /// <param name="job">The replicated job of the runtime. Default: <c>node</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder SecretVolume(string secret, string mountPath, string job = "node", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Volume(new Volume { Name = VolumeName("secret", secret), Secret = new SecretVolume { SecretName = secret } }, mountPath, true, null, job, file, line);

    /// <summary>Gives pods the keys of a ConfigMap as files.</summary>
    /// <param name="configMap">The ConfigMap.</param>
    /// <param name="mountPath">The folder in the container.</param>
    /// <param name="job">The replicated job of the runtime. Default: <c>node</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder ConfigMapVolume(string configMap, string mountPath, string job = "node", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Volume(new Volume { Name = VolumeName("config", configMap), ConfigMap = new ConfigMapVolume { Name = configMap } }, mountPath, true, null, job, file, line);

    /// <summary>Gives pods a folder of the machine.</summary>
    /// <param name="path">The folder on the machine.</param>
    /// <param name="mountPath">The folder in the container.</param>
    /// <param name="readOnly">Whether they may only read. Default: false.</param>
    /// <param name="job">The replicated job of the runtime. Default: <c>node</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder HostPathVolume(
        string path, string mountPath, bool readOnly = false, string job = "node", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Volume(new Volume { Name = VolumeName("host", path), HostPath = new HostPathVolume { Path = path } }, mountPath, readOnly, null, job, file, line);

    /// <summary>Gives pods any volume.</summary>
    /// <param name="volume">The volume; one of the same name is given once and may be mounted more than once.</param>
    /// <param name="mountPath">The folder in the container.</param>
    /// <param name="readOnly">Whether they may only read. Default: false.</param>
    /// <param name="subPath">The part of the volume. Default: all.</param>
    /// <param name="job">The replicated job of the runtime. Default: <c>node</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Volume(
        Volume volume, string mountPath, bool readOnly = false, string? subPath = null, string job = "node", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var location = new SourceLocation(file, line);
        if (!NameCheck.IsLabel(volume.Name) || volume.Name.Length > NameCheck.MaxName)
            _draft.Report(BadObjectName.Of(volume.Name, NameCheck.MaxName, location));
        if (!mountPath.StartsWith('/') || mountPath.Contains(':'))
            _draft.Report(ValueOutOfRange.Of("mountPath", $"'{mountPath}'", "an absolute path without ':'", location));
        return Set(
            () =>
            {
                var pod = Pod(job);
                pod.Volumes.RemoveAll(v => v.Name == volume.Name);
                pod.Volumes.Add(volume);
                pod.Mount(new VolumeMount { Name = volume.Name, MountPath = mountPath, ReadOnly = readOnly ? true : null, SubPath = subPath });
            },
            file, line);
    }

    // Volumes need names, and users need not think of them.
    private static string VolumeName(string kind, string of)
    {
        var letters = string.Concat(of.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        var name = $"{kind}-{letters}";
        return (name.Length <= NameCheck.MaxName ? name : name[..NameCheck.MaxName]).TrimEnd('-');
    }
}
