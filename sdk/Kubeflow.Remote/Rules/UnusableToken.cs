namespace Kubeflow.Remote.Rules;

/// <summary>A token that cannot be had.</summary>
internal static class UnusableToken
{
    public static readonly Rule Rule = new("KF7054", "Token that cannot be had");

    public static KubeflowException Empty(string file) =>
        new(Rule.Id, $"The token file {file} is empty.", "Write a bearer token into it, for example with 'kubectl create token'.", file);

    public static KubeflowException Unreadable(string file, Exception cause) =>
        new(Rule.Id, $"The token file {file} cannot be read: {cause.Message}", "Give the path of a file that holds a bearer token.", file, innerException: cause);

    public static KubeflowException NotGiven(Exception cause) =>
        new(Rule.Id, $"The kubeconfig's credentials gave no token: {cause.Message}", "Log in again; run the kubeconfig's exec command by hand to see what it says.", innerException: cause);
}
