using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kubeflow.Clusters;

namespace Kubeflow.ClusterContract;

/// <summary>Drops the CEL rules of a definition that an older server does not understand.</summary>
public static partial class SchemaRules
{
    private const string Field = "x-kubernetes-validations";

    /// <summary>Drops the rules that a refusal names; all of them if it speaks of rules without naming one that is there.</summary>
    /// <returns>The rules that were dropped; empty if the refusal is about something else.</returns>
    public static IReadOnlyList<string> Drop(JsonObject definition, ClusterException refused)
    {
        var named = refused.Causes.Select(c => c.Field).Append(refused.Message)
            .SelectMany(text => RulePath().Matches(text)).SelectMany(path => Find(definition, path)).Distinct().ToList();
        if (named.Count == 0 && refused.Message.Contains(Field, StringComparison.Ordinal))
            named = [.. All(definition)];
        foreach (var rule in named)
        {
            var rules = (JsonArray)rule.Parent!;
            rules.Remove(rule);
            if (rules.Count == 0)
                (rules.Parent as JsonObject)?.Remove(Field);
        }
        return [.. named.Select(rule => $"'{rule["rule"]}'")];
    }

    // A definition with one schema for all its versions is spoken of as if it had none of its own (spec.validation).
    private static IEnumerable<JsonObject> Find(JsonObject definition, Match path)
    {
        var versions = (JsonArray)definition["spec"]!["versions"]!;
        var meant = path.Groups["version"].Success ? versions.Skip(int.Parse(path.Groups["version"].Value, CultureInfo.InvariantCulture)).Take(1) : versions;
        return meant.Select(v => At(v!["schema"]?["openAPIV3Schema"], path.Groups["inside"].Value)).OfType<JsonObject>();
    }

    private static JsonObject? At(JsonNode? node, string path)
    {
        foreach (Match step in Step().Matches(path))
        {
            var key = step.Groups["key"].Success ? step.Groups["key"].Value : step.Groups["name"].Value;
            node = node switch
            {
                JsonObject map => map[key],
                JsonArray list when int.TryParse(key, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }
        return node is JsonObject rule && rule.ContainsKey("rule") ? rule : null;
    }

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(p => p.Key == Field && p.Value is JsonArray rules ? rules.OfType<JsonObject>() : All(p.Value)),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };

    [GeneratedRegex("""spec\.(?:versions\[(?<version>[0-9]+)\]\.schema|validation)\.openAPIV3Schema(?<inside>[^\s:,"]*x-kubernetes-validations\[[0-9]+\])""")]
    private static partial Regex RulePath();

    [GeneratedRegex("""\[(?<key>[^\]]+)\]|(?<name>[^.\[\]]+)""")]
    private static partial Regex Step();
}
