namespace Kubeflow.Pipelines.Rules;

/// <summary>Bad name.</summary>
internal static class BadName
{
    public static readonly Rule Rule = new("KF2008", "Bad name");

    public static Fault Of(string kind, string name, SourceLocation location) =>
        new(Rule, $"'{name}' is no name for {(kind[0] is 'i' or 'o' ? "an" : "a")} {kind}.",
            kind == "component" ? "A name holds at least one letter or digit." : "Use letters, digits, dashes and underscores, and do not begin with pipelinechannel--.",
            location);
}
