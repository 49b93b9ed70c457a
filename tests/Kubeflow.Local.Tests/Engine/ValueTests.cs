using System.Text.Json;
using Kubeflow.Pipelines.Local;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Values as texts, against KFP's rules.</summary>
public class ValueTests
{
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
