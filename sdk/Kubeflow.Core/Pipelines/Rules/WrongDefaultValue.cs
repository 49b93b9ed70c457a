using System.Text.Json;

namespace Kubeflow.Pipelines.Rules;

/// <summary>Default of another type.</summary>
internal static class WrongDefaultValue
{
    public static readonly Rule Rule = new("KF3014", "Default of another type");

    public static Fault Of(string input, string? type, JsonElement value, SourceLocation location) =>
        new(Rule, $"Input '{input}' is {type}, and its default is {value.GetRawText()}.", "Give a default of the input's type.", location);
}
