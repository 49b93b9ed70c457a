using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>Settings that mean nothing on one machine; all of a step's in one sentence.</summary>
internal static class Unhonoured
{
    public static IEnumerable<string> Everywhere(KubernetesExecutorConfig config) => Sentence(
    [
        (config.NodeSelector is not null, "the node selector"),
        (config.NodeAffinity is { Count: > 0 } || config.PodAffinity is { Count: > 0 }, "affinity"),
        (config.Tolerations is { Count: > 0 }, "tolerations"),
        (config.ImagePullSecret is { Count: > 0 }, "image pull secrets (sign in with 'docker login')"),
        (config.InitContainers is { Count: > 0 }, "init containers"),
        (config.PodMetadata?.Annotations is { Count: > 0 }, "pod annotations"),
        (config.SecurityContext?.RunAsNonRoot is true && config.SecurityContext.RunAsUser is null, "runAsNonRoot"),
    ]);

    public static IEnumerable<string> OnTheHost(KubernetesExecutorConfig config) => Sentence(
    [
        (config.SecurityContext is { RunAsUser: not null } or { RunAsGroup: not null }, "the user and group (the step runs as yours)"),
        (config.ImagePullPolicy is not null, "the image pull policy (no image is pulled)"),
        (config.PodMetadata?.Labels is { Count: > 0 }, "pod labels"),
        (config.EnabledSharedMemory is not null, "the size of shared memory"),
    ]);

    private static IEnumerable<string> Sentence((bool Is, string Name)[] settings)
    {
        var names = settings.Where(s => s.Is).Select(s => s.Name).ToList();
        if (names.Count > 0)
            yield return $"Kubernetes settings that do not hold on this machine: {string.Join(", ", names)}.";
    }
}
