using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>Changes to the pods of one replicated job, collected call by call.</summary>
internal sealed class PodPatchDraft(string job)
{
    private readonly Dictionary<string, List<VolumeMount>> _mounts = [];

    public Dictionary<string, string> Labels { get; } = [];

    public Dictionary<string, string> Annotations { get; } = [];

    public Dictionary<string, string> NodeSelector { get; } = [];

    public List<Toleration> Tolerations { get; } = [];

    public List<Volume> Volumes { get; } = [];

    public List<LocalObjectReference> PullSecrets { get; } = [];

    public string? ServiceAccount { get; set; }

    public long? GracePeriod { get; set; }

    /// <summary>The container that does the job's work.</summary>
    private string MainContainer => job == "launcher" ? "node" : job;

    public void Mount(VolumeMount mount)
    {
        if (!_mounts.TryGetValue(MainContainer, out var mounts))
            _mounts[MainContainer] = mounts = [];
        mounts.Add(mount);
    }

    public ReplicatedJobPatch Build() => new()
    {
        Name = job,
        Template = new JobTemplatePatch
        {
            Spec = new JobSpecPatch
            {
                Template = new PodTemplatePatch
                {
                    Metadata = Labels.Count + Annotations.Count > 0 ? new ObjectMeta { Labels = OrNull(Labels), Annotations = OrNull(Annotations) } : null,
                    Spec = new PodSpecPatch
                    {
                        ServiceAccountName = ServiceAccount, NodeSelector = OrNull(NodeSelector), Tolerations = OrNull(Tolerations), Volumes = OrNull(Volumes),
                        ImagePullSecrets = OrNull(PullSecrets), TerminationGracePeriodSeconds = GracePeriod,
                        Containers = _mounts.Count > 0 ? [.. _mounts.Select(m => new ContainerPatch { Name = m.Key, VolumeMounts = [.. m.Value] })] : null,
                    },
                },
            },
        },
    };

    private static Dictionary<string, string>? OrNull(Dictionary<string, string> map) => map.Count > 0 ? new(map) : null;

    private static List<T>? OrNull<T>(List<T> list) => list.Count > 0 ? [.. list] : null;
}
