namespace Kubeflow.Pipelines.Rules;

/// <summary>Number that JSON cannot hold.</summary>
internal static class NotFinite
{
    public static readonly Rule Rule = new("KF2029", "Number that JSON cannot hold");

    public static bool IsIn(System.Text.Json.JsonElement constant) =>
        constant.ValueKind == System.Text.Json.JsonValueKind.Undefined;

    public static Fault Of(string task, string input, SourceLocation location) =>
        new(Rule, $"Input '{input}' of task '{task}' is given a number that is infinite or not a number.", "Give a finite number.", location);
}
