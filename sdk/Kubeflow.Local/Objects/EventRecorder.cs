using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Tells what happened to objects as events of theirs; what is told again is counted.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="component">Who tells it.</param>
/// <param name="clock">The clock.</param>
internal sealed class EventRecorder(LocalCluster cluster, string component, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Uid, string Reason, string Message), (string Name, int Count)> _told = new();

    public Task NormalAsync(JsonObject about, string reason, string message) => TellAsync(about, "Normal", reason, message);

    public Task WarningAsync(JsonObject about, string reason, string message) => TellAsync(about, "Warning", reason, message);

    private async Task TellAsync(JsonObject about, string type, string reason, string message)
    {
        var metadata = about["metadata"]!;
        var space = metadata["namespace"]?.ToString() ?? cluster.Namespace;
        var key = (metadata["uid"]?.ToString() ?? "", reason, message);
        var now = ObjectMetadata.Text(clock.GetUtcNow());
        try
        {
            if (_told.TryGetValue(key, out var told))
            {
                _told[key] = told with { Count = told.Count + 1 };
                await cluster.PatchAsync(ResourceKind.Event, told.Name, Patch.Merge(new JsonObject { ["count"] = told.Count + 1, ["lastTimestamp"] = now }), space).ConfigureAwait(false);
                return;
            }
            var name = $"{metadata["name"]}.{Guid.NewGuid().ToString("N")[..16]}";
            await cluster.CreateAsync(ResourceKind.Event, Event(about, space, name, type, reason, message, now)).ConfigureAwait(false);
            _told[key] = (name, 1);
        }
        catch (ClusterException)
        {
            // The object's namespace ends, or the event was cleaned away: there is nobody left to be told.
        }
    }

    private JsonObject Event(JsonObject about, string space, string name, string type, string reason, string message, string now) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Event",
        ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = space },
        ["involvedObject"] = new JsonObject
        {
            ["apiVersion"] = about["apiVersion"]?.DeepClone(),
            ["kind"] = about["kind"]?.DeepClone(),
            ["namespace"] = about["metadata"]!["namespace"]?.DeepClone(),
            ["name"] = about["metadata"]!["name"]?.DeepClone(),
            ["uid"] = about["metadata"]!["uid"]?.DeepClone(),
            ["resourceVersion"] = about["metadata"]!["resourceVersion"]?.DeepClone(),
        },
        ["type"] = type,
        ["reason"] = reason,
        ["message"] = message,
        ["source"] = new JsonObject { ["component"] = component },
        ["reportingComponent"] = component,
        ["reportingInstance"] = component,
        ["firstTimestamp"] = now,
        ["lastTimestamp"] = now,
        ["count"] = 1,
    };
}
