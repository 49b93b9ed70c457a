using Kubeflow.Manifests;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Rules;

/// <summary>Field of another kind.</summary>
internal static class WrongKind
{
    public static readonly Rule Rule = new("KF3004", "Field of another kind");

    public static Fault Of(string path, IrKind wanted, YamlNode given, SourceLocation location) =>
        new(Rule, $"Field '{path}' wants {Name(wanted)}, got {Shown(given)}.",
            wanted == IrKind.Text && given is YamlScalar { Kind: not YamlScalarKind.Null } ? "Put quotes around it." : "Correct the value.", location);

    public static Fault NotFinite(string path, YamlNode given, SourceLocation location) =>
        new(Rule, $"Field '{path}' holds {Shown(given)}, which is no number that JSON can hold.", "Give a finite number, or a text in quotes.", location);

    private static string Name(IrKind kind) => kind switch
    {
        IrKind.Message or IrKind.Map or IrKind.AnyObject => "a mapping",
        IrKind.List => "a list",
        IrKind.Text => "a text",
        IrKind.Duration => "seconds such as '60s'",
        IrKind.Word => "a word",
        IrKind.Boolean => "true or false",
        IrKind.Whole or IrKind.WholeText => "a whole number",
        IrKind.Number => "a number",
        _ => "a value",
    };

    private static string Shown(YamlNode given) => given switch
    {
        YamlMap => "a mapping",
        YamlList => "a list",
        YamlScalar { Kind: YamlScalarKind.Null } => "nothing",
        YamlScalar { Kind: YamlScalarKind.Text } text => $"the text '{Cut(text.Text)}'",
        YamlScalar scalar => Cut(scalar.Text),
        _ => "something else",
    };

    private static string Cut(string text) => (text.Length <= 60 ? text : text[..57] + "...").ReplaceLineEndings(" ");
}
