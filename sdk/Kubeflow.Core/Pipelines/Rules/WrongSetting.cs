namespace Kubeflow.Pipelines.Rules;

/// <summary>Wrong task setting.</summary>
internal static class WrongSetting
{
    public static readonly Rule Rule = new("KF2023", "Wrong task setting");

    public static Fault Of(string task, string setting, string wrong, SourceLocation location) =>
        new(Rule, $"{setting} of task '{task}': {wrong}.", "Correct or remove the setting.", location);
}
