using System.Text.Json;
using Kubeflow.Pipelines.Local;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Values and expressions, against KFP's and CEL's rules.</summary>
public class ValueTests
{
    private static readonly Dictionary<string, JsonElement> Parameters = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(
        """{"n": 5.0, "x": 0.25, "s": "it's", "b": true, "list": [1, "a"], "object": {"k": "v"}}""")!;

    [TestCase("int(inputs.parameter_values['n']) == 5", true)]
    [TestCase("double(int(inputs.parameter_values['n'])) == 5.5", false)]
    [TestCase("inputs.parameter_values['x'] < double(1)", true)]
    [TestCase("inputs.parameter_values['s'] == 'it\\'s'", true)]
    [TestCase("!(inputs.parameter_values['s'] == 'x') && inputs.parameter_values['b'] == true", true)]
    [TestCase("inputs.parameter_values['b'] == false || inputs.parameter_values['x'] >= 0.25", true)]
    [TestCase("inputs.parameter_values['s'] == 5", false)] // as cel-go: values of unlike types are unequal
    [TestCase("string(int(inputs.parameter_values['n'])) == '5'", true)]
    [TestCase("string(inputs.parameter_values['b']) == 'true'", true)]
    [TestCase("5 > 2.0", true)]
    [TestCase("'a\\nb' == 'a\\nb' && 'x\"y' == \"x\\\"y\"", true)]
    [TestCase("1.0 in inputs.parameter_values['list'] && size(inputs.parameter_values['list']) == 2", true)]
    [TestCase("inputs.parameter_values['s'].startsWith('it') && inputs.parameter_values['s'].matches('^it.s$')", true)]
    [TestCase("inputs.parameter_values['object'].k == 'v' && inputs.parameter_values['object']['k'] == 'v'", true)]
    [TestCase("parseJson('{\"a\": [1, 2]}')['a'][1] == 2.0", true)]
    [TestCase("!(inputs.parameter_values['n'] > 4.0) || inputs.parameter_values['b']", true)]
    public void Decide_Expression_IsAsInCel(string expression, bool expected) =>
        Assert.That(CelExpression.Decide(expression, Parameters), Is.EqualTo(expected));

    [TestCase("inputs.parameter_values['nope'] == 1", "not there")]
    [TestCase("inputs.parameter_values['s'] > 5", "")]
    [TestCase("inputs.parameter_values['s']", "gives 'it's'")]
    [TestCase("inputs.parameter_values['n'] ==", "")]
    [TestCase("unknown == 1", "unknown")]
    [TestCase("inputs.nowhere['n'] == 1", "nowhere")]
    [TestCase("inputs.parameter_values.nope == 1", "nope")]
    [TestCase("parseJson(inputs.parameter_values['s'])['k'] == 1", "no JSON")]
    public void Decide_ExpressionThatCannotBeDecided_IsAFault(string expression, string reason) =>
        Assert.That(() => CelExpression.Decide(expression, Parameters), Throws.TypeOf<CelFault>().With.Message.Contains(reason));

    [TestCase("""parseJson(string_value)["k"]""", "\"v\"")]
    public void Select_PartOfAnObject_IsThatPart(string expression, string expected) =>
        Assert.That(CelExpression.Select(expression, Parameters["object"]).GetRawText(), Is.EqualTo(expected));

    [TestCase("5.0", "5")]
    [TestCase("1e21", "1000000000000000000000")]
    [TestCase("2e-05", "0.00002")]
    [TestCase("-0.5", "-0.5")]
    [TestCase("true", "true")]
    [TestCase("""["a", 1, {"b": null}]""", """["a",1,{"b":null}]""")]
    [TestCase("\"plain\"", "plain")]
    public void Write_Value_IsTheTextOfKfpsLauncher(string json, string expected) =>
        Assert.That(ParameterText.Write(JsonDocument.Parse(json).RootElement), Is.EqualTo(expected));

    [TestCase("NUMBER_INTEGER", " 7 ", "7")]
    [TestCase("NUMBER_INTEGER", "7.5", null)]
    [TestCase("NUMBER_DOUBLE", "2e-5", "2E-05")]
    [TestCase("BOOLEAN", "T", "true")]
    [TestCase("BOOLEAN", "yes", null)]
    [TestCase("LIST", "[1, 2]", "[1, 2]")]
    [TestCase("LIST", "{}", null)]
    [TestCase("STRUCT", "{\"a\": 1}", "{\"a\": 1}")]
    [TestCase("STRING", " 7 ", "\" 7 \"")]
    public void Read_Text_IsOfTheDeclaredTypeOrRefused(string type, string text, string? expected) =>
        Assert.That(ParameterText.Read(type, text)?.GetRawText(), Is.EqualTo(expected));
}
