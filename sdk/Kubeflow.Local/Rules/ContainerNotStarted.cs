namespace Kubeflow.Pipelines.Rules;

/// <summary>Container that cannot be started.</summary>
internal static class ContainerNotStarted
{
    public static readonly Rule Rule = new("KF4026", "Container that cannot be started");

    public static string Of(string task, string image, string engine, string said) =>
        $"{Rule.Id}: The container of step '{task}' could not be started by {engine} from the image '{image}'{(said.Length > 0 ? $": {said.TrimEnd('.')}" : "")}. Check the image's name, and that this machine may pull it.";
}
