using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Loop over constants of which some are of another type than the loop's item.</summary>
internal static class MixedItems
{
    public static readonly Rule Rule = new("KF6027", "Items of another type");

    public static IEnumerable<LintFinding> Find(LintScope scope)
    {
        foreach (var task in scope.Tasks)
        {
            if (task.Spec.ParameterIterator is not { Items.Raw: { } raw, ItemInput: { } item } || task.Declared(item)?.ParameterType is not { } type)
                continue;
            using var items = JsonDocument.Parse(raw, new() { MaxDepth = IrJson.MaxDepth });
            if (items.RootElement.EnumerateArray().Cast<JsonElement?>().FirstOrDefault(i => !ValueCheck.IsConstant(type, i!.Value)) is { } wrong)
                yield return scope.Find(
                    LintEffect.Fails, Rule, $"Loop '{task.Name}' runs over items of type {type}, and {Shown(wrong.GetRawText())} is none.",
                    "Make all items of one type; texts take every value.", [.. task.Path, "parameterIterator", "items"]);
        }
    }

    private static string Shown(string text) => text.Length <= 40 ? text : text[..37] + "...";
}
