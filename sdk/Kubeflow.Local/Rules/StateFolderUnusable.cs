namespace Kubeflow.Pipelines.Rules;

/// <summary>State folder that cannot be used.</summary>
internal static class StateFolderUnusable
{
    public static readonly Rule Rule = new("KF4002", "State folder that cannot be used");

    public static KubeflowException Of(string folder, string reason, Exception cause) =>
        new(Rule.Id, $"The state folder {folder} cannot be used ({reason.TrimEnd('.')}).", "Check its rights and the free space, or use another folder.", folder, innerException: cause);
}
