namespace Kubeflow.Pipelines.Local;

/// <summary>Fields of messages, entries of maps and items of lists.</summary>
internal static class CelFields
{
    public static object? Select(object? target, string field) => target switch
    {
        CelMessage message => message.Get(field),
        CelMap map => map.Get(field),
        _ => throw new CelFault($"{CelTypes.Shown(target)} has no field '{field}'"),
    };

    public static bool Has(object? target, string field) => target switch
    {
        CelMessage message => message.Has(field),
        CelMap map => map.TryGet(field, out _),
        _ => throw new CelFault($"{CelTypes.Shown(target)} has no field '{field}'"),
    };

    public static object? At(object? target, object? index) => (target, index) switch
    {
        (CelMap map, _) => map.Get(index),
        (IReadOnlyList<object?> list, long at) => Item(list, at),
        (IReadOnlyList<object?> list, ulong at and <= int.MaxValue) => Item(list, (long)at),
        (IReadOnlyList<object?> list, double at) when Math.Truncate(at) == at && Math.Abs(at) <= int.MaxValue => Item(list, (long)at),
        _ => throw CelFault.NoOverload("[ ]", target, index),
    };

    private static object? Item(IReadOnlyList<object?> list, long at) =>
        at >= 0 && at < list.Count ? list[(int)at] : throw new CelFault($"there is no item {at} in a list of {list.Count}");
}
