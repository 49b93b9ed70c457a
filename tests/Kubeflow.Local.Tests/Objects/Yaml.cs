using System.Globalization;
using System.Text.Json.Nodes;
using Kubeflow.TestSupport;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Kubeflow.Clusters.Local.Tests;

/// <summary>Documents and definitions from the YAML files beside the checkout.</summary>
internal static class Yaml
{
    private static readonly Lazy<Dictionary<string, StructuralSchema>> Known = new(() => Definitions()
        .SelectMany(d => Versions(d.Definition).Select(v => (Key: $"{d.Definition["spec"]!["group"]}/{v["name"]}/{d.Definition["spec"]!["names"]!["kind"]}", Schema: v)))
        .Where(v => v.Schema["schema"]?["openAPIV3Schema"] is JsonObject)
        .GroupBy(v => v.Key).ToDictionary(v => v.Key, v => StructuralSchema.Parse(v.First().Schema["schema"]!["openAPIV3Schema"]!.AsObject())));

    public static StructuralSchema Schema(string kind) => Known.Value[kind];

    public static StructuralSchema? Find(JsonNode document) => Known.Value.GetValueOrDefault($"{document["apiVersion"]}/{document["kind"]}");

    public static StructuralSchema TrainJob => Schema("trainer.kubeflow.org/v1alpha1/TrainJob");

    public static IEnumerable<JsonObject> Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Select(d => Node(d.RootNode)).OfType<JsonObject>();
    }

    public static JsonObject One(string text) => Read(text).Single();

    public static IEnumerable<(string File, JsonObject Definition)> Definitions() =>
        from file in Repository.SharedDataFiles("*.yaml", "crds")
        from document in Read(File.ReadAllText(Repository.SharedData("crds", file)))
        where (string?)document["kind"] == "CustomResourceDefinition"
        select (file, document);

    public static IEnumerable<JsonObject> Versions(JsonObject definition) => definition["spec"]!["versions"]!.AsArray().Select(v => v!.AsObject());

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Node(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Node)]),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value!),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "null" or "~" => null,
        "true" or "false" => JsonValue.Create(text == "true"),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        _ when text.All(c => char.IsAsciiDigit(c) || c is '.' or '-' or '+' or 'e' or 'E') && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
