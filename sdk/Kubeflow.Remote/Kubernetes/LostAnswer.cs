using System.Text.Json.Nodes;

namespace Kubeflow.Remote.Objects;

/// <summary>Tells what a conflict means if an earlier try of the same write may have been carried out and only its answer was lost.</summary>
internal static class LostAnswer
{
    // What the server writes, and what the write itself changed.
    private static readonly string[] OfServer =
        ["resourceVersion", "generation", "managedFields", "uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "selfLink"];

    /// <summary>Whether the stored object is what was sent: then the conflict was with ourselves.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="stored">What is stored.</param>
    /// <param name="subresource">The part that was written; null for the object.</param>
    public static bool WasDone(JsonObject sent, JsonObject stored, string? subresource) =>
        subresource is not null
            ? Holds(stored[subresource], sent[subresource])
            : sent.All(field => field.Key switch
            {
                "status" => true,
                "metadata" => field.Value is not JsonObject metadata || metadata.All(m => OfServer.Contains(m.Key) || Holds((stored["metadata"] as JsonObject)?[m.Key], m.Value)),
                _ => Holds(stored[field.Key], field.Value),
            });

    // The server may have added defaults, never taken anything away.
    private static bool Holds(JsonNode? stored, JsonNode? sent) => (stored, sent) switch
    {
        (JsonObject has, JsonObject wants) => wants.All(w => w.Value is null || Holds(has[w.Key], w.Value)),
        (JsonArray has, JsonArray wants) => has.Count == wants.Count && wants.Index().All(w => Holds(has[w.Index], w.Item)),
        _ => JsonNode.DeepEquals(stored, sent),
    };
}
