using System.Text.Json;

namespace Kubeflow.Pipelines.Rules;

/// <summary>Value of another type.</summary>
internal static class WrongDefaultValue
{
    public static readonly Rule Rule = new("KF3014", "Value of another type");

    public static Fault Of(string input, string? type, JsonElement value, SourceLocation location) =>
        new(Rule, $"Input '{input}' is {type}, and its default is {Shown(value)}.", "Give a default of the input's type.", location);

    public static Fault OfConstant(string task, string input, string? type, JsonElement value, SourceLocation location) =>
        new(Rule, $"Task '{task}' gives {Shown(value)} to the input '{input}', which is {type}.", "Give a value of the input's type.", location);

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: > 60 } text ? text[..57] + "..." : value.GetRawText();
}
