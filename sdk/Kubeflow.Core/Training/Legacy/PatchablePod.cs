using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>Pods that a TrainJob can ask for without a runtime of its own: trainer and runtime patch say all of it.</summary>
internal static class PatchablePod
{
    public static bool Is(PodTemplateSpec template, string main)
    {
        var pod = template.Spec!;
        var container = pod.Containers!.First(c => c.Name == main);
        // Ports are for information, and the default pull policy is the image's own.
        var rest = container with { Name = "", Image = null, Command = null, Args = null, Env = null, Resources = null, VolumeMounts = null, Ports = null };
        var around = pod with
        {
            Containers = null, Volumes = null, NodeSelector = null, Tolerations = null, ServiceAccountName = null, ImagePullSecrets = null,
            TerminationGracePeriodSeconds = null, RestartPolicy = null,
        };
        return pod.Containers!.Count == 1 && rest == new Container() && around == new PodSpec();
    }

    public static RuntimePatch? Patch(PodTemplateSpec template, string main)
    {
        var pod = template.Spec!;
        var mounts = pod.Containers!.First(c => c.Name == main).VolumeMounts;
        var spec = new PodSpecPatch
        {
            Volumes = pod.Volumes, NodeSelector = pod.NodeSelector, Tolerations = pod.Tolerations, ServiceAccountName = pod.ServiceAccountName,
            ImagePullSecrets = pod.ImagePullSecrets, TerminationGracePeriodSeconds = pod.TerminationGracePeriodSeconds,
            Containers = mounts is null ? null : [new ContainerPatch { Name = "node", VolumeMounts = mounts }],
        };
        if (spec == new PodSpecPatch() && template.Metadata is not { Labels: not null } and not { Annotations: not null })
            return null;
        var pods = new PodTemplatePatch
        {
            Metadata = template.Metadata is null ? null : new ObjectMeta { Labels = template.Metadata.Labels, Annotations = template.Metadata.Annotations }, Spec = spec,
        };
        return new RuntimePatch
        {
            Manager = "trainer.kubeflow.org/kubeflow-sdk",
            TrainingRuntimeSpec = new TrainingRuntimeSpecPatch
            {
                Template = new JobSetTemplatePatch
                {
                    Spec = new JobSetSpecPatch
                    {
                        ReplicatedJobs = [new ReplicatedJobPatch { Name = "node", Template = new JobTemplatePatch { Spec = new JobSpecPatch { Template = pods } } }],
                    },
                },
            },
        };
    }
}
