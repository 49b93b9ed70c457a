using System.Globalization;
using Kubeflow.Clusters;

namespace Kubeflow.Remote.Objects;

/// <summary>
/// What a watcher has been told: decides what of a list or an event is news. Versions are compared for equality alone;
/// only for the order in which the news of one list are told, they are read as numbers.
/// </summary>
/// <param name="kind">The kind of the objects.</param>
/// <param name="complete">Whether the watcher is told of every object; false if it began in the middle.</param>
internal sealed class SeenObjects(ResourceKind kind, bool complete)
{
    // Events that a faulty way repeats come soon after; of more than these nobody could say that they are repeated.
    private const int Remembered = 4096;

    private readonly Dictionary<string, RawObject> _known = [];
    private readonly HashSet<(string Key, string Version, bool Gone)> _told = [];
    private readonly Queue<(string Key, string Version, bool Gone)> _order = new();
    private bool _complete = complete;

    /// <summary>What is news in a list: deletions first, then the others in the order in which they happened.</summary>
    public IEnumerable<ClusterChange> Renew(IReadOnlyList<RawObject> items)
    {
        var there = items.Select(i => i.Key).ToHashSet();
        foreach (var gone in _known.Values.Where(k => !there.Contains(k.Key)).ToList())
        {
            _known.Remove(gone.Key);
            yield return new(ChangeType.Deleted, gone.Parse(kind));
        }
        var first = _known.Count == 0;
        var news = items.Where(i => !_known.TryGetValue(i.Key, out var known) || known.Version != i.Version).ToList();
        foreach (var item in first ? news : InOrder(news))
        {
            var type = _known.ContainsKey(item.Key) ? ChangeType.Modified : ChangeType.Added;
            _known[item.Key] = item;
            yield return new(type, item.Parse(kind));
        }
        _complete = true;
    }

    /// <summary>What an event tells; null if it is no news.</summary>
    public ClusterChange? Tell(WatchEvent @event)
    {
        var item = @event.Object;
        if (@event.Type == "DELETED")
        {
            // Who began in the middle cannot know the object, but only a repetition of its end is no news.
            var known = _known.Remove(item.Key);
            var isNews = Remember(item, gone: true) && !_complete || known;
            return isNews ? new(ChangeType.Deleted, item.Parse(kind)) : null;
        }
        if (_known.TryGetValue(item.Key, out var last) && last.Version == item.Version || !Remember(item, gone: false))
            return null;
        var isNew = !_known.ContainsKey(item.Key) && (_complete || @event.Type == "ADDED");
        _known[item.Key] = item;
        return new(isNew ? ChangeType.Added : ChangeType.Modified, item.Parse(kind));
    }

    private static List<RawObject> InOrder(List<RawObject> news) =>
        news.All(n => ulong.TryParse(n.Version, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? [.. news.OrderBy(n => ulong.Parse(n.Version, CultureInfo.InvariantCulture))]
            : news;

    // Whether it was not yet told.
    private bool Remember(RawObject item, bool gone)
    {
        var entry = (item.Key, item.Version, gone);
        if (!_told.Add(entry))
            return false;
        _order.Enqueue(entry);
        if (_order.Count > Remembered)
            _told.Remove(_order.Dequeue());
        return true;
    }
}
