namespace Kubeflow.Pipelines.Local;

/// <summary>CEL's logic: a side that decides wins over one that fails, wherever it stands.</summary>
internal static class CelLogic
{
    /// <summary><c>&amp;&amp;</c> is decided by a false side, <c>||</c> by a true one.</summary>
    public static CelNode Of(string operation, IReadOnlyList<CelNode> sides)
    {
        foreach (var side in sides)
            if (side.Type is not (null or "bool"))
                throw new CelFault($"{operation} does not take a {side.Type}");
        var decides = operation == "||";
        return new(
            scope =>
            {
                CelFault? undecided = null;
                foreach (var side in sides)
                {
                    var (value, fault) = side.Try(scope);
                    if (value is bool truth && truth == decides)
                        return decides;
                    if (fault is not null || value is not bool)
                        undecided ??= fault ?? CelFault.NoOverload(operation, value);
                }
                return undecided is null ? !decides : throw undecided;
            },
            "bool");
    }

    public static CelNode Choice(CelNode condition, CelNode then, CelNode otherwise) => new(
        scope => condition.Run(scope) is var value && value is bool truth ? (truth ? then : otherwise).Run(scope) : throw CelFault.NoOverload("? :", value),
        then.Type == otherwise.Type ? then.Type : null);

    public static CelNode Not(CelNode value) => new(scope => value.Run(scope) is var given && given is bool truth ? !truth : throw CelFault.NoOverload("!", given), "bool");
}
