using System.Text.Json.Nodes;
using Cel;

namespace Kubeflow.Clusters.Local;

/// <summary>One rule of <c>x-kubernetes-validations</c>.</summary>
internal sealed class CelRule
{
    private readonly CelProgramDelegate _rule;

    private CelRule(string text, CelProgramDelegate rule) => (Text, _rule) = (text, rule);

    /// <summary>The expression.</summary>
    public string Text { get; }

    /// <summary>Whether it compares with the value before.</summary>
    public bool IsTransition { get; private init; }

    /// <summary>What is said if it does not hold.</summary>
    public string Message { get; private init; } = "";

    /// <summary>Kubernetes' word for the cause.</summary>
    public string Reason { get; private init; } = "FieldValueInvalid";

    /// <summary>The field that the cause names, below the rule's own place.</summary>
    public string FieldPath { get; private init; } = "";

    /// <summary>Reads a rule.</summary>
    /// <exception cref="CelRuleFault">It cannot be compiled.</exception>
    public static CelRule Read(JsonObject? written)
    {
        var text = written?["rule"]?.GetValue<string>() ?? throw new CelRuleFault("it has no rule");
        return new(text, Compile(text))
        {
            IsTransition = text.Contains("oldSelf", StringComparison.Ordinal),
            Message = written["message"]?.GetValue<string>() ?? $"failed rule: {text}",
            Reason = written["reason"]?.GetValue<string>() ?? "FieldValueInvalid",
            FieldPath = written["fieldPath"]?.GetValue<string>() ?? "",
        };
    }

    /// <summary>What is wrong with a value; null if the rule holds.</summary>
    public string? Check(JsonNode? self, JsonNode? oldSelf)
    {
        try
        {
            var variables = new Dictionary<string, object?> { ["self"] = Value(self), ["oldSelf"] = Value(oldSelf) };
            return _rule.Invoke(variables!) is true ? null : Message;
        }
        catch (Exception fault) when (fault is CelException or InvalidOperationException or ArgumentException or FormatException or InvalidCastException)
        {
            return $"rule evaluation error: {fault.Message}";
        }
    }

    private static CelProgramDelegate Compile(string text)
    {
        try
        {
            return new CelEnvironment(null, "") { StrictTypeComparison = true }.Compile(text);
        }
        catch (Exception fault) when (fault is CelException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new CelRuleFault(fault.Message);
        }
    }

    private static object? Value(JsonNode? node) => node switch
    {
        null => null,
        JsonArray items => items.Select(Value).ToList(),
        JsonObject fields => fields.ToDictionary(f => f.Key, f => Value(f.Value)),
        _ => node.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => node.GetValue<string>(),
            System.Text.Json.JsonValueKind.Number => Numbers.TryWhole(node, out var whole) ? whole : Numbers.Of(node),
            System.Text.Json.JsonValueKind.True => true,
            _ => false,
        },
    };
}

/// <summary>Why a rule cannot be used.</summary>
internal sealed class CelRuleFault(string reason) : Exception(reason);
