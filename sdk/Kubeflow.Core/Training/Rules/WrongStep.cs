namespace Kubeflow.Training.Rules;

/// <summary>Step that Trainer cannot use.</summary>
internal static class WrongStep
{
    public static readonly Rule Rule = new("KF7115", "Step that Trainer cannot use");

    public static Fault Replicas(string job, string step, int replicas, SourceLocation location) =>
        new(Rule, $"Replicated job '{job}' is the step '{step}' and has {replicas} replicas; it must have 1.", "Set the number of nodes in spec.mlPolicy.numNodes.", location);

    public static Fault NoContainer(string job, string step, string container, SourceLocation location) =>
        new(Rule, $"Replicated job '{job}' is the step '{step}' and has no container '{container}'.", "Give the container that name.", location);
}
