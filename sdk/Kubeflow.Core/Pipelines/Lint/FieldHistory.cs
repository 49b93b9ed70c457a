using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>What KFP's servers know of fields that they did not have from the first. Read off the protobuf files that each release was built with.</summary>
/// <param name="Known">The first version whose protobuf has the field.</param>
/// <param name="Works">The first version that does what the field says; <see cref="KfpVersion.Never"/> if none does.</param>
/// <param name="Removed">The first version that has it no more.</param>
internal sealed record FieldHistory(KfpVersion Known, KfpVersion Works, KfpVersion? Removed = null)
{
    private static readonly Dictionary<(string Record, string Field), FieldHistory> Spec = new()
    {
        [(nameof(ComponentSpec), "singlePlatformSpecs")] = Since(4),
        [(nameof(SinglePlatformSpec), "platform")] = Since(4),
        [(nameof(SinglePlatformSpec), "config")] = Since(4),
        [(nameof(SinglePlatformSpec), "pipelineConfig")] = Since(4),
        [(nameof(CachingOptions), "cacheKey")] = new(Minor(4), KfpVersion.Next),
        [(nameof(PipelineConfig), "workspace")] = new(Minor(14), Minor(15)),
        [(nameof(PipelineConfig), "semaphoreKey")] = new(Minor(5), KfpVersion.Never, Minor(15)),
        [(nameof(PipelineConfig), "mutexName")] = new(Minor(5), KfpVersion.Never, Minor(15)),
        [(nameof(PipelineConfig), "resourceTtl")] = new(Minor(5), KfpVersion.Never, Minor(17)),
        [(nameof(PipelineConfig), "resourceTtlOnCompletion")] = Since(17),
        [(nameof(PipelineConfig), "resourceTtlOnSuccess")] = Since(17),
        [(nameof(PipelineConfig), "resourceTtlOnFailure")] = Since(17),
        [(nameof(PipelineConfig), "activeDeadlineSeconds")] = Since(17),
        [(nameof(ComponentSpec), "taskConfigPassthroughs")] = Since(15),
        [(nameof(InputParameterSpec), "literals")] = Since(16),
        [(nameof(TaskInputArtifactSpec), "artifactExpressionSelector")] = new(KfpVersion.Never, KfpVersion.Never),
    };

    private static readonly Dictionary<(string Record, string Field), FieldHistory> Kubernetes = new()
    {
        [(nameof(KubernetesExecutorConfig), "configMapAsEnv")] = Since(1),
        [(nameof(KubernetesExecutorConfig), "configMapAsVolume")] = Since(1),
        [(nameof(KubernetesExecutorConfig), "podMetadata")] = Since(1),
        [(nameof(KubernetesExecutorConfig), "imagePullSecret")] = Since(1),
        [(nameof(KubernetesExecutorConfig), "imagePullPolicy")] = Since(1),
        [(nameof(KubernetesExecutorConfig), "activeDeadlineSeconds")] = Since(1),
        [(nameof(KubernetesExecutorConfig), "fieldPathAsEnv")] = Since(1),
        [(nameof(KubernetesExecutorConfig), "tolerations")] = Since(1),
        [(nameof(KubernetesExecutorConfig), "genericEphemeralVolume")] = Since(2),
        [(nameof(KubernetesExecutorConfig), "nodeAffinity")] = new(Minor(2), Minor(14)),
        [(nameof(KubernetesExecutorConfig), "podAffinity")] = new(Minor(2), KfpVersion.Never),
        [(nameof(KubernetesExecutorConfig), "enabledSharedMemory")] = new(Minor(3), KfpVersion.Never),
        [(nameof(KubernetesExecutorConfig), "emptyDirMounts")] = Since(3),
        [(nameof(KubernetesExecutorConfig), "securityContext")] = Since(16),
        [(nameof(KubernetesExecutorConfig), "initContainers")] = new(KfpVersion.Next, KfpVersion.Next),
        [(nameof(SecretAsVolume), "optional")] = Since(2),
        [(nameof(ConfigMapAsVolume), "optional")] = Since(2),
        [(nameof(SecretAsEnv), "optional")] = Since(15),
        [(nameof(ConfigMapAsEnv), "optional")] = Since(15),
        [(nameof(SecretAsEnv), "secretNameParameter")] = Since(5),
        [(nameof(SecretAsVolume), "secretNameParameter")] = Since(5),
        [(nameof(ConfigMapAsEnv), "configMapNameParameter")] = Since(5),
        [(nameof(ConfigMapAsVolume), "configMapNameParameter")] = Since(5),
        [(nameof(ImagePullSecret), "secretNameParameter")] = Since(5),
        [(nameof(PvcMount), "pvcNameParameter")] = Since(5),
        [(nameof(PvcMount), "subPath")] = Since(16),
        [(nameof(NodeSelector), "nodeSelectorJson")] = Since(5),
        [(nameof(Toleration), "tolerationJson")] = Since(5),
        [(nameof(NodeAffinityTerm), "nodeAffinityJson")] = Since(14),
    };

    /// <summary>The history of a field of the pipeline or of its platform's part; null for one that every version has.</summary>
    public static FieldHistory? OfSpec(FieldUse use) => Spec.GetValueOrDefault((use.Record, use.Name));

    /// <summary>The history of a setting for Kubernetes; null for one that every version has.</summary>
    public static FieldHistory? OfKubernetes(FieldUse use) => Kubernetes.GetValueOrDefault((use.Record, use.Name));

    /// <summary>Whether a version's protobuf has the field.</summary>
    public bool IsKnownTo(KfpVersion version) => version.Has(Known) && (Removed is not { } removed || !version.Has(removed));

    /// <summary>The next step for a version that does not have the field.</summary>
    public string Fix(string leaveOut) =>
        Works == KfpVersion.Never ? $"No version of KFP does it: leave it out." : Works == KfpVersion.Next ? $"It came after KFP 2.{KfpVersion.Releases[^1].Minor}: {leaveOut}." : $"Use {Works} or later, or {leaveOut}.";

    private static FieldHistory Since(int minor) => new(Minor(minor), Minor(minor));

    private static KfpVersion Minor(int minor) => new(minor);
}
