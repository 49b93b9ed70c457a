using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kubeflow.Pipelines;

/// <summary>
/// Writes a condition as the CEL expression that KFP's driver evaluates. Parameter values are doubles there, so whole numbers
/// are cast; texts are escaped by CEL's rules (KFP's own compiler does not).
/// </summary>
/// <param name="owner">The pipeline that knows the values inside texts.</param>
/// <param name="name">The name under which a value reaches the condition.</param>
internal sealed class CelWriter(PipelineBuilder owner, Func<Channel, string> name)
{
    public string Write(Condition condition) => Write(condition, outer: 0);

    // Binding strength: 0 none, 1 inside ||, 2 inside &&.
    private string Write(Condition condition, int outer) => condition switch
    {
        Comparison comparison => Compare(comparison),
        Negation negation => $"!({Write(negation.Inner, 0)})",
        Conjunction both => $"{Write(both.Left, 2)} && {Write(both.Right, 2)}",
        Disjunction either when outer < 2 => $"{Write(either.Left, 1)} || {Write(either.Right, 1)}",
        Disjunction either => $"({Write(either.Left, 1)} || {Write(either.Right, 1)})",
        _ => throw new InvalidOperationException($"{condition.GetType().Name} is no kind of condition."),
    };

    private string Compare(Comparison comparison)
    {
        // A constant on the left stands on the right, as KFP writes it.
        var (left, operation, right) = comparison.Left.IsConstant
            ? (comparison.Right, Mirrored(comparison.Operation), comparison.Left)
            : (comparison.Left, comparison.Operation, comparison.Right);
        var common = Common(Known(left.Type), Known(right.Type));
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

    // What is not known travels as text.
    private static ParameterType Known(ParameterType type) => type == ParameterType.Unknown ? ParameterType.String : type;

    private static ParameterType Common(ParameterType left, ParameterType right) =>
        left == right ? left
        : left == ParameterType.String || right == ParameterType.String ? ParameterType.String
        : ParameterType.NumberDouble;

    private string Side(Operand side, ParameterType common) => side.Channel is { } channel ? FromChannel(channel, common) : FromConstant(side.Constant, common);

    private string FromChannel(Channel channel, ParameterType common)
    {
        var type = Known(channel.Type);
        var value = $"inputs.parameter_values[{Quoted(name(channel))}]";
        if (type == ParameterType.NumberInteger)
            value = $"int({value})";
        if (type == common)
            return value;
        return common == ParameterType.String ? $"string({value})" : $"double({value})";
    }

    private string FromConstant(JsonElement constant, ParameterType common) => constant.ValueKind switch
    {
        JsonValueKind.String => FromText(constant.GetString()!),
        JsonValueKind.True or JsonValueKind.False => common == ParameterType.String ? Quoted(constant.GetRawText()) : constant.GetRawText(),
        _ => FromNumber(constant, common),
    };

    private string FromText(string text) => !ChannelToken.IsIn(text)
        ? Quoted(text)
        : string.Join(" + ", ChannelToken.Parts(text).Select(p => p.Number is { } number ? FromChannel(owner.ChannelOf(number), ParameterType.String) : Quoted(p.Text)));

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
