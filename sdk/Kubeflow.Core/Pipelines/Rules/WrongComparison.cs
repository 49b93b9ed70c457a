namespace Kubeflow.Pipelines.Rules;

/// <summary>Values that cannot be compared.</summary>
internal static class WrongComparison
{
    public static readonly Rule Rule = new("KF2014", "Values that cannot be compared");

    public static Fault? Find(Condition condition, SourceLocation location) =>
        condition.Comparisons().Select(comparison => Of(comparison, location)).FirstOrDefault(fault => fault is not null);

    public static Fault? InText(Channel channel, SourceLocation location) => IsSimple(channel.Type)
        ? null
        : new(Rule, $"A condition compares a text with {channel.Described}, which is a {channel.Type.ToKfp()}.", "Compare numbers, texts or booleans.", location);

    private static Fault? Of(Comparison comparison, SourceLocation location)
    {
        foreach (var side in new[] { comparison.Left, comparison.Right })
        {
            if (side.Channel is null && NotFinite.IsIn(side.Constant))
                return NotFinite.InCondition(location);
            if (!IsSimple(side.Type))
                return new(Rule, $"A condition compares a {side.Type.ToKfp()}.", "Compare numbers, texts or booleans.", location);
            if (side.Channel is null && side.Constant.ValueKind == System.Text.Json.JsonValueKind.Null)
                return new(Rule, "A condition compares with null.", "Give the parameter a default and compare with that.", location);
        }
        if (comparison.Left.IsConstant && comparison.Right.IsConstant)
            return new(Rule, "A condition compares two constants.", "Decide it in C# with a plain if.", location);
        var (left, right) = (comparison.Left.Type, comparison.Right.Type);
        var booleans = (left == ParameterType.Boolean ? 1 : 0) + (right == ParameterType.Boolean ? 1 : 0);
        var numbers = (IsNumber(left) ? 1 : 0) + (IsNumber(right) ? 1 : 0);
        if (booleans == 1 && numbers == 1)
            return new(Rule, "A condition compares a boolean with a number.", "Compare it with true or false.", location);
        return booleans == 2 && comparison.Operation is not ("==" or "!=")
            ? new(Rule, $"A condition asks whether one boolean is {comparison.Operation} another.", "Use == or !=.", location)
            : null;
    }

    private static bool IsSimple(ParameterType type) =>
        type is not (ParameterType.List or ParameterType.Struct or ParameterType.TaskFinalStatus or ParameterType.TaskConfig);

    private static bool IsNumber(ParameterType type) => type is ParameterType.NumberDouble or ParameterType.NumberInteger;
}
