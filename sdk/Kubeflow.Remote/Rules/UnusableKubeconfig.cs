namespace Kubeflow.Remote.Rules;

/// <summary>A kubeconfig that cannot be used.</summary>
internal static class UnusableKubeconfig
{
    public static readonly Rule Rule = new("KF7052", "Kubeconfig that cannot be used");

    public static KubeflowException Missing(string file) => new(Rule.Id, $"There is no kubeconfig at {file}.", "Give the path of a kubeconfig file.", file);

    public static KubeflowException Unreadable(string file, Exception cause) =>
        new(Rule.Id, $"The kubeconfig {file} cannot be read: {cause.Message}", "Check it with 'kubectl config view'.", file, innerException: cause);

    public static KubeflowException NoContext(string file) =>
        new(Rule.Id, $"{file} names no current context.", "Choose one with 'kubectl config use-context', or give Context.", file);

    public static KubeflowException UnknownContext(string file, string context, IEnumerable<string> known) =>
        new(Rule.Id, $"{file} has no context '{context}'.", $"It has: {string.Join(", ", known)}.", file);

    public static KubeflowException Incomplete(string file, string context, string what) =>
        new(Rule.Id, $"Context '{context}' of {file} {what}.", "Complete it, or choose another context.", file);

    public static KubeflowException Refused(string file, string context, Exception cause) =>
        new(Rule.Id, $"Context '{context}' of {file} cannot be used: {cause.Message}", "Check its cluster and user with 'kubectl config view'.", file, innerException: cause);
}
