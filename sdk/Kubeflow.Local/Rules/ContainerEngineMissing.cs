namespace Kubeflow.Pipelines.Rules;

/// <summary>Container engine that cannot be used.</summary>
internal static class ContainerEngineMissing
{
    public static readonly Rule Rule = new("KF4025", "Container engine that cannot be used");

    public static string Of(string task, ContainerStepMode mode, string reason) =>
        $"{Rule.Id}: Step '{task}' is to run in a container (LocalOptions.ContainerSteps = {mode}), but {reason}. Start the engine, or let steps run as processes (Host or Auto).";
}
