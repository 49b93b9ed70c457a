using System.Globalization;
using System.Text.RegularExpressions;
using Cel.Internal;

namespace Kubeflow.Pipelines.Local;

/// <summary>The functions of CEL's standard environment, and KFP's <c>parseJson</c>; those of moments and spans of time are the package's.</summary>
internal static class CelCalls
{
    private static readonly Dictionary<string, (Func<object?, object?> Run, string? Type)> Global = new()
    {
        ["int"] = (CelConversions.ToInt, "int"),
        ["uint"] = (CelConversions.ToUint, "uint"),
        ["double"] = (CelConversions.ToDouble, "double"),
        ["string"] = (CelConversions.ToText, "string"),
        ["bool"] = (CelConversions.ToBool, "bool"),
        ["bytes"] = (CelConversions.ToBytes, "bytes"),
        ["size"] = (value => Size(value), "int"),
        ["dyn"] = (value => value, null),
        ["type"] = (value => new CelType(CelTypes.Of(value)), "type"),
        ["parseJson"] = (value => CelJson.Parse(value as string ?? throw CelFault.NoOverload("parseJson", value)), null),
        ["timestamp"] = (value => CelConversions.ByPackage("timestamp", value, CelFunctions.ConvertTimestamp), null),
        ["duration"] = (value => CelConversions.ByPackage("duration", value, CelFunctions.ConvertDuration), null),
    };

    private static readonly Dictionary<string, Func<string, string, bool>> OfTexts = new()
    {
        ["startsWith"] = (text, start) => text.StartsWith(start, StringComparison.Ordinal),
        ["endsWith"] = (text, end) => text.EndsWith(end, StringComparison.Ordinal),
        ["contains"] = (text, part) => text.Contains(part, StringComparison.Ordinal),
        ["matches"] = Matches,
    };

    private static readonly Dictionary<string, Func<object?[], object?>> OfTimes = new()
    {
        ["getFullYear"] = CelFunctions.GetFullYear,
        ["getMonth"] = CelFunctions.GetMonth,
        ["getDate"] = CelFunctions.GetDate,
        ["getDayOfMonth"] = CelFunctions.GetDayOfMonth,
        ["getDayOfWeek"] = CelFunctions.GetDayOfWeek,
        ["getDayOfYear"] = CelFunctions.GetDayOfYear,
        ["getHours"] = CelFunctions.GetHours,
        ["getMinutes"] = CelFunctions.GetMinutes,
        ["getSeconds"] = CelFunctions.GetSeconds,
        ["getMilliseconds"] = CelFunctions.GetMilliseconds,
    };

    /// <summary>A call by name alone.</summary>
    /// <exception cref="CelFault">There is no such function.</exception>
    public static CelNode Function(string name, IReadOnlyList<CelNode> arguments)
    {
        if (name == "matches" && arguments.Count == 2)
            return Method(name, arguments[0], [arguments[1]]);
        if (!Global.TryGetValue(name, out var function) || arguments.Count != 1)
            throw new CelFault($"there is no function '{name}' of {arguments.Count.ToString(CultureInfo.InvariantCulture)} values");
        return new(scope => function.Run(arguments[0].Run(scope)), function.Type);
    }

    /// <summary>A call on a value.</summary>
    /// <exception cref="CelFault">There is no such function.</exception>
    public static CelNode Method(string name, CelNode target, IReadOnlyList<CelNode> arguments)
    {
        if (name == "size" && arguments.Count == 0)
            return new(scope => Size(target.Run(scope)), "int");
        if (OfTexts.TryGetValue(name, out var ofTexts) && arguments.Count == 1)
            return new(
                scope => (target.Run(scope), arguments[0].Run(scope)) is (string text, string given) && ofTexts(text, given) is var holds
                    ? holds
                    : throw CelFault.NoOverload(name, target.Run(scope), arguments[0].Run(scope)),
                "bool");
        if (OfTimes.TryGetValue(name, out var ofTimes) && arguments.Count <= 1)
            return new(scope => OfTime(name, ofTimes, [target.Run(scope), .. arguments.Select(a => a.Run(scope))]), "int");
        throw new CelFault($"there is no function '{name}' on a value with {arguments.Count.ToString(CultureInfo.InvariantCulture)} arguments");
    }

    private static long OfTime(string name, Func<object?[], object?> function, object?[] values)
    {
        try
        {
            return Convert.ToInt64(function(values), CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is global::Cel.CelException or InvalidCastException or ArgumentException or InvalidOperationException)
        {
            throw CelFault.NoOverload(name, values);
        }
    }

    private static long Size(object? value) => value switch
    {
        string text => text.EnumerateRunes().Count(),
        byte[] bytes => bytes.LongLength,
        IReadOnlyList<object?> list => list.Count,
        CelMap map => map.Count,
        _ => throw CelFault.NoOverload("size", value),
    };

    // Go's expressions know no looking around and no way back, and take time in proportion to the text.
    private static bool Matches(string text, string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant).IsMatch(text);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw new CelFault($"'{pattern}' is no regular expression ({fault.Message.TrimEnd('.')})");
        }
    }
}
