namespace Kubeflow.Pipelines.Rules;

/// <summary>State folder in use.</summary>
internal static class StateFolderTaken
{
    public static readonly Rule Rule = new("KF4001", "State folder in use");

    public static KubeflowException By(string folder, string process) =>
        new(Rule.Id, $"The state folder {folder} is in use by process {process}.", "Wait until it ends, or use another folder (--state FOLDER, LocalOptions.StateFolder).", folder);
}
