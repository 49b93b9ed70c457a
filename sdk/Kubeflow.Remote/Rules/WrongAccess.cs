namespace Kubeflow.Remote.Rules;

/// <summary>Options that do not go together.</summary>
internal static class WrongAccess
{
    public static readonly Rule Rule = new("KF7053", "Access options that do not go together");

    public static KubeflowException Both(string one, string other) =>
        new(Rule.Id, $"{one} and {other} are both given.", "Give one of them.", "KubernetesOptions");

    public static KubeflowException WrongServer(string server) =>
        new(Rule.Id, $"'{server}' is no address of a server.", "Write it as https://host:port.", "KubernetesOptions");

    public static KubeflowException Needs(string option, string other) =>
        new(Rule.Id, $"{option} is given without {other}.", $"Give {other}, or leave {option} to the kubeconfig.", "KubernetesOptions");

    public static KubeflowException UnusableCertificates(string file, Exception cause) =>
        new(Rule.Id, $"The certificate file {file} cannot be read: {cause.Message}", "Give a file of certificates in PEM form.", file, innerException: cause);
}
