using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>Volumes of a step, each with the folder that stands in for it.</summary>
internal sealed class StepVolumes(RunContext run, SettingValues values)
{
    private readonly List<LocalVolume> _volumes = [];
    private readonly List<string> _warnings = [];

    public IReadOnlyList<LocalVolume> Volumes => _volumes;

    public IReadOnlyList<string> Warnings => _warnings;

    public void AddAll(KubernetesExecutorConfig config)
    {
        foreach (var secret in config.SecretAsVolume ?? [])
            AddFiles("secret", "Secrets", values.Name(secret.SecretNameParameter, secret.SecretName), secret.MountPath, secret.Optional == true, values.Secret);
        foreach (var map in config.ConfigMapAsVolume ?? [])
            AddFiles("config map", "ConfigMaps", values.Name(map.ConfigMapNameParameter, map.ConfigMapName), map.MountPath, map.Optional == true, values.ConfigMap);
        foreach (var claim in config.PvcMount ?? [])
            AddClaim(claim);
        foreach (var volume in config.GenericEphemeralVolume ?? [])
            Add(new($"ephemeral volume '{volume.VolumeName}'", volume.MountPath ?? "", null));
        foreach (var volume in config.EmptyDirMounts ?? [])
            Add(new($"empty folder '{volume.VolumeName}'", volume.MountPath ?? "", null));
    }

    /// <summary>What a process does not find at its path. A folder of this machine that lies there is taken for the volume.</summary>
    public IEnumerable<string> NotMounted() => _volumes.Where(v => !Directory.Exists(v.Path)).Select(v =>
        $"The {v.What} is not at {v.Path}: the step runs as a process of this machine. Run it in a container (LocalOptions.ContainerSteps), or make that folder.");

    private void AddClaim(PvcMount claim)
    {
        var old = new TaskInputParameterSpec { TaskOutputParameter = claim.TaskOutputParameter, ComponentInputParameter = claim.ComponentInputParameter };
        var name = values.Name(claim.PvcNameParameter ?? (claim.TaskOutputParameter is null && claim.ComponentInputParameter is null ? null : old), claim.Constant);
        if (name is null)
            _warnings.Add($"The volume claim for {claim.MountPath} has no name; nothing is there.");
        else
            Add(new($"volume claim '{name}'", claim.MountPath ?? "", Path.Combine([VolumeClaims.FolderOf(run.Options.StateFolder, name), .. (claim.SubPath ?? "").Split('/').Where(p => p is not ("" or "." or ".."))])));
    }

    private void AddFiles(string kind, string option, string? name, string? path, bool isOptional, Func<string, IReadOnlyDictionary<string, string>?> find)
    {
        if (name is not null && find(name) is { } files)
            Add(new($"{kind} '{name}'", path ?? "", null, files));
        else if (!isOptional)
            _warnings.Add($"The {kind} {(name is null ? "that the step asks for has no name, and" : $"'{name}'")} is not on this machine; nothing is at {path}. Give it in LocalOptions.{option}.");
    }

    private void Add(LocalVolume volume) => _volumes.Add(volume);
}
