using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Reads one definition's schema and notes every place that Kubernetes would refuse.</summary>
internal sealed class SchemaReader
{
    private static readonly string[] Types = ["object", "array", "string", "integer", "number", "boolean"];
    private readonly HashSet<string> _warnings = [];

    /// <summary>The places that make it no structural schema.</summary>
    public List<FieldCause> Causes { get; } = [];

    /// <summary>What has no effect here.</summary>
    public IReadOnlyList<string> Warnings => [.. _warnings];

    /// <summary>Reads the schema of a whole document.</summary>
    public SchemaNode ReadRoot(JsonObject schema) => Read(schema, "openAPIV3Schema", whole: true, inside: false);

    private SchemaNode Read(JsonNode? node, string at, bool whole, bool inside)
    {
        if (node is not JsonObject schema)
        {
            Refuse(at, "must be an object");
            return WellKnownFields.Anything;
        }
        var words = new SchemaWords(schema, at, Causes);
        var type = words.Text("type");
        var intOrString = words.Flag("x-kubernetes-int-or-string");
        var preserve = words.Flag("x-kubernetes-preserve-unknown-fields");
        var embedded = words.Flag("x-kubernetes-embedded-resource");
        CheckPlace(schema, at, type, intOrString, preserve, inside);
        if (whole && type != "object")
            Refuse($"{at}.type", "must be object at the root");
        var properties = Properties(schema, at, whole || embedded, inside);
        var additional = Additional(schema, at, inside);
        var items = schema["items"] is { } item ? Read(item, $"{at}.items", whole: false, inside) : null;
        var list = List(words, at, items);
        var hasDefault = schema.TryGetPropertyValue("default", out var value);
        var read = new SchemaNode
        {
            Type = type,
            Nullable = words.Flag("nullable"),
            IntOrString = intOrString,
            PreserveUnknown = preserve,
            Embedded = embedded || whole,
            Properties = properties,
            Additional = additional,
            Items = items,
            ListType = list,
            MapKeys = words.Texts("x-kubernetes-list-map-keys"),
            PatchKeys = words.Texts("x-kubernetes-list-map-keys"),
            AtomicMap = words.Text("x-kubernetes-map-type") == "atomic",
            HasDefault = hasDefault,
            Default = value?.DeepClone(),
            DefaultsBelow = hasDefault || properties.Values.Any(p => p.DefaultsBelow) || additional?.DefaultsBelow is true || items?.DefaultsBelow is true,
            Required = words.Texts("required"),
            Checks = CheckReader.Read(words, at, ReadInside, Causes),
        };
        read.Rules = Rules(schema, at, read);
        return read;
    }

    private SchemaNode ReadInside(JsonNode? node, string at) => Read(node, at, whole: false, inside: true);

    private void CheckPlace(JsonObject schema, string at, string type, bool intOrString, bool preserve, bool inside)
    {
        if (type.Length == 0 && !intOrString && !preserve && !inside)
            Refuse($"{at}.type", "Required value: must not be empty for specified fields", "FieldValueRequired");
        if (type.Length > 0 && !Types.Contains(type))
            Refuse($"{at}.type", $"Unsupported value: \"{type}\": supported values: \"array\", \"boolean\", \"integer\", \"number\", \"object\", \"string\"", "FieldValueNotSupported");
        if (intOrString && type.Length > 0)
            Refuse($"{at}.type", "must be empty if x-kubernetes-int-or-string is true");
        if (schema.ContainsKey("$ref"))
            Refuse($"{at}.$ref", "Forbidden: $ref is not supported", "FieldValueForbidden");
        if (schema["uniqueItems"]?.GetValueKind() == JsonValueKind.True)
            Refuse($"{at}.uniqueItems", "Forbidden: uniqueItems cannot be set to true since the runtime complexity becomes quadratic", "FieldValueForbidden");
        if (type == "array" && !schema.ContainsKey("items") && !inside)
            Refuse($"{at}.items", "Required value: must be specified", "FieldValueRequired");
        if (schema["items"] is JsonArray)
            Refuse($"{at}.items", "Forbidden: items must be a schema object and not an array", "FieldValueForbidden");
        if (inside)
            foreach (var word in (string[])["default", "additionalProperties", "x-kubernetes-list-type", "x-kubernetes-preserve-unknown-fields"])
                if (schema.ContainsKey(word))
                    Refuse($"{at}.{word}", "Forbidden: must be undefined to be structural", "FieldValueForbidden");
        if (schema.ContainsKey("properties") && schema["additionalProperties"] is not null)
            Refuse($"{at}.additionalProperties", "Forbidden: additionalProperties and properties are mutual exclusive", "FieldValueForbidden");
    }

    private Dictionary<string, SchemaNode> Properties(JsonObject schema, string at, bool whole, bool inside)
    {
        var read = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        if (schema["properties"] is JsonObject fields)
            foreach (var (name, field) in fields)
                read[name] = Read(field, $"{at}.properties[{name}]", whole: false, inside);
        else if (schema["properties"] is not null)
            Refuse($"{at}.properties", "must be an object");
        if (whole && !inside)
            read["metadata"] = ObjectMeta.With(read.GetValueOrDefault("metadata"));
        return read;
    }

    private SchemaNode? Additional(JsonObject schema, string at, bool inside)
    {
        var additional = schema["additionalProperties"];
        switch (additional?.GetValueKind())
        {
            case null:
                return null;
            case JsonValueKind.True:
                return WellKnownFields.Anything;
            case JsonValueKind.False:
                Refuse($"{at}.additionalProperties", "Forbidden: additionalProperties cannot be set to false", "FieldValueForbidden");
                return null;
            default:
                return Read(additional, $"{at}.additionalProperties", whole: false, inside);
        }
    }

    private ListType List(SchemaWords words, string at, SchemaNode? items)
    {
        var keys = words.Texts("x-kubernetes-list-map-keys");
        switch (words.Text("x-kubernetes-list-type"))
        {
            case "" or "atomic":
                return ListType.Atomic;
            case "set":
                return ListType.Set;
            case "map":
                if (keys.Count == 0)
                    Refuse($"{at}.x-kubernetes-list-map-keys", "Required value: must not be empty if x-kubernetes-list-type is map", "FieldValueRequired");
                foreach (var key in keys.Where(k => items?.Properties.ContainsKey(k) is not true))
                    Refuse($"{at}.x-kubernetes-list-map-keys", $"Invalid value: \"{key}\": must be a property of the items");
                foreach (var key in keys.Where(k => items?.Properties.ContainsKey(k) is true && !items.Required.Contains(k) && !items.Properties[k].HasDefault))
                    Refuse($"{at}.items.properties[{key}].default", "Required value: this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property", "FieldValueRequired");
                return ListType.Map;
            case var other:
                Refuse($"{at}.x-kubernetes-list-type", $"Unsupported value: \"{other}\": supported values: \"atomic\", \"map\", \"set\"", "FieldValueNotSupported");
                return ListType.Atomic;
        }
    }

    private List<CelRule> Rules(JsonObject schema, string at, SchemaNode node)
    {
        var rules = new List<CelRule>();
        if (schema["x-kubernetes-validations"] is JsonArray written)
            for (var i = 0; i < written.Count; i++)
                try
                {
                    rules.Add(CelRule.Read(written[i] as JsonObject, node));
                }
                catch (CelRuleFault fault)
                {
                    _warnings.Add($"{at}.x-kubernetes-validations[{i}] is not checked: {fault.Message}");
                }
        return rules;
    }

    private void Refuse(string at, string message, string reason = "FieldValueInvalid") => Causes.Add(new(reason, at, message));
}
