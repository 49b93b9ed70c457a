namespace Kubeflow.Training.Rules;

/// <summary>Environment of a step in a patch.</summary>
internal static class EnvironmentInPatch
{
    public static readonly Rule Rule = new("KF7113", "Environment of a step in a patch");

    public static Fault Of(string container, SourceLocation location) =>
        new(Rule, $"A runtime patch sets environment variables of container '{container}', which the API refuses.",
            container == "node" ? "Set them in spec.trainer.env." : "Set them in spec.initializer.", location);
}
