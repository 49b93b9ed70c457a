using System.Globalization;

namespace Kubeflow.Pipelines.Rules;

/// <summary>Step or run that took longer than it may.</summary>
internal static class StepTimedOut
{
    public static readonly Rule Rule = new("KF4027", "Step or run that took longer than it may");

    public static string Of(string task, TimeSpan limit) => $"{Rule.Id}: Step '{task}' was stopped: it may take {Seconds(limit)} s (its timeout). Give it more time, or less work.";

    public static string OfRun(string run, TimeSpan limit) => $"{Rule.Id}: Run '{run}' was stopped: the pipeline may take {Seconds(limit)} s (its timeout). Give it more time, or less work.";

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString(CultureInfo.InvariantCulture);
}
