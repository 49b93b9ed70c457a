namespace Kubeflow.Pipelines.Rules;

/// <summary>Bad pipeline name.</summary>
internal static class BadPipelineName
{
    public static readonly Rule Rule = new("KF2030", "Bad pipeline name");

    public static Fault Of(string name, SourceLocation location) =>
        new(Rule, $"'{name}' is no pipeline name.", $"Use lower case letters, digits and dashes, at most 128{Example(name)}.", location);

    private static string Example(string name) => KfpName.Sanitize(name) is { Length: > 0 } better ? $", such as '{better}'" : "";
}
