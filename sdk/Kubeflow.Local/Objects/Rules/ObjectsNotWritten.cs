namespace Kubeflow.Clusters.Rules;

/// <summary>Objects that cannot be written.</summary>
internal static class ObjectsNotWritten
{
    public static readonly Rule Rule = new("KF7001", "Objects that cannot be written");

    public static KubeflowException Of(string file, Exception cause) =>
        new(Rule.Id, $"The local cluster's objects cannot be read or written in {file} ({cause.Message.TrimEnd('.')}).",
            "Free some space, or name another folder; what was acknowledged is kept.", file, innerException: cause);
}
