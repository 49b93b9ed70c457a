using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kubeflow.Bridge;

/// <summary>How documents cross the border: names in camelCase, enums as words, keys of the user's as they are, nothing unknown let through.</summary>
internal static class BridgeJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // As deep as Python itself writes.
        MaxDepth = 1000,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsNoDocument } },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new RuntimeStateConverter(), new SecondsConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    // A clock, a logger or a function of a record that Python has a class of.
    private static void LeaveOutWhatIsNoDocument(JsonTypeInfo type)
    {
        if (!typeof(BridgeJson).Assembly.GetCustomAttributes<PythonSpecAttribute>().Any(s => s.Type == type.Type))
            return;
        foreach (var property in type.Properties.Where(p => !PythonTypes.IsDocument(p.PropertyType)).ToList())
            type.Properties.Remove(property);
    }
}
