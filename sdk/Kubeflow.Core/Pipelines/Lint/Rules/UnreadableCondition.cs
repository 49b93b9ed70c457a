using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Condition, or selector of a part of a value, that is no CEL or asks for what is not there: KFP's compiler writes such where it does not
/// escape quotes, casts into quotes, or writes infinite numbers.</summary>
internal static class UnreadableCondition
{
    public static readonly Rule Rule = new("KF6025", "Condition that cannot be decided");

    private static readonly string[] Functions =
        ["int", "uint", "double", "string", "bool", "bytes", "size", "has", "type", "dyn", "timestamp", "duration", "matches", "parseJson"];

    private static readonly string[] OfSelectors = ["string_value", "struct_value", "list_value", "number_value", "bool_value", "null_value"];

    public static IEnumerable<LintFinding> Find(LintScope scope) => scope.Tasks.SelectMany(t => OfCondition(scope, t).Concat(OfInputs(scope, t)));

    private static IEnumerable<LintFinding> OfCondition(LintScope scope, LintTask task)
    {
        if (string.IsNullOrEmpty(task.Spec.TriggerPolicy?.Condition))
            yield break;
        string[] path = [.. task.Path, "triggerPolicy", "condition"];
        var reading = Read(task.Spec.TriggerPolicy.Condition, out var fault);
        foreach (var wrong in Faults(reading, fault, ["inputs", "int", "double", "string", "bool"]))
            yield return scope.Find(LintEffect.Broken, Rule, $"The condition of '{task.Name}' cannot be decided: {wrong}.", "Compile the pipeline anew with this SDK, or correct it.", path);
        foreach (var name in reading?.Parameters.Where(p => task.Spec.Inputs?.Parameters?.ContainsKey(p) != true && task.Declared(p) is null) ?? [])
            yield return scope.Find(LintEffect.Broken, Rule, $"The condition of '{task.Name}' asks for the input '{name}', which the task is not given.", Suggestion.Of(name, task.Spec.Inputs?.Parameters?.Keys ?? [], "inputs"), path);
        if (reading?.Type is { } type and not "bool")
            yield return scope.Find(LintEffect.Broken, Rule, $"The condition of '{task.Name}' gives {(type == "int" ? "an" : "a")} {type} and not true or false.", "Compare it with something.", path);
    }

    private static IEnumerable<LintFinding> OfInputs(LintScope scope, LintTask task)
    {
        foreach (var (input, source) in (task.Spec.Inputs?.Parameters).OrEmpty())
            if (!string.IsNullOrEmpty(source.ParameterExpressionSelector))
                foreach (var wrong in Faults(Read(source.ParameterExpressionSelector, out var fault), fault, OfSelectors))
                    yield return scope.Find(
                        LintEffect.Broken, Rule, $"What '{task.Name}' picks for '{input}' cannot be found: {wrong}.", "Compile the pipeline anew with this SDK, or correct it.",
                        [.. task.Path, "inputs", "parameters", input, "parameterExpressionSelector"]);
    }

    private static IEnumerable<string> Faults(CelReading? reading, string? syntax, IReadOnlyList<string> variables)
    {
        if (reading is null)
            return [syntax!];
        return reading.Variables.Except(variables).Select(v => $"'{v}' is nothing that CEL knows")
            .Concat(reading.Functions.Except(Functions).Select(f => $"there is no function '{f}'"))
            .Concat(reading.Mismatches.Select(m => $"it compares {m}"));
    }

    private static CelReading? Read(string expression, out string? fault)
    {
        try
        {
            fault = null;
            return CelReading.Of(expression);
        }
        catch (CelSyntaxException wrong)
        {
            fault = wrong.Message;
            return null;
        }
    }
}
