using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kubeflow.Pipelines;

/// <summary>
/// Writes a condition as the CEL expression that KFP's driver evaluates. Parameter values are doubles there, so whole numbers
/// are cast; texts are escaped by CEL's rules (KFP's own compiler does not).
/// </summary>
internal static class CelWriter
{
    public static string Write(Condition condition) => Write(condition, outer: 0);

    // Binding strength: 0 none, 1 inside ||, 2 inside &&.
    private static string Write(Condition condition, int outer) => condition switch
    {
        Comparison comparison => Compare(comparison),
        Negation negation => $"!({Write(negation.Inner, 0)})",
        Conjunction both => $"{Write(both.Left, 2)} && {Write(both.Right, 2)}",
        Disjunction either when outer < 2 => $"{Write(either.Left, 1)} || {Write(either.Right, 1)}",
        Disjunction either => $"({Write(either.Left, 1)} || {Write(either.Right, 1)})",
        _ => throw new InvalidOperationException($"{condition.GetType().Name} is no kind of condition."),
    };

    private static string Compare(Comparison comparison)
    {
        // A constant on the left stands on the right, as KFP writes it.
        var (left, operation, right) = comparison.Left.Channel is null
            ? (comparison.Right, Mirrored(comparison.Operation), comparison.Left)
            : (comparison.Left, comparison.Operation, comparison.Right);
        var common = Common(Known(left), Known(right));
        return $"{Side(left, common)} {operation} {Side(right, common)}";
    }

    private static string Mirrored(string operation) => operation switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        _ => operation,
    };

    private static ParameterType Known(Operand side) => side.Type == ParameterType.Unknown ? ParameterType.String : side.Type;

    private static ParameterType Common(ParameterType left, ParameterType right) =>
        left == right ? left
        : left == ParameterType.String || right == ParameterType.String ? ParameterType.String
        : ParameterType.NumberDouble;

    private static string Side(Operand side, ParameterType common) =>
        side.Channel is { } channel ? FromChannel(channel, Known(side), common) : FromConstant(side.Constant, common);

    private static string FromChannel(Channel channel, ParameterType type, ParameterType common)
    {
        var value = $"inputs.parameter_values['{channel.InputName}']";
        if (type == ParameterType.NumberInteger)
            value = $"int({value})";
        if (type == common)
            return value;
        return common == ParameterType.String ? $"string({value})" : $"double({value})";
    }

    private static string FromConstant(JsonElement constant, ParameterType common) => constant.ValueKind switch
    {
        JsonValueKind.String => Quoted(constant.GetString()!),
        JsonValueKind.True or JsonValueKind.False => common == ParameterType.String ? Quoted(constant.GetRawText()) : constant.GetRawText(),
        _ => FromNumber(constant, common),
    };

    private static string FromNumber(JsonElement constant, ParameterType common)
    {
        var whole = constant.TryGetInt64(out var number);
        var text = whole ? number.ToString(CultureInfo.InvariantCulture) : PythonJson.Double(constant.GetDouble());
        return common switch
        {
            ParameterType.String => Quoted(text),
            ParameterType.NumberDouble when whole => $"double({text})",
            _ => text,
        };
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => quoted.Append("\\\\"),
                '\'' => quoted.Append("\\'"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }
        return quoted.Append('\'').ToString();
    }
}
