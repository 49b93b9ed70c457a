using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>The conditions of a status.</summary>
internal static class Conditions
{
    public static JsonObject? Find(JsonObject? status, string type) =>
        (status?["conditions"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(c => c["type"]?.ToString() == type);

    public static bool IsTrue(JsonObject? status, string type) => Find(status, type)?["status"]?.ToString() == "True";

    /// <summary>Sets a condition; its time changes only when its status does.</summary>
    public static void Set(JsonObject status, string type, bool holds, string reason, string message, DateTimeOffset now)
    {
        if (status["conditions"] is not JsonArray all)
            status["conditions"] = all = [];
        var text = holds ? "True" : "False";
        if (Find(status, type) is not { } condition)
            all.Add(condition = new JsonObject { ["type"] = type });
        if (condition["status"]?.ToString() != text)
            condition["lastTransitionTime"] = ObjectMetadata.Text(now);
        (condition["status"], condition["reason"], condition["message"]) = (text, reason, message);
    }

    /// <summary>When a condition got its status.</summary>
    public static DateTimeOffset? Since(JsonObject? status, string type) => Time(Find(status, type)?["lastTransitionTime"]);

    /// <summary>A time as Kubernetes writes it.</summary>
    public static DateTimeOffset? Time(JsonNode? text) =>
        text is null ? null : DateTimeOffset.Parse(text.ToString(), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
}
