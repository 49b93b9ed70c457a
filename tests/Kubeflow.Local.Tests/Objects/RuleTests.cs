using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local.Tests;

public sealed class RuleTests
{
    private static readonly StructuralSchema Schema = StructuralSchema.Parse(Yaml.One(
        """
        type: object
        x-kubernetes-validations:
        - {rule: "size(self.metadata.name) <= 3"}
        - {rule: "self.spec.low <= self.spec.high", message: low is too high, fieldPath: .spec.low}
        properties:
          metadata: {type: object}
          spec:
            type: object
            properties:
              low: {type: integer}
              high: {type: integer}
              fixed: {type: string, x-kubernetes-validations: [{rule: self == oldSelf, message: field is immutable}]}
              grows: {type: integer, x-kubernetes-validations: [{rule: '!oldSelf.hasValue() || self >= oldSelf.value()', optionalOldSelf: true, messageExpression: "'must be at least ' + string(oldSelf.value())"}]}
              forbidden: {type: string, x-kubernetes-validations: [{rule: "self == ''", reason: FieldValueForbidden, message: leave it out}]}
              ratio: {type: number, x-kubernetes-validations: [{rule: self / 2.0 < 1.0}]}
              when: {type: string, format: date-time, x-kubernetes-validations: [{rule: self.getFullYear() > 2000}]}
              set: {type: array, x-kubernetes-list-type: set, items: {type: string}, x-kubernetes-validations: [{rule: self == oldSelf}]}
              items:
                type: array
                x-kubernetes-list-type: map
                x-kubernetes-list-map-keys: [name]
                items:
                  type: object
                  required: [name]
                  properties: {name: {type: string}, value: {type: string, x-kubernetes-validations: [{rule: self == oldSelf}]}}
        """));

    [TestCase("""{"low":2,"high":1}""", "spec.low", "FieldValueInvalid", "Invalid value: \"object\": low is too high")]
    [TestCase("""{"low":1,"high":2,"forbidden":"x"}""", "spec.forbidden", "FieldValueForbidden", "Forbidden: leave it out")]
    [TestCase("""{"low":1,"high":2,"ratio":3}""", "spec.ratio", "FieldValueInvalid", "Invalid value: \"integer\": failed rule: self / 2.0 < 1.0")]
    [TestCase("""{"low":1,"high":2,"when":"1999-01-01T00:00:00Z"}""", "spec.when", "FieldValueInvalid", "Invalid value: \"string\": failed rule: self.getFullYear() > 2000")]
    [TestCase("""{"low":1}""", "spec.low", "FieldValueInvalid", "Invalid value: \"object\": no such key: high evaluating rule: low is too high")]
    public void Validate_ARuleThatDoesNotHold_IsACause(string spec, string field, string reason, string message) =>
        Assert.That(Schema.Validate(Document(spec), null), Is.EqualTo(new[] { new FieldCause(reason, field, message) }));

    [Test]
    public void Validate_ARuleOfTheWholeObject_NamesNoField() => Assert.That(
        Schema.Validate(Document("""{"low":1,"high":1}""", "long"), null),
        Is.EqualTo(new[] { new FieldCause("FieldValueInvalid", "<nil>", "Invalid value: \"object\": failed rule: size(self.metadata.name) <= 3") }));

    [TestCase("""{"fixed":"a"}""", """{"fixed":"b"}""", "Invalid value: \"string\": field is immutable")]
    [TestCase("""{"fixed":"a"}""", """{"fixed":"a"}""", null)]
    [TestCase("""{}""", """{"fixed":"b"}""", null)]
    [TestCase("""{"grows":5}""", """{"grows":4}""", "Invalid value: \"integer\": must be at least 5")]
    [TestCase("""{}""", """{"grows":4}""", null)]
    [TestCase("""{"set":["a","b"]}""", """{"set":["b","a"]}""", null)]
    [TestCase("""{"items":[{"name":"a","value":"1"},{"name":"b","value":"2"}]}""", """{"items":[{"name":"b","value":"2"},{"name":"a","value":"3"}]}""",
        "Invalid value: \"string\": failed rule: self == oldSelf")]
    public void Validate_ARuleAboutChanges_RunsOnUpdateOnly(string before, string after, string? message)
    {
        var (old, document) = (Document(Bounds(before)), Document(Bounds(after)));
        Assert.That(Schema.Validate(document, old).Select(c => c.Message), Is.EqualTo(message is null ? [] : new[] { message }));
        Assert.That(Schema.Validate(document, null), Is.Empty);
    }

    [Test]
    public void Parse_ARuleThatCannotBeCompiled_IsAWarning()
    {
        var schema = StructuralSchema.Parse(Yaml.One(
            """
            type: object
            properties:
              a: {type: object, properties: {b: {type: string}}, x-kubernetes-validations: [{rule: self.c == 1}, {rule: self.b.nope()}, {rule: "self.b == 'x'"}]}
            """));
        Assert.That(schema.Warnings, Is.EqualTo(new[]
        {
            "openAPIV3Schema.properties[a].x-kubernetes-validations[0] is not checked: undefined field 'c'",
            "openAPIV3Schema.properties[a].x-kubernetes-validations[1] is not checked: undeclared reference to 'nope' with 0 arguments",
        }));
        Assert.That(schema.Validate(JsonNode.Parse("""{"a":{"b":"y"}}""")!.AsObject(), null), Has.Count.EqualTo(1));
    }

    [Test]
    public void TrainJob_WrongNumbersAndImmutableFields_AreRefusedAsMeasured()
    {
        var job = JsonNode.Parse("""{"apiVersion":"trainer.kubeflow.org/v1alpha1","kind":"TrainJob","metadata":{"name":"n"},"spec":{"runtimeRef":{"name":"a"},"trainer":{"numNodes":-1,"numProcPerNode":0}}}""")!.AsObject();
        Yaml.TrainJob.Default(job);
        Assert.That(Yaml.TrainJob.Validate(job, null).Select(c => (c.Field, c.Message)), Does.Contain(
            ("spec.trainer.numNodes", "Invalid value: -1: spec.trainer.numNodes in body should be greater than or equal to 0")));
        var old = job.DeepClone().AsObject();
        job["spec"]!["managedBy"] = "someone";
        job["spec"]!["runtimeRef"]!["name"] = "b";
        Assert.That(Yaml.TrainJob.Validate(job, old).Select(c => c.Field), Is.SupersetOf(new[] { "spec.managedBy" }));
    }

    private static string Bounds(string spec)
    {
        var fields = JsonNode.Parse(spec)!.AsObject();
        (fields["low"], fields["high"]) = (1, 1);
        return fields.ToJsonString();
    }

    private static JsonObject Document(string spec, string name = "n") => new() { ["metadata"] = new JsonObject { ["name"] = name }, ["spec"] = JsonNode.Parse(spec) };
}
