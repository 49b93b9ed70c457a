namespace Kubeflow.Pipelines;

/// <summary>A part of a task's settings that a component takes over, to hand it to what the step itself starts.</summary>
public enum TaskConfigField
{
    /// <summary>CPU, memory, accelerators.</summary>
    Resources,

    /// <summary>Environment variables.</summary>
    Environment,

    /// <summary>Affinities on Kubernetes.</summary>
    KubernetesAffinity,

    /// <summary>Tolerations on Kubernetes.</summary>
    KubernetesTolerations,

    /// <summary>Node selectors on Kubernetes.</summary>
    KubernetesNodeSelector,

    /// <summary>Claims, secrets and config maps mounted on Kubernetes.</summary>
    KubernetesVolumes,
}
