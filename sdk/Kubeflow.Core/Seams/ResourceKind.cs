namespace Kubeflow.Clusters;

/// <summary>A kind of object: what the API calls it, and where it stands.</summary>
/// <param name="Group">Its API group, such as <c>trainer.kubeflow.org</c>; empty for the core group.</param>
/// <param name="Version">Its version, such as <c>v1alpha1</c>.</param>
/// <param name="Kind">Its name in documents, such as <c>TrainJob</c>.</param>
/// <param name="Plural">Its name in paths, such as <c>trainjobs</c>.</param>
/// <param name="Namespaced">Whether its objects live in namespaces.</param>
public sealed record ResourceKind(string Group, string Version, string Kind, string Plural, bool Namespaced = true)
{
    /// <summary><c>group/version</c>, as documents name it.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>A pod.</summary>
    public static ResourceKind Pod { get; } = new("", "v1", "Pod", "pods");

    /// <summary>An event, which tells what happened to another object.</summary>
    public static ResourceKind Event { get; } = new("", "v1", "Event", "events");

    /// <summary>A namespace.</summary>
    public static ResourceKind Namespace { get; } = new("", "v1", "Namespace", "namespaces", Namespaced: false);

    /// <summary>Settings that are no secret.</summary>
    public static ResourceKind ConfigMap { get; } = new("", "v1", "ConfigMap", "configmaps");

    /// <summary>Secret values.</summary>
    public static ResourceKind Secret { get; } = new("", "v1", "Secret", "secrets");

    /// <summary>Pods that run to their end.</summary>
    public static ResourceKind Job { get; } = new("batch", "v1", "Job", "jobs");

    /// <summary>The definition of a further kind.</summary>
    public static ResourceKind CustomResourceDefinition { get; } =
        new("apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", Namespaced: false);

    /// <summary><c>trainjobs.trainer.kubeflow.org</c>.</summary>
    public override string ToString() => Group.Length == 0 ? Plural : $"{Plural}.{Group}";
}
