using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Whole number that a double cannot hold: KFP keeps numbers as doubles.</summary>
internal static class LargeWholeNumber
{
    public static readonly Rule Rule = new("KF6028", "Whole number that loses digits");

    public static IEnumerable<LintFinding> Find(LintScope scope)
    {
        foreach (var graph in scope.Graphs)
            foreach (var (input, definition) in (graph.Component.InputDefinitions?.Parameters).OrEmpty())
                foreach (var number in In(definition.DefaultValue))
                    yield return Finding(scope, number, $"The default of '{input}'", [.. graph.Path, "inputDefinitions", "parameters", input, "defaultValue"]);
        foreach (var task in scope.Tasks)
            foreach (var (input, source) in (task.Spec.Inputs?.Parameters).OrEmpty())
                foreach (var number in In(source.RuntimeValue?.Constant ?? default))
                    yield return Finding(scope, number, $"The value of '{input}' of '{task.Name}'", [.. task.Path, "inputs", "parameters", input]);
    }

    private static LintFinding Finding(LintScope scope, string number, string what, string[] path) => scope.Find(
        LintEffect.Ignored, Rule, $"{what} is {number}, of which only about 16 digits are kept.", "Give it as a text.", path);

    private static IEnumerable<string> In(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => IsLost(value) ? [value.GetRawText()] : [],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(In),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(f => In(f.Value)),
        _ => [],
    };

    private static bool IsLost(JsonElement number) =>
        BigInteger.TryParse(number.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exact) && new BigInteger(number.GetDouble()) != exact;
}
