using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>One rule of <c>x-kubernetes-validations</c>.</summary>
internal sealed class CelRule
{
    private static readonly string[] Reasons = ["FieldValueInvalid", "FieldValueForbidden", "FieldValueRequired", "FieldValueDuplicate"];
    private readonly Func<object?[], object?> _rule;
    private readonly Func<object?[], object?>? _message;
    private readonly SchemaNode _schema;
    private readonly bool _optionalOld;

    private CelRule(JsonObject written, SchemaNode schema)
    {
        Text = Word(written, "rule") ?? throw new CelRuleFault("it has no rule");
        _schema = schema;
        _optionalOld = written["optionalOldSelf"]?.GetValue<bool>() is true;
        (string, SchemaNode?)[] variables = [("self", schema), ("oldSelf", _optionalOld ? null : schema)];
        _rule = CelCompiler.Compile(Text, variables);
        _message = Word(written, "messageExpression") is { Length: > 0 } expression ? CelCompiler.Compile(expression, variables) : null;
        UsesOld = CelNames.Uses(Text, "oldSelf") || (_message is not null && CelNames.Uses(Word(written, "messageExpression")!, "oldSelf"));
        Message = Word(written, "message") is { Length: > 0 } message ? message.Trim() : $"failed rule: {Text.Trim()}";
        Shown = Word(written, "message") is { Length: > 0 } ? Message : Text.Trim();
        Reason = Word(written, "reason") ?? Reasons[0];
        FieldPath = Word(written, "fieldPath") ?? "";
        if (!Reasons.Contains(Reason))
            throw new CelRuleFault($"\"{Reason}\" is no reason; there are {string.Join(", ", Reasons)}");
    }

    /// <summary>The expression.</summary>
    public string Text { get; }

    /// <summary>Whether it only means something if there was a value before.</summary>
    public bool IsTransition => UsesOld && !_optionalOld;

    /// <summary>Whether it compares with the value before.</summary>
    public bool UsesOld { get; }

    /// <summary>Kubernetes' word for the cause.</summary>
    public string Reason { get; }

    /// <summary>The field that the cause names, below the rule's own place.</summary>
    public string FieldPath { get; }

    private string Message { get; }

    private string Shown { get; }

    /// <summary>Reads a rule.</summary>
    /// <exception cref="CelRuleFault">It cannot be compiled.</exception>
    public static CelRule Read(JsonObject? written, SchemaNode schema) => new(written ?? [], schema);

    /// <summary>What is wrong with a value; null if the rule holds.</summary>
    public string? Check(JsonNode self, JsonNode? oldSelf)
    {
        var old = oldSelf is null ? null : CelValue.Of(oldSelf, _schema);
        object?[] values = [CelValue.Of(self, _schema), !_optionalOld ? old : oldSelf is null ? CelOptional.None : CelOptional.Of(old)];
        try
        {
            return _rule(values) switch
            {
                true => null,
                false => Explain(values),
                _ => $"evaluating rule: {Shown} gives no boolean",
            };
        }
        catch (CelError error)
        {
            return $"{error.Message} evaluating rule: {Shown}";
        }
    }

    // A message that cannot be made, or is empty, falls back to the plain one.
    private string Explain(object?[] values)
    {
        try
        {
            return _message?.Invoke(values) is string text && text.Trim() is { Length: > 0 } made && !made.Contains('\n', StringComparison.Ordinal) ? made : Message;
        }
        catch (CelError)
        {
            return Message;
        }
    }

    private static string? Word(JsonObject written, string word) => written[word] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}

/// <summary>Why a rule cannot be used.</summary>
internal sealed class CelRuleFault(string reason) : Exception(reason);
