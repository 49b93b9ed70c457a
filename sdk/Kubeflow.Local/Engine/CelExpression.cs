using System.Collections.Concurrent;
using System.Text.Json;
using Cel;

namespace Kubeflow.Pipelines.Local;

/// <summary>CEL over a task's inputs, as KFP's driver evaluates it: numbers are doubles, <c>parseJson</c> is there, and what cannot be
/// decided is an error, never false.</summary>
internal static class CelExpression
{
    // A loop decides the same condition for each of its items.
    private static readonly ConcurrentDictionary<string, CelProgramDelegate> Programs = new();

    /// <summary>Decides a condition.</summary>
    /// <exception cref="CelFault">It cannot be decided.</exception>
    public static bool Decide(string expression, IReadOnlyDictionary<string, JsonElement> parameters)
    {
        var inputs = new CelInputs { ["parameter_values"] = parameters.ToDictionary(p => p.Key, p => Value(p.Value)) };
        var result = Evaluate(expression, new() { ["inputs"] = inputs });
        return result is bool decided ? decided : throw new CelFault($"it gives {Shown(result)} and not true or false");
    }

    /// <summary>Picks a part of a value.</summary>
    /// <exception cref="CelFault">There is no such part.</exception>
    public static JsonElement Select(string expression, JsonElement value) => Json.Of(Evaluate(expression, new()
    {
        ["string_value"] = ParameterText.Write(value),
        ["struct_value"] = Value(value),
        ["list_value"] = Value(value),
        ["number_value"] = Value(value),
        ["bool_value"] = Value(value),
    }));

    private static object? Evaluate(string expression, Dictionary<string, object?> variables)
    {
        try
        {
            return Programs.GetOrAdd(expression, Compile).Invoke(variables!);
        }
        catch (CelFault)
        {
            throw;
        }
        catch (CelArgumentRangeException)
        {
            throw new CelFault($"it asks for a value that is not there; there are {Names(variables)}");
        }
        catch (Exception fault) when (fault is CelException or InvalidOperationException or ArgumentException or FormatException or InvalidCastException)
        {
            throw new CelFault(fault.Message);
        }
    }

    private static CelProgramDelegate Compile(string expression)
    {
        var environment = new CelEnvironment(null, "") { StrictTypeComparison = true };
        environment.RegisterFunction("parseJson", [typeof(string)], arguments => Parse((string)arguments[0]!));
        environment.RegisterFunction("bool", [typeof(string)], arguments => arguments[0] is "true" or "True" or "TRUE" or "t" or "1");
        return environment.Compile(expression);
    }

    private static object? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Value(document.RootElement);
        }
        catch (JsonException)
        {
            throw new CelFault($"'{(text.Length <= 40 ? text : text[..37] + "...")}' is no JSON");
        }
    }

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => value.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(f => f.Name, f => Value(f.Value)),
        _ => null,
    };

    private static string Names(Dictionary<string, object?> variables) =>
        variables.TryGetValue("inputs", out var inputs)
            && ((CelInputs)inputs!)["parameter_values"] is Dictionary<string, object?> { Count: > 0 } parameters
            ? string.Join(", ", parameters.Keys.Select(k => $"'{k}'"))
            : "none";

    private static string Shown(object? result) => result is null ? "null" : $"'{result}'";
}

/// <summary>The variable <c>inputs</c>. CEL's library takes a field that a map does not have as null; here it is a fault.</summary>
internal sealed class CelInputs : Dictionary<string, object?>, IDictionary<string, object?>
{
    bool IDictionary<string, object?>.TryGetValue(string key, out object? value) =>
        TryGetValue(key, out value) ? true : throw new CelFault($"inputs has no field '{key}'");
}

/// <summary>Why an expression cannot be evaluated, as the middle of a sentence.</summary>
internal sealed class CelFault(string reason) : Exception(reason);
