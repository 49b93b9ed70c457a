using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>How a state looks: its word, its style and its icon, so that colour is never alone.</summary>
/// <param name="Word">For people.</param>
/// <param name="Style">The class that gives the colour.</param>
/// <param name="Icon">The symbol's id in icons.svg.</param>
internal sealed record StateLook(string Word, string Style, string Icon)
{
    public static readonly StateLook Cached = new("Cached", "s-cached", "i-cached");

    private static readonly StateLook NotReached = new("Not reached", "s-none", "i-none");

    public static StateLook Of(StateSummary summary) => summary.AllCached ? Cached : Of(summary.State);

    public static StateLook Of(TaskDetails task) => task is { Cached: true, State: RuntimeState.Succeeded } ? Cached : Of(task.State);

    public static StateLook Of(RuntimeState? state) => state switch
    {
        null => NotReached,
        RuntimeState.Succeeded => new("Succeeded", "s-ok", "i-ok"),
        RuntimeState.Failed => new("Failed", "s-bad", "i-bad"),
        RuntimeState.Running => new("Running", "s-run", "i-run"),
        RuntimeState.Skipped => new("Skipped", "s-skip", "i-skip"),
        RuntimeState.Canceled => new("Canceled", "s-stop", "i-stop"),
        RuntimeState.Canceling => new("Canceling", "s-stop", "i-stop"),
        RuntimeState.Paused => new("Paused", "s-wait", "i-pause"),
        RuntimeState.Pending => new("Pending", "s-wait", "i-wait"),
        _ => new("Unknown", "s-none", "i-none"),
    };

    /// <summary>The icon in a text.</summary>
    public void Draw(Markup page) => page.Element("svg", () => page.Empty("use", ("href", "#" + Icon)),
        ("class", "icon " + Style), ("width", "16"), ("height", "16"), ("viewBox", "0 0 16 16"), ("aria-hidden", "true"));

    /// <summary>The icon and the word.</summary>
    public void Pill(Markup page) => page.Element("span", () =>
    {
        Draw(page);
        page.Text(Word);
    }, ("class", "pill " + Style));
}
