using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Reads a selector as documents hold it.</summary>
internal static class LabelSelectorDocument
{
    /// <summary>Reads <c>matchLabels</c> and <c>matchExpressions</c>.</summary>
    /// <exception cref="ClusterException">An expression is none (400).</exception>
    public static IReadOnlyList<Requirement> Read(JsonObject selector)
    {
        var requirements = new List<Requirement>();
        foreach (var (key, value) in selector["matchLabels"] as JsonObject ?? [])
            requirements.Add(new(key, LabelOperator.In, [value?.GetValue<string>() ?? ""]));
        foreach (var expression in selector["matchExpressions"] as JsonArray ?? [])
            requirements.Add(Expression(expression as JsonObject ?? []));
        return requirements;
    }

    private static Requirement Expression(JsonObject expression)
    {
        var key = expression["key"]?.GetValue<string>() ?? "";
        var word = expression["operator"]?.GetValue<string>() ?? "";
        var values = (expression["values"] as JsonArray ?? []).Select(v => v!.GetValue<string>()).ToList();
        if (!Enum.TryParse<LabelOperator>(word, out var comparison) || comparison > LabelOperator.DoesNotExist)
            throw Refused($"\"{word}\" is not a valid label selector operator");
        var needsValues = comparison is LabelOperator.In or LabelOperator.NotIn;
        if (needsValues != values.Count > 0)
            throw Refused(needsValues ? "for 'in', 'notin' operators, values set can't be empty" : "values set must be empty for exists and does not exist");
        return ObjectNames.QualifiedName(key) is { } why ? throw Refused($"key: Invalid value: \"{key}\": {why}") : new(key, comparison, values);
    }

    private static ClusterException Refused(string why) => new(400, "BadRequest", why, "Mend matchExpressions.");
}
