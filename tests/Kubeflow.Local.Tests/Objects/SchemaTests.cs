using System.Text.Json.Nodes;
using Kubeflow.TestSupport;

namespace Kubeflow.Clusters.Local.Tests;

public sealed class SchemaTests
{
    private static readonly StructuralSchema Small = StructuralSchema.Parse(Yaml.One(
        """
        type: object
        required: [spec]
        properties:
          spec:
            type: object
            required: [name]
            properties:
              name: {type: string, minLength: 2, maxLength: 5, pattern: '^[a-z]+$'}
              size: {type: integer, format: int32, minimum: 0, maximum: 10, exclusiveMaximum: true, default: 3}
              ratio: {type: number, multipleOf: 0.5}
              mode: {type: string, enum: [Fast, Slow]}
              when: {type: string, format: date-time}
              port: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}
              maybe: {type: string, nullable: true}
              on: {type: boolean, default: false}
              box: {type: object, properties: {deep: {type: string, default: d}}}
              made: {type: object, default: {}, properties: {deep: {type: string, default: d}}}
              labels: {type: object, additionalProperties: {type: string}, maxProperties: 2}
              tags: {type: array, x-kubernetes-list-type: set, maxItems: 3, items: {type: string}}
              parts:
                type: array
                x-kubernetes-list-type: map
                x-kubernetes-list-map-keys: [name]
                items: {type: object, required: [name], properties: {name: {type: string}, value: {type: integer, minimum: 1}}}
              raw: {type: object, x-kubernetes-preserve-unknown-fields: true, properties: {known: {type: object, properties: {a: {type: string}}}}}
              template: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}
              choice: {type: object, oneOf: [{required: [a]}, {required: [b]}], properties: {a: {type: string}, b: {type: string}}}
              either: {type: object, anyOf: [{required: [a]}, {required: [b]}], properties: {a: {type: string}, b: {type: string}}}
              even: {type: integer, not: {enum: [13]}}
        """));

    [Test]
    public void Prune_UnknownFields_AreRemovedAndNamed()
    {
        var document = JsonNode.Parse(
            """
            {"apiVersion":"g/v1","kind":"K","metadata":{"name":"n","foo":1,"labels":{"a":"b"}},"extra":1,
             "spec":{"name":"ab","nope":{},"parts":[{"name":"a"},{"name":"b","bar":1}],"labels":{"any":"x"},
              "raw":{"free":{"x":1},"known":{"a":"1","b":2}},"template":{"kind":"Pod","apiVersion":"v1","metadata":{"name":"p","zoo":1},"free":1}}}
            """)!.AsObject();
        Assert.That(Small.Prune(document), Is.EquivalentTo(
            new[] { "extra", "metadata.foo", "spec.nope", "spec.parts[1].bar", "spec.raw.known.b", "spec.template.metadata.zoo" }));
        Assert.That(document.ToJsonString(), Is.EqualTo(
            """{"apiVersion":"g/v1","kind":"K","metadata":{"name":"n","labels":{"a":"b"}},"spec":{"name":"ab","parts":[{"name":"a"},{"name":"b"}],"labels":{"any":"x"},"raw":{"free":{"x":1},"known":{"a":"1"}},"template":{"kind":"Pod","apiVersion":"v1","metadata":{"name":"p"},"free":1}}}"""));
        Assert.That(Small.Prune(document), Is.Empty);
    }

    [TestCase("""{"name":"ab"}""", """{"name":"ab","size":3,"on":false,"made":{"deep":"d"}}""", TestName = "Default_Absent_IsFilledIn")]
    [TestCase("""{"size":null,"on":true}""", """{"on":true,"size":3,"made":{"deep":"d"}}""", TestName = "Default_NullThatIsNoValue_IsTheDefault")]
    [TestCase("""{"size":1,"on":true,"made":{},"name":null,"maybe":null,"box":{}}""",
        """{"size":1,"on":true,"made":{"deep":"d"},"maybe":null,"box":{"deep":"d"}}""", TestName = "Default_NullWithoutDefault_IsDroppedUnlessNullable")]
    public void Default_Fills_WhatIsNotGiven(string spec, string expected)
    {
        var document = new JsonObject { ["spec"] = JsonNode.Parse(spec) };
        Small.Default(document);
        Assert.That(StructuralEquality.Differences(JsonNode.Parse(expected), document["spec"]), Is.Empty);
    }

    [TestCase("""{"name":"a"}""", "FieldValueInvalid", "spec.name", "Invalid value: \"a\": spec.name in body should be at least 2 chars long")]
    [TestCase("""{"name":"abcdef"}""", "FieldValueTooLong", "spec.name", "Too long: may not be more than 5 bytes")]
    [TestCase("""{"name":"aB"}""", "FieldValueInvalid", "spec.name", "Invalid value: \"aB\": spec.name in body should match '^[a-z]+$'")]
    [TestCase("""{"name":"ab\n"}""", "FieldValueInvalid", "spec.name", "Invalid value: \"ab\\n\": spec.name in body should match '^[a-z]+$'")]
    [TestCase("{}", "FieldValueRequired", "spec.name", "Required value")]
    [TestCase("""{"name":5}""", "FieldValueTypeInvalid", "spec.name", "Invalid value: \"integer\": spec.name in body must be of type string: \"integer\"")]
    [TestCase("""{"name":null}""", "FieldValueTypeInvalid", "spec.name", "Invalid value: \"null\": spec.name in body must be of type string: \"null\"")]
    [TestCase("""{"name":"ab","size":-1}""", "FieldValueInvalid", "spec.size", "Invalid value: -1: spec.size in body should be greater than or equal to 0")]
    [TestCase("""{"name":"ab","size":10}""", "FieldValueInvalid", "spec.size", "Invalid value: 10: spec.size in body should be less than 10")]
    [TestCase("""{"name":"ab","size":1.5}""", "FieldValueTypeInvalid", "spec.size", "Invalid value: \"number\": spec.size in body must be of type integer: \"number\"")]
    [TestCase("""{"name":"ab","ratio":0.7}""", "FieldValueInvalid", "spec.ratio", "Invalid value: 0.7: spec.ratio in body should be a multiple of 0.5")]
    [TestCase("""{"name":"ab","mode":"x"}""", "FieldValueNotSupported", "spec.mode", "Unsupported value: \"x\": supported values: \"Fast\", \"Slow\"")]
    [TestCase("""{"name":"ab","when":"soon"}""", "FieldValueTypeInvalid", "spec.when", "Invalid value: \"soon\": spec.when in body must be of type date-time: \"soon\"")]
    [TestCase("""{"name":"ab","port":true}""", "FieldValueTypeInvalid", "spec.port", "Invalid value: \"boolean\": spec.port in body must be of type integer,string: \"boolean\"")]
    [TestCase("""{"name":"ab","labels":{"a":1}}""", "FieldValueTypeInvalid", "spec.labels.a", "Invalid value: \"integer\": spec.labels.a in body must be of type string: \"integer\"")]
    [TestCase("""{"name":"ab","labels":{"a":"","b":"","c":""}}""", "FieldValueTooMany", "spec.labels", "Too many: 3: must have at most 2 items")]
    [TestCase("""{"name":"ab","tags":["a","b","a"]}""", "FieldValueDuplicate", "spec.tags[2]", "Duplicate value: \"a\"")]
    [TestCase("""{"name":"ab","parts":[{"name":"x"},{"name":"x"}]}""", "FieldValueDuplicate", "spec.parts[1]", "Duplicate value: {\"name\":\"x\"}")]
    [TestCase("""{"name":"ab","parts":[{"name":"x","value":0}]}""", "FieldValueInvalid", "spec.parts[0].value", "Invalid value: 0: spec.parts[0].value in body should be greater than or equal to 1")]
    [TestCase("""{"name":"ab","choice":{"a":"","b":""}}""", "FieldValueInvalid", "<nil>", "Invalid value: \"\": \"spec.choice\" must validate one and only one schema (oneOf). Found 2 valid alternatives")]
    [TestCase("""{"name":"ab","even":13}""", "FieldValueInvalid", "<nil>", "Invalid value: \"\": \"spec.even\" must not validate the schema (not)")]
    [TestCase("""{"name":"ab","template":{"apiVersion":"v1"}}""", "FieldValueRequired", "spec.template.kind", "Required value: must not be empty")]
    public void Validate_AWrongValue_IsToldInKubernetesWords(string spec, string reason, string field, string message) =>
        Assert.That(Causes(spec), Is.EqualTo(new[] { new FieldCause(reason, field, message) }));

    [Test]
    public void Validate_NoneOfAnyOf_NamesThePlaceAndWhatIsMissing() =>
        Assert.That(Causes("""{"name":"ab","either":{}}""").Select(c => (c.Field, c.Message)), Is.EqualTo(new[]
        {
            ("<nil>", "Invalid value: \"\": \"spec.either\" must validate at least one schema (anyOf)"), ("spec.either.a", "Required value"),
        }));

    [Test]
    public void Validate_EverythingRight_HasNoCauses() => Assert.That(
        Causes("""{"name":"ab","size":1.0,"ratio":1,"mode":"Fast","when":"2024-01-02T03:04:05Z","port":"http","maybe":null,"tags":["a"],"choice":{"a":""},"either":{"b":""},"raw":{"x":[]}}"""),
        Is.Empty);

    [Test]
    public void Validate_AnUnchangedWrongField_IsLetThroughOnUpdate()
    {
        var old = JsonNode.Parse("""{"spec":{"name":"x","size":50,"parts":[{"name":"a","value":0},{"name":"b","value":5}]}}""")!.AsObject();
        var changed = old.DeepClone().AsObject();
        changed["spec"]!["parts"]!.AsArray().RemoveAt(1);
        changed["spec"]!["size"] = 60;
        Assert.That(Small.Validate(changed, old).Select(c => c.Field), Is.EqualTo(new[] { "spec.size" }));
    }

    [Test]
    public void Schema_UsedByManyThreads_GivesEveryoneTheSame()
    {
        var answers = new string[500];
        Parallel.For(0, answers.Length, i =>
        {
            var document = JsonNode.Parse("""{"spec":{"name":"A","made":{},"nope":1,"when":"x","tags":["a","a"]}}""")!.AsObject();
            var removed = Small.Prune(document);
            Small.Default(document);
            answers[i] = string.Join('|', [.. removed, .. Small.Validate(document, null).Select(c => c.Message), document.ToJsonString()]);
        });
        Assert.That(answers.Distinct().Count(), Is.EqualTo(1), string.Join('\n', answers.Distinct()));
    }

    [Test]
    public void Parse_APlaceThatIsNotStructural_NamesEveryOne()
    {
        var schema = Yaml.One(
            """
            type: object
            properties:
              a: {}
              b: {type: array}
              c: {type: strange}
              d: {type: object, additionalProperties: false}
              e: {type: array, x-kubernetes-list-type: map, items: {type: object}}
              f: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k], items: {type: object, properties: {k: {type: string}}}}
              g: {type: string, pattern: '('}
              h: {type: string, anyOf: [{default: x}]}
              i: {$ref: x, type: string}
              j: {type: integer, default: x}
            """);
        var refused = Assert.Throws<ClusterException>(() => StructuralSchema.Parse(schema))!;
        Assert.That(refused.StatusCode, Is.EqualTo(422));
        Assert.That(refused.Causes.Select(c => c.Field["openAPIV3Schema.properties".Length..]), Is.EquivalentTo(new[]
        {
            "[a].type", "[b].items", "[c].type", "[d].additionalProperties", "[e].x-kubernetes-list-map-keys", "[f].items.properties[k].default", "[g].pattern",
            "[h].anyOf[0].default", "[i].$ref", "[j].default",
        }));
    }

    [TestCase("""^\d+$""", "12", true)]
    [TestCase("""^\d+$""", "٣", false)]
    [TestCase("^a$", "a\n", false)]
    [TestCase("[[:alpha:]]+", "x", true)]
    [TestCase("^[[:digit:]_-]+$", "1_-", true)]
    [TestCase("^[]a]+$", "]a", true)]
    [TestCase("^(?P<x>a)$", "a", true)]
    [TestCase("""^\Qa.b\E$""", "a.b", true)]
    [TestCase("""^[\w.]+$""", "a_1.", true)]
    [TestCase("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", false)]
    public void Re2_Patterns_MeanWhatGoMeans(string pattern, string text, bool matches) => Assert.That(Re2.Compile(pattern).IsMatch(text), Is.EqualTo(matches));

    [TestCase("date-time", "2024-01-02T03:04:05Z", "2024-13-02T03:04:05Z")]
    [TestCase("date", "2024-02-29", "2023-02-29")]
    [TestCase("duration", "1h 5m", "soon")]
    [TestCase("byte", "YWJj", "?")]
    [TestCase("uuid", "01234567-89ab-cdef-0123-456789abcdef", "01234567")]
    [TestCase("ipv4", "10.0.0.1", "10.1")]
    [TestCase("ipv6", "::1", "10.0.0.1")]
    [TestCase("cidr", "10.0.0.0/8", "10.0.0.0/33")]
    [TestCase("mac", "01:23:45:67:89:ab", "01:23")]
    [TestCase("email", "a@b.c", "a b")]
    [TestCase("hostname", "a.b-c", "-a")]
    [TestCase("uri", "https://a/b", "a b")]
    [TestCase("isbn10", "0306406152", "0306406153")]
    [TestCase("isbn13", "9780306406157", "9780306406158")]
    [TestCase("creditcard", "4111111111111111", "4111111111111112")]
    [TestCase("hexcolor", "#fff", "#ff")]
    [TestCase("rgbcolor", "rgb(1,2,3)", "rgb(1,2,300)")]
    public void Formats_KnownOnes_AreChecked(string format, string right, string wrong) => Assert.Multiple(() =>
    {
        Assert.That(Formats.Fits(format, right), Is.True, right);
        Assert.That(Formats.Fits(format, wrong), Is.False, wrong);
    });

    private static IReadOnlyList<FieldCause> Causes(string spec) => Small.Validate(new() { ["spec"] = JsonNode.Parse(spec) }, null);
}
