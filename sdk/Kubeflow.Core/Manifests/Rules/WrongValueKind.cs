using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Manifests.Rules;

/// <summary>Value of another kind.</summary>
internal static class WrongValueKind
{
    public static readonly Rule Rule = new("KF7103", "Value of another kind");

    public static Fault Of(string path, Type wanted, JsonNode? given, SourceLocation location) =>
        new(Rule, $"Field '{path}' wants {Name(wanted)}, got {Shown(given)}.",
            wanted == typeof(string) && given is JsonValue ? "Put quotes around it." : "Correct the value.", location);

    private static string Name(Type wanted) => Type.GetTypeCode(wanted) switch
    {
        TypeCode.String => "a text",
        TypeCode.Boolean => "true or false",
        TypeCode.Int32 or TypeCode.Int64 => "a whole number",
        TypeCode.Double => "a number",
        _ when wanted == typeof(IntOrString) => "a number or a text",
        _ when wanted == typeof(KubernetesTime) => "a time such as '2026-01-31T12:00:00Z'",
        _ when wanted == typeof(JsonArray) => "a list",
        _ => "a mapping",
    };

    private static string Shown(JsonNode? given) => given?.GetValueKind() switch
    {
        null => "nothing",
        JsonValueKind.Object => "a mapping",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text '{Cut(given.GetValue<string>())}'",
        _ => Cut(given.ToJsonString()),
    };

    private static string Cut(string text) => (text.Length <= 60 ? text : text[..57] + "...").ReplaceLineEndings(" ");
}
