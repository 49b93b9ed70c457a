using System.Text.Json;

namespace Kubeflow.Pipelines.Rules;

/// <summary>Argument of another type.</summary>
internal static class WrongArgument
{
    public static readonly Rule Rule = new("KF4006", "Argument of another type");

    public static Fault Of(string name, string? type, JsonElement given) =>
        new(Rule, $"Parameter '{name}' is {type}, got {given.GetRawText()}.", "Give a value of that type.", SourceLocation.None);

    public static Fault NotAllowed(string name, JsonElement given, IEnumerable<JsonElement> allowed) =>
        new(Rule, $"Parameter '{name}' does not allow {given.GetRawText()}.", $"Allowed are {string.Join(", ", allowed.Select(a => a.GetRawText()))}.", SourceLocation.None);
}
