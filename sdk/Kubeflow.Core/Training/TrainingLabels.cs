namespace Kubeflow.Training;

/// <summary>Names that Trainer, JobSet and Kubernetes give meaning to.</summary>
internal static class TrainingLabels
{
    public const string AncestorStep = "trainer.kubeflow.org/trainjob-ancestor-step";
    public const string Framework = "trainer.kubeflow.org/framework";
    public const string JobSetName = "jobset.sigs.k8s.io/jobset-name";
    public const string ReplicatedJobName = "jobset.sigs.k8s.io/replicatedjob-name";
    public const string RestartAttempt = "jobset.sigs.k8s.io/restart-attempt";
    public const string CompletionIndex = "batch.kubernetes.io/job-completion-index";
    public const string KueueQueue = "kueue.x-k8s.io/queue-name";

    /// <summary>The steps of a TrainJob, and the container that each must have.</summary>
    public static IReadOnlyDictionary<string, string> ContainerOfStep { get; } = new Dictionary<string, string>
    {
        ["trainer"] = "node",
        ["dataset-initializer"] = "dataset-initializer",
        ["model-initializer"] = "model-initializer",
    };
}
