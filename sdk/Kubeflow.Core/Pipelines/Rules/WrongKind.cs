using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Rules;

/// <summary>Field of another kind.</summary>
internal static class WrongKind
{
    public static readonly Rule Rule = new("KF3004", "Field of another kind");

    public static Fault Of(string path, IrKind wanted, JsonNode given, SourceLocation location) =>
        new(Rule, $"Field '{path}' wants {Name(wanted)}, got {Shown(given)}.", "Correct the value.", location);

    private static string Name(IrKind kind) => kind switch
    {
        IrKind.Message or IrKind.Map => "a mapping",
        IrKind.List => "a list",
        IrKind.Text => "a text",
        IrKind.Boolean => "true or false",
        IrKind.Whole => "a whole number",
        _ => "a number",
    };

    private static string Shown(JsonNode given)
    {
        var text = given.ToJsonString();
        return text.Length <= 60 ? text : text[..57] + "...";
    }
}
