using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kubeflow.Pipelines;

/// <summary>Parts of a document as text, to find equal ones; absent values are left out.</summary>
internal static class PartText
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SkipUndefined } },
    };

    private static void SkipUndefined(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.PropertyType == typeof(JsonElement)))
            property.ShouldSerialize = (_, value) => value is JsonElement { ValueKind: not JsonValueKind.Undefined };
    }
}
