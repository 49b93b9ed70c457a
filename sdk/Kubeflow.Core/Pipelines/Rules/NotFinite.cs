using System.Text.Json;

namespace Kubeflow.Pipelines.Rules;

/// <summary>Number that JSON cannot hold.</summary>
internal static class NotFinite
{
    public static readonly Rule Rule = new("KF2029", "Number that JSON cannot hold");

    /// <summary>Whether a constant could not be written as JSON.</summary>
    public static bool IsIn(JsonElement constant) => constant.ValueKind == JsonValueKind.Undefined;

    public static Fault Of(string task, string input, SourceLocation location) => In($"Input '{input}' of task '{task}' is given", location);

    public static Fault InDefault(string input, SourceLocation location) => In($"The default of '{input}' is or holds", location);

    public static Fault InLoop(SourceLocation location) => In("A loop's list holds", location);

    public static Fault InCondition(SourceLocation location) => In("A condition compares with", location);

    private static Fault In(string what, SourceLocation location) =>
        new(Rule, $"{what} a number that is infinite or not a number.", "Give a finite number.", location);
}
