using System.Text.Json.Nodes;
using Kubeflow.ClusterContract;
using Kubeflow.Clusters;

namespace Kubeflow.Remote.Tests.RealServer;

/// <summary>Which rules of a definition are dropped when an older server refuses them.</summary>
public class SchemaRulesTests
{
    [TestCase("spec.validation.openAPIV3Schema.properties[spec].properties[jobs].items.x-kubernetes-validations[1].rule")]
    [TestCase("spec.versions[0].schema.openAPIV3Schema.properties[spec].properties[jobs].items.x-kubernetes-validations[1].rule")]
    public void Drop_RuleThatIsNamed_LeavesTheOthers(string field)
    {
        var definition = Definition();
        var dropped = SchemaRules.Drop(definition, Refused(new FieldCause("FieldValueInvalid", field, "compilation failed: undefined field 'namespace'")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(dropped, Is.EqualTo(new[] { "'b'" }));
            Assert.That(definition.ToJsonString(), Does.Contain("\"rule\":\"a\"").And.Contain("\"rule\":\"c\"").And.Contain("\"rule\":\"root\""));
        }
    }

    [Test]
    public void Drop_SeveralOfOneList_DropsThoseThatAreNamed()
    {
        var definition = Definition();
        var dropped = SchemaRules.Drop(definition, Refused(
            new("FieldValueInvalid", "spec.validation.openAPIV3Schema.properties[spec].properties[jobs].items.x-kubernetes-validations[0].rule", ""),
            new("FieldValueInvalid", "spec.validation.openAPIV3Schema.properties[spec].properties[jobs].items.x-kubernetes-validations[2].rule", "")));
        Assert.That(dropped, Is.EquivalentTo(new[] { "'a'", "'c'" }));
        Assert.That(definition.ToJsonString(), Does.Contain("\"rule\":\"b\""));
    }

    [Test]
    public void Drop_RefusalOfSomethingElse_DropsNothing() =>
        Assert.That(SchemaRules.Drop(Definition(), new ClusterException(422, "Invalid", "spec.group: Required value", causes: [new("FieldValueRequired", "spec.group", "")])), Is.Empty);

    private static ClusterException Refused(params FieldCause[] causes) => new(422, "Invalid", "is invalid", causes: causes);

    private static JsonObject Definition() => Yaml.Read("""
        spec:
          versions:
          - name: v1
            schema:
              openAPIV3Schema:
                x-kubernetes-validations: [{ rule: root }]
                properties:
                  spec:
                    properties:
                      jobs:
                        items:
                          x-kubernetes-validations: [{ rule: a }, { rule: b }, { rule: c }]
        """);
}
