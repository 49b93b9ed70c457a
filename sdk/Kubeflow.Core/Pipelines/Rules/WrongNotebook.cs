namespace Kubeflow.Pipelines.Rules;

/// <summary>Notebook that cannot be a step.</summary>
internal static class WrongNotebook
{
    public static readonly Rule Rule = new("KF2035", "Notebook that cannot be a step");

    public static Fault Of(string path, string reason, SourceLocation location) =>
        new(Rule, $"The notebook '{path}' cannot be used: {reason.TrimEnd('.')}.", "Name an .ipynb file, or a folder with one.", location);

    public static Fault OfList(string path, string input, SourceLocation location) =>
        new(Rule, $"The notebook '{path}' cannot take the list of artifacts '{input}'.", "Give it one artifact, or the list's addresses as a parameter.", location);
}
