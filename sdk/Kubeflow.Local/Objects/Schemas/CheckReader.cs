using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kubeflow.Clusters.Local;

/// <summary>Reads what a schema asks of values beyond their type.</summary>
internal static class CheckReader
{
    private static readonly string[] Words =
    [
        "enum", "minimum", "maximum", "multipleOf", "minLength", "maxLength", "pattern", "format", "minItems", "maxItems", "uniqueItems",
        "minProperties", "maxProperties", "allOf", "anyOf", "oneOf", "not",
    ];

    /// <summary>Reads them; null if there are none.</summary>
    public static ValueChecks? Read(SchemaWords words, string at, Func<JsonNode?, string, SchemaNode> inside, List<FieldCause> causes)
    {
        if (!Words.Any(words.Written.ContainsKey))
            return null;
        var pattern = words.Text("pattern");
        return new()
        {
            Enum = words.Written["enum"] is JsonArray values ? [.. values.Select(v => v?.DeepClone())] : null,
            Minimum = words.Number("minimum"),
            ExclusiveMinimum = words.Flag("exclusiveMinimum"),
            Maximum = words.Number("maximum"),
            ExclusiveMaximum = words.Flag("exclusiveMaximum"),
            MultipleOf = words.Number("multipleOf"),
            MinLength = words.Whole("minLength"),
            MaxLength = words.Whole("maxLength"),
            Pattern = Pattern(pattern, at, causes),
            PatternText = pattern,
            Format = words.Text("format"),
            MinItems = words.Whole("minItems"),
            MaxItems = words.Whole("maxItems"),
            UniqueItems = words.Flag("uniqueItems"),
            MinProperties = words.Whole("minProperties"),
            MaxProperties = words.Whole("maxProperties"),
            AllOf = Schemas("allOf"),
            AnyOf = Schemas("anyOf"),
            OneOf = Schemas("oneOf"),
            Not = words.Written["not"] is { } not ? inside(not, $"{at}.not") : null,
        };

        SchemaNode[] Schemas(string word) =>
            words.Written[word] is JsonArray all ? [.. all.Select((one, i) => inside(one, $"{at}.{word}[{i}]"))] : [];
    }

    private static Regex? Pattern(string pattern, string at, List<FieldCause> causes)
    {
        if (pattern.Length == 0)
            return null;
        try
        {
            return Re2.Compile(pattern);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            causes.Add(new("FieldValueInvalid", $"{at}.pattern", $"Invalid value: \"{pattern}\": must be a valid regular expression, but isn't: {fault.Message}"));
            return null;
        }
    }
}
