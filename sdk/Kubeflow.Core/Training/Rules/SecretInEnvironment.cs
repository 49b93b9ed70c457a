namespace Kubeflow.Training.Rules;

/// <summary>Secret in plain sight.</summary>
internal static class SecretInEnvironment
{
    public static readonly Rule Rule = new("KF7110", "Secret in plain sight");

    public static Fault Of(string name, string instead, SourceLocation location) =>
        new(Rule, $"'{name}' would stand in the manifest for everyone to read.", $"Put it into a Secret and name the Secret: {instead}.", location);
}
