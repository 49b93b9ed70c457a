namespace Kubeflow.Clusters.Local;

/// <summary>The controllers that a local cluster runs.</summary>
internal static class BuiltInControllers
{
    public static IReadOnlyList<Controller> All { get; } = [JobController.Definition, JobSetController.Definition, TrainJobController.Definition];
}
