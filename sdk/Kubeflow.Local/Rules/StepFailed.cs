namespace Kubeflow.Pipelines.Rules;

/// <summary>Step that failed.</summary>
internal static class StepFailed
{
    public static readonly Rule Rule = new("KF4009", "Step that failed");

    public static string Exited(string task, string how, string lastLines) =>
        $"{Rule.Id}: Step '{task}' {how}.{(lastLines.Length > 0 ? " Its last lines: " + lastLines : " It printed nothing.")}";

    public static string Threw(string task, string message, string place) =>
        $"{Rule.Id}: Step '{task}' threw: {message}{(place.Length > 0 ? $" (at {place})" : "")}";
}
