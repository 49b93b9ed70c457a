using System.Globalization;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Which objects a list or a watch is of, and as of when.</summary>
internal static class ListRequest
{
    /// <exception cref="ClusterException">A selector cannot be read (400).</exception>
    public static Selection Selection(ApiCall call)
    {
        var fields = RequestQuery.Text(call.Request, "fieldSelector");
        if (call.Path.Name.Length > 0)
            fields = fields.Length == 0 ? $"metadata.name={call.Path.Name}" : $"metadata.name={call.Path.Name},{fields}";
        return new Selection(call.Kind, call.Path.Namespace, RequestQuery.Text(call.Request, "labelSelector"), fields);
    }

    /// <summary>The version that is asked for; null if any will do.</summary>
    /// <exception cref="ClusterException">It is no version (400), or lies in the future (504).</exception>
    public static long? Version(ApiCall call)
    {
        var text = RequestQuery.Text(call.Request, "resourceVersion");
        if (text is "" or "0")
            return null;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw Refusal.Of(400, "BadRequest", $"Invalid value: \"{text}\": strconv.ParseUint: parsing \"{text}\": invalid syntax", "");
        var now = call.Served.Store.State.Version;
        return version <= now ? version : throw Refusal.Of(504, "Timeout", $"Too large resource version: {version}, current: {now}", "",
            causes: [new("ResourceVersionTooLarge", "", "Too large resource version")]);
    }

    /// <summary>The state that a list is of.</summary>
    /// <exception cref="ClusterException">It is no longer kept (410).</exception>
    public static StoreState State(ApiCall call)
    {
        var (wanted, now) = (Version(call), call.Served.Store.State);
        if (RequestQuery.Text(call.Request, "resourceVersionMatch") is not "Exact" || wanted == now.Version)
            return now;
        if (wanted is null)
            throw Refusal.Of(422, "Invalid", "resourceVersionMatch: Forbidden: resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\" or none", "");
        return call.Served.Snapshots.Find(wanted.Value) ?? throw Refusal.Of(410, "Expired", $"The resourceVersion for the provided list is too old: {wanted}.", "");
    }
}
