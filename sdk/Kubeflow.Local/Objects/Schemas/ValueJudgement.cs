using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Judges one value by what a schema asks beyond its type.</summary>
internal static class ValueJudgement
{
    /// <summary>Adds what is wrong.</summary>
    public static void Judge(ValueChecks checks, SchemaNode schema, JsonNode? node, DocumentPath at, List<FieldCause> causes)
    {
        if (node is null)
            return;
        if (checks.Enum is { } values && !values.Any(v => DocumentEquality.Same(v, node)))
            causes.Add(Causes.NotSupported(at.ToString(), node, values));
        switch (node.GetValueKind())
        {
            case JsonValueKind.Number:
                Number(checks, node, at, causes);
                break;
            case JsonValueKind.String:
                Text(checks, node, at, causes);
                break;
            case JsonValueKind.Array:
                List(checks, node.AsArray(), at, causes);
                break;
            case JsonValueKind.Object:
                Map(checks, node.AsObject(), at, causes);
                break;
        }
        Junctors.Judge(checks, schema, node, at, causes);
    }

    private static void Number(ValueChecks checks, JsonNode node, DocumentPath at, List<FieldCause> causes)
    {
        var number = Numbers.Of(node);
        if (checks.MultipleOf is { } factor && !double.IsInteger(number / factor))
            Add($"should be a multiple of {Shown(factor)}");
        if (checks.Maximum is { } most && (checks.ExclusiveMaximum ? number >= most : number > most))
            Add($"should be less than {(checks.ExclusiveMaximum ? "" : "or equal to ")}{Shown(most)}");
        if (checks.Minimum is { } least && (checks.ExclusiveMinimum ? number <= least : number < least))
            Add($"should be greater than {(checks.ExclusiveMinimum ? "" : "or equal to ")}{Shown(least)}");
        if (checks.Format == "int32" && (number < int.MinValue || number > int.MaxValue))
            causes.Add(Causes.Invalid(at.ToString(), node, $"Checked value must be of type integer with format int32 in {at}"));

        void Add(string why) => causes.Add(Causes.Invalid(at.ToString(), node, $"{at} in body {why}"));
    }

    private static void Text(ValueChecks checks, JsonNode node, DocumentPath at, List<FieldCause> causes)
    {
        var text = node.GetValue<string>();
        if (checks.MaxLength is { } most && Length(text) > most)
            causes.Add(Causes.TooLong(at.ToString(), most));
        if (checks.MinLength is { } least && Length(text) < least)
            causes.Add(Causes.Invalid(at.ToString(), node, $"{at} in body should be at least {least} chars long"));
        if (checks.Pattern is { } pattern && !pattern.IsMatch(text))
            causes.Add(Causes.Invalid(at.ToString(), node, $"{at} in body should match '{checks.PatternText}'"));
        if (checks.Format.Length > 0 && !Formats.Fits(checks.Format, text))
            causes.Add(Causes.WrongType(at.ToString(), text, $"{at} in body must be of type {checks.Format}: {CanonicalJson.Quote(text)}"));
    }

    private static void List(ValueChecks checks, JsonArray items, DocumentPath at, List<FieldCause> causes)
    {
        if (checks.MaxItems is { } most && items.Count > most)
            causes.Add(Causes.TooMany(at.ToString(), items.Count, most));
        if (checks.MinItems is { } least && items.Count < least)
            causes.Add(Causes.Invalid(at.ToString(), JsonValue.Create(items.Count), $"{at} in body should have at least {least} items"));
        if (checks.UniqueItems && items.Select(CanonicalJson.Write).Distinct().Count() < items.Count)
            causes.Add(Causes.Invalid(at.ToString(), items, $"{at} in body shouldn't contain duplicates"));
    }

    private static void Map(ValueChecks checks, JsonObject fields, DocumentPath at, List<FieldCause> causes)
    {
        if (checks.MaxProperties is { } most && fields.Count > most)
            causes.Add(Causes.TooMany(at.ToString(), fields.Count, most));
        if (checks.MinProperties is { } least && fields.Count < least)
            causes.Add(Causes.Invalid(at.ToString(), JsonValue.Create(fields.Count), $"{at} in body should have at least {least} properties"));
    }

    private static int Length(string text) => text.EnumerateRunes().Count();

    private static string Shown(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
