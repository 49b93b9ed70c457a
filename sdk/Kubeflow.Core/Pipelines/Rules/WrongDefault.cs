namespace Kubeflow.Pipelines.Rules;

/// <summary>Default of another type.</summary>
internal static class WrongDefault
{
    public static readonly Rule Rule = new("KF2018", "Default of another type");

    public static Fault Of(string input, ParameterType wanted, System.Text.Json.JsonElement given, SourceLocation location) =>
        new(Rule, $"Input '{input}' is {wanted.ToKfp()}, and its default {given.GetRawText()} is {ParameterTypes.Of(given).ToKfp()}.",
            "Give a default of the input's type.", location);
}
