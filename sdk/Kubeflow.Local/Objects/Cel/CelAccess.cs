namespace Kubeflow.Clusters.Local;

/// <summary>Fields and items of values.</summary>
internal static class CelAccess
{
    /// <summary>A field.</summary>
    /// <exception cref="CelRuleFault">The schema has no such field.</exception>
    public static CelCode Select(CelTree.Select select, CelCode of)
    {
        var name = Unescape(select.Field);
        var schema = Below(of.Schema, name);
        var optional = select.Optional;
        return new(
            frame => of.Run(frame) switch
            {
                CelOptional { HasValue: false } none => none,
                CelOptional some => Optional(some.Value, name),
                var value when optional => Optional(value, name),
                ICelMap map => map.TryGet(name, out var found) ? found : throw new CelError($"no such key: {name}"),
                _ => throw new CelError($"no such overload: '.{name}'"),
            },
            schema);
    }

    /// <summary>Whether a field is there.</summary>
    public static CelCode Has(CelTree.Select select, CelCode of)
    {
        var name = Unescape(select.Field);
        Below(of.Schema, name);
        return new(frame => of.Run(frame) switch
        {
            ICelMap map => map.TryGet(name, out _),
            CelOptional { HasValue: true, Value: ICelMap map } => map.TryGet(name, out _),
            CelOptional => false,
            _ => throw new CelError($"no such overload: has '.{name}'"),
        });
    }

    /// <summary>An item.</summary>
    public static CelCode Index(CelTree.Index index, CelCode of, CelCode at)
    {
        var optional = index.Optional;
        return new(
            frame =>
            {
                var (value, key) = (of.Run(frame), at.Run(frame));
                if (value is CelOptional some)
                    return some.HasValue && TryIndex(some.Value, key, out var inner) ? CelOptional.Of(inner) : CelOptional.None;
                if (TryIndex(value, key, out var found))
                    return optional ? CelOptional.Of(found) : found;
                return optional ? CelOptional.None : throw new CelError(value is ICelMap ? $"no such key: {key}" : $"index out of bounds: {key}");
            },
            of.Schema?.Items ?? of.Schema?.Additional);
    }

    /// <summary>The item at a place.</summary>
    public static bool TryIndex(object? value, object? key, out object? found)
    {
        found = null;
        switch (value, key)
        {
            case (ICelMap map, _):
                return map.TryGet(key, out found);
            case (IReadOnlyList<object?> list, long at):
                if (at < 0 || at >= list.Count)
                    return false;
                found = list[(int)at];
                return true;
            case (IReadOnlyList<object?> list, double at) when double.IsInteger(at):
                return TryIndex(list, (long)at, out found);
            default:
                throw CelError.NoOverload("_[_]");
        }
    }

    private static CelOptional Optional(object? value, string name) =>
        value is ICelMap map && map.TryGet(name, out var found) ? CelOptional.Of(found) : CelOptional.None;

    private static SchemaNode? Below(SchemaNode? schema, string name)
    {
        if (schema is null || schema.Type.Length == 0 || schema.PreserveUnknown)
            return schema?.Field(name);
        if (schema.Embedded && name is "apiVersion" or "kind")
            return null;
        return (schema.Type == "object" ? schema.Field(name) : null) ?? throw new CelRuleFault($"undefined field '{name}'");
    }

    // Names that CEL cannot write are written with these words.
    private static string Unescape(string name)
    {
        if (!name.Contains("__", StringComparison.Ordinal))
            return name;
        var plain = name.Replace("__dot__", ".", StringComparison.Ordinal).Replace("__dash__", "-", StringComparison.Ordinal)
            .Replace("__slash__", "/", StringComparison.Ordinal).Replace("__underscores__", "__", StringComparison.Ordinal);
        return plain.Length > 4 && plain.StartsWith("__", StringComparison.Ordinal) && plain.EndsWith("__", StringComparison.Ordinal) ? plain[2..^2] : plain;
    }
}
