using System.Globalization;
using System.Text.Json.Nodes;

namespace Kubeflow.Training;

/// <summary>Something that happened to a training or to what runs it.</summary>
/// <param name="Time">When, last.</param>
/// <param name="IsWarning">Whether it is a warning.</param>
/// <param name="Reason">What, in one word, such as <c>FailedScheduling</c>.</param>
/// <param name="Message">What, for people.</param>
/// <param name="Kind">The kind of the object that it happened to, such as <c>Pod</c>.</param>
/// <param name="Name">That object's name.</param>
public sealed record TrainingEvent(DateTimeOffset Time, bool IsWarning, string Reason, string Message, string Kind, string Name)
{
    internal static TrainingEvent Of(JsonObject document)
    {
        var about = document["involvedObject"] ?? document["regarding"];
        var message = PodReading.Text(document["message"]);
        return new(
            TimeOf(document), PodReading.Text(document["type"]) == "Warning", PodReading.Text(document["reason"]),
            message.Length > 0 ? message : PodReading.Text(document["note"]), PodReading.Text(about?["kind"]), PodReading.Text(about?["name"]));
    }

    // Recorders fill in different fields: old ones lastTimestamp, new ones only eventTime.
    internal static DateTimeOffset TimeOf(JsonObject document) =>
        new[] { document["series"]?["lastObservedTime"], document["lastTimestamp"], document["eventTime"], document["firstTimestamp"], document["metadata"]?["creationTimestamp"] }
            .Select(PodReading.Text)
            .Select(t => DateTimeOffset.TryParse(t, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : default)
            .FirstOrDefault(t => t != default);
}
