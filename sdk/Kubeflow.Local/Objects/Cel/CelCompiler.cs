namespace Kubeflow.Clusters.Local;

/// <summary>Turns an expression into code. Names, functions and fields that do not exist are found here, not when it runs.</summary>
internal sealed class CelCompiler
{
    private int _slots;

    private CelCompiler(int slots) => _slots = slots;

    /// <summary>Compiles an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="variables">The variables with their schemas, in the order of the values.</param>
    /// <returns>What evaluates it for the variables' values.</returns>
    /// <exception cref="CelRuleFault">It cannot be compiled.</exception>
    public static Func<object?[], object?> Compile(string text, params (string Name, SchemaNode? Schema)[] variables)
    {
        var compiler = new CelCompiler(variables.Length);
        var scope = new CelScope(variables.Select((v, i) => (v.Name, Value: (i, v.Schema))).ToDictionary(v => v.Name, v => v.Value));
        var code = compiler.Build(CelParser.Parse(text), scope);
        var count = compiler._slots;
        return values =>
        {
            var slots = new object?[count];
            values.CopyTo(slots, 0);
            return code.Run(new(slots));
        };
    }

    /// <summary>A slot for a further variable.</summary>
    public int Slot() => _slots++;

    /// <summary>Compiles a part.</summary>
    public CelCode Build(CelTree tree, CelScope scope)
    {
        switch (tree)
        {
            case CelTree.Constant constant:
                return new(_ => constant.Value);
            case CelTree.Name name:
                return Name(name, scope);
            case CelTree.Select select:
                return CelAccess.Select(select, Build(select.Of, scope));
            case CelTree.Index index:
                return CelAccess.Index(index, Build(index.Of, scope), Build(index.At, scope));
            case CelTree.List list:
                var items = list.Items.Select(i => Build(i, scope).Run).ToArray();
                return new(frame => Array.ConvertAll(items, i => i(frame)));
            case CelTree.Map map:
                var entries = map.Entries.Select(e => (Key: Build(e.Key, scope).Run, Value: Build(e.Value, scope).Run)).ToArray();
                return new(frame =>
                {
                    var made = new CelMap();
                    foreach (var (key, value) in entries)
                        made.Add(key(frame), value(frame));
                    return made;
                });
            default:
                return Call((CelTree.Call)tree, scope);
        }
    }

    private static CelCode Name(CelTree.Name name, CelScope scope)
    {
        if (scope.Names.TryGetValue(name.Text, out var known))
            return new(frame => frame.Slots[known.Slot], known.Schema);
        if (name.Text is "int" or "uint" or "double" or "bool" or "string" or "bytes" or "list" or "map" or "null_type" or "type")
            return new(_ => new CelType(name.Text));
        throw new CelRuleFault($"undeclared reference to '{name.Text}'");
    }

    private CelCode Call(CelTree.Call call, CelScope scope)
    {
        if (CelMacros.Build(call, scope, this) is { } macro)
            return macro;
        // A qualified function, such as sets.contains, has a name before the dot and not a value.
        if (call.Receiver is CelTree.Name space && !scope.Names.ContainsKey(space.Text) && CelLibrary.Find($"{space.Text}.{call.Function}", call.Arguments.Count, isMember: false) is { } qualified)
            return Invoke(qualified, [.. call.Arguments.Select(a => Build(a, scope))]);
        var arguments = (call.Receiver is null ? call.Arguments : call.Arguments.Prepend(call.Receiver)).Select(a => Build(a, scope)).ToArray();
        if (CelOperators.Build(call.Function, arguments) is { } built && call.Receiver is null)
            return built;
        var function = CelLibrary.Find(call.Function, call.Arguments.Count, call.Receiver is not null)
            ?? throw new CelRuleFault($"undeclared reference to '{call.Function}' with {call.Arguments.Count} arguments");
        return Invoke(function, arguments);
    }

    private static CelCode Invoke(Func<object?[], object?> function, CelCode[] arguments) =>
        new(frame => function(Array.ConvertAll(arguments, a => a.Run(frame))));
}
