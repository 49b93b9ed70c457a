namespace Kubeflow.Pipelines.Rules;

/// <summary>Value that is not allowed.</summary>
internal static class NotAllowed
{
    public static readonly Rule Rule = new("KF2028", "Value that is not allowed");

    public static Fault Of(
        string task, string input, System.Text.Json.JsonElement given, IEnumerable<System.Text.Json.JsonElement> allowed, SourceLocation location) =>
        new(Rule, $"Input '{input}' of task '{task}' does not allow {given.GetRawText()}.",
            $"Allowed are {string.Join(", ", allowed.Select(a => a.GetRawText()))}.", location);
}
