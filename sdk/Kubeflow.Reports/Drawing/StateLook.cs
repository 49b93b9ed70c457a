using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>How a state looks: a word, a class for its colour, and a sign, so that colour alone says nothing.</summary>
/// <param name="Word">For people.</param>
/// <param name="Class">The style sheet's class.</param>
/// <param name="Sign">An SVG path in a box of 16 by 16.</param>
internal sealed record StateLook(string Word, string Class, string Sign)
{
    public static StateLook Succeeded { get; } = new("succeeded", "succeeded", "M3 8.5l3.5 3.5L13 4.5");

    public static StateLook Cached { get; } = new("cached", "cached", "M13 5.5A5.5 5.5 0 1 0 13.5 9M13 2v3.5H9.5");

    public static StateLook Running { get; } = new("running", "running", "M4 3l9 5-9 5z");

    public static StateLook Failed { get; } = new("failed", "failed", "M4 4l8 8M12 4l-8 8");

    public static StateLook Canceled { get; } = new("cancelled", "failed", "M4 4h8v8H4z");

    public static StateLook Skipped { get; } = new("skipped", "skipped", "M3 8h10");

    public static StateLook Pending { get; } = new("not reached", "pending", "M8 3v5l3 2");

    public static IReadOnlyList<StateLook> All { get; } = [Succeeded, Cached, Running, Failed, Canceled, Skipped, Pending];

    public static StateLook Of(RuntimeState? state, bool cached) => state switch
    {
        RuntimeState.Succeeded => cached ? Cached : Succeeded,
        RuntimeState.Running => Running,
        RuntimeState.Failed => Failed,
        RuntimeState.Canceled or RuntimeState.Canceling => Canceled,
        RuntimeState.Skipped => Skipped,
        _ => Pending,
    };

    public static StateLook Of(StateSummary summary) => Of(summary.State, summary.AllCached);

    public string Badge() => $"<span class=\"badge {Class}\">{Word}</span>";
}
