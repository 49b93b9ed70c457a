namespace Kubeflow.Training.Rules;

/// <summary>Bad name of an object.</summary>
internal static class BadObjectName
{
    public static readonly Rule Rule = new("KF7106", "Bad name of an object");

    public static Fault Of(string name, int longest, SourceLocation location) =>
        new(Rule, $"'{name}' is no name for the object.",
            $"Use a lower-case letter, then lower-case letters, digits and dashes, {longest} characters at most{(longest == NameCheck.MaxJobName ? ", since the names of pods are made of it" : "")}.", location);
}
