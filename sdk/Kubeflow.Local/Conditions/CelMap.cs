namespace Kubeflow.Pipelines.Local;

/// <summary>A map. A whole number finds its key whatever kind of number it is.</summary>
internal sealed class CelMap
{
    private readonly Dictionary<object, object?> _entries = [];

    public IEnumerable<object> Keys => _entries.Keys;

    public int Count => _entries.Count;

    public CelMap With(object? key, object? value) =>
        key is bool or long or ulong or string
            ? _entries.TryAdd(Normal(key), value) ? this : throw new CelFault($"the key {CelTypes.Shown(key)} stands twice in a map")
            : throw new CelFault($"{CelTypes.Shown(key)} cannot be the key of a map");

    public bool TryGet(object? key, out object? value)
    {
        value = null;
        return key is not null && _entries.TryGetValue(Normal(key), out value);
    }

    public object? Get(object? key) => TryGet(key, out var value)
        ? value
        : throw new CelFault($"there is no {CelTypes.Shown(key)}; there are {(_entries.Count == 0 ? "none" : string.Join(", ", _entries.Keys.Select(CelTypes.Shown)))}");

    private static object Normal(object key) => key switch
    {
        ulong whole when whole <= long.MaxValue => (long)whole,
        double number when Math.Truncate(number) == number && Math.Abs(number) < long.MaxValue => (long)number,
        _ => key,
    };
}
