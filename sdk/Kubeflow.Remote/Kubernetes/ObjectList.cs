using System.Text.Json;
using Kubeflow.Clusters;
using Kubeflow.Remote.Http;

namespace Kubeflow.Remote.Objects;

/// <summary>All objects that a selection holds, as of one moment.</summary>
/// <param name="Version">The version of that moment.</param>
/// <param name="Items">The objects.</param>
internal sealed record ObjectList(string Version, IReadOnlyList<RawObject> Items)
{
    private const int Expired = 410;

    // Twice by pages; then in one answer, which cannot grow too old.
    private const int PagedTries = 2;

    /// <summary>
    /// Fetches the objects page by page. If the server forgets that moment in between, all begins anew, so that what is handed out is
    /// never half of one moment and half of another.
    /// </summary>
    public static async Task<ObjectList> FetchAsync(ApiTransport transport, ResourceKind kind, string? @namespace, ListOptions options, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await FetchAsync(transport, kind, @namespace, options, attempt < PagedTries && options.PageSize > 0 ? options.PageSize : null, cancellationToken).ConfigureAwait(false);
            }
            catch (ClusterException fault) when (fault.StatusCode == Expired && attempt < PagedTries)
            {
                transport.Log.ListAgain(kind.ToString());
            }
        }
    }

    private static async Task<ObjectList> FetchAsync(
        ApiTransport transport, ResourceKind kind, string? @namespace, ListOptions options, int? limit, CancellationToken cancellationToken)
    {
        var items = new List<RawObject>();
        string? next = null;
        while (true)
        {
            var request = new ApiRequest("list", HttpMethod.Get, RequestTarget.Of(kind, @namespace),
            [
                ("labelSelector", Selector.Query(options.LabelSelector)), ("fieldSelector", Selector.Query(options.FieldSelector)),
                ("limit", limit is { } n ? $"{n}" : null), ("continue", next),
            ]);
            using var answer = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
            try
            {
                var (version, further) = Read(answer.Body, items);
                if (string.IsNullOrEmpty(further))
                    return new(version, items);
                next = further;
            }
            catch (JsonException fault)
            {
                throw UnreadableAnswer.Of(request, fault);
            }
        }
    }

    private static (string Version, string? Continue) Read(byte[] page, List<RawObject> items)
    {
        string? version = null, further = null;
        var (start, length) = (0, 0);
        JsonScan.Properties(page, (name, value) =>
        {
            if (name.SequenceEqual("metadata"u8))
                JsonScan.Properties(value, (field, text) =>
                {
                    if (field.SequenceEqual("resourceVersion"u8))
                        version = JsonScan.Text(text);
                    else if (field.SequenceEqual("continue"u8))
                        further = JsonScan.Text(text);
                });
            else if (name.SequenceEqual("items"u8))
                (start, length) = (JsonScan.Offset(page, value), value.Length);
        });
        if (version is null || length == 0)
            throw new JsonException("It is no list of objects.");
        var all = page.AsMemory(start, length);
        foreach (var range in JsonScan.Elements(all.Span))
            items.Add(RawObject.Read(all[range]));
        return (version, further);
    }
}
