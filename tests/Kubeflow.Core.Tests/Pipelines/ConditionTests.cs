using Kubeflow.Pipelines;

namespace Kubeflow.Core.Tests.Pipelines;

/// <summary>Conditions as CEL: KFP's own text where that works, and right where KFP's does not.</summary>
public class ConditionTests
{
    private static readonly Component Text = Component.Container("text").OptionalInput<string>("text", "").Output<string>("Output").Image("alpine").Command("true").Build();

    private static IEnumerable<TestCaseData> Conditions()
    {
        static TestCaseData Of(Func<PipelineBuilder, Condition> condition, string expected) => new TestCaseData(condition, expected).SetArgDisplayNames(expected);
        yield return Of(p => p.Parameter("n", 1) == 5, "int(inputs.parameter_values['pipelinechannel--n']) == 5");
        yield return Of(p => p.Parameter("n", 1) == 5.5, "double(int(inputs.parameter_values['pipelinechannel--n'])) == 5.5");
        yield return Of(p => p.Parameter("x", 1.0) > 0.9, "inputs.parameter_values['pipelinechannel--x'] > 0.9");
        yield return Of(p => p.Parameter("x", 1.0) > 1, "inputs.parameter_values['pipelinechannel--x'] > double(1)");
        yield return Of(p => p.Parameter("x", 1.0) >= p.Parameter("n", 1), "inputs.parameter_values['pipelinechannel--x'] >= double(int(inputs.parameter_values['pipelinechannel--n']))");
        yield return Of(p => p.Parameter("s", "") == "it's \\ \n", "inputs.parameter_values['pipelinechannel--s'] == 'it\\'s \\\\ \\n'");
        yield return Of(p => p.Parameter("s", "") == 5, "inputs.parameter_values['pipelinechannel--s'] == '5'");
        yield return Of(p => p.Parameter("s", "") == true, "inputs.parameter_values['pipelinechannel--s'] == 'true'");
        yield return Of(p => p.Parameter("s", "") == p.Parameter("n", 1), "inputs.parameter_values['pipelinechannel--s'] == string(int(inputs.parameter_values['pipelinechannel--n']))");
        yield return Of(p => p.Parameter("s", "") == 0.5, "inputs.parameter_values['pipelinechannel--s'] == '0.5'");
        yield return Of(p => p.Parameter("s", "") == "\r\t\u0001", "inputs.parameter_values['pipelinechannel--s'] == '\\r\\t\\u0001'");
        yield return Of(p => p.Parameter("n", 1) == "5", "string(int(inputs.parameter_values['pipelinechannel--n'])) == '5'");
        yield return Of(p => p.Parameter("n", 1) != 9007199254740993, "int(inputs.parameter_values['pipelinechannel--n']) != 9007199254740993");
        yield return Of(p => p.Parameter("x", 1.0) < 1e22, "inputs.parameter_values['pipelinechannel--x'] < 1e+22");
        yield return Of(p => p.Parameter("s", "") == p.Parameter("b", true), "inputs.parameter_values['pipelinechannel--s'] == string(inputs.parameter_values['pipelinechannel--b'])");
        yield return Of(p => p.Parameter("s", "") == p.Parameter("x", 1.0), "inputs.parameter_values['pipelinechannel--s'] == string(inputs.parameter_values['pipelinechannel--x'])");
        yield return Of(p => (Value)$"it's {p.Parameter("s", "")}" == "x", "'it\\'s ' + inputs.parameter_values['pipelinechannel--s'] == 'x'");
        yield return Of(p => "x" == (Value)$"{p.Parameter("n", 1)}!", "string(int(inputs.parameter_values['pipelinechannel--n'])) + '!' == 'x'");
        yield return Of(p => p.Parameter("b", true) == true, "inputs.parameter_values['pipelinechannel--b'] == true");
        yield return Of(p => p.Parameter("b", true), "inputs.parameter_values['pipelinechannel--b'] == true");
        yield return Of(p => p.Parameter("a", true) & !p.Parameter("b", true), "inputs.parameter_values['pipelinechannel--a'] == true && !(inputs.parameter_values['pipelinechannel--b'] == true)");
        yield return Of(p => 5 < p.Parameter("n", 1), "int(inputs.parameter_values['pipelinechannel--n']) > 5");
        yield return Of(p => !(p.Parameter("n", 1) == 5), "!(int(inputs.parameter_values['pipelinechannel--n']) == 5)");
        yield return Of(p => !(p.Parameter("a", 1) == 1 | p.Parameter("b", true)), "!(int(inputs.parameter_values['pipelinechannel--a']) == 1 || inputs.parameter_values['pipelinechannel--b'] == true)");
        yield return Of(p => (p.Parameter("a", 1) == 1 | p.Parameter("b", 2) == 2) & p.Parameter("c", 3) == 3, "(int(inputs.parameter_values['pipelinechannel--a']) == 1 || int(inputs.parameter_values['pipelinechannel--b']) == 2) && int(inputs.parameter_values['pipelinechannel--c']) == 3");
    }

    [TestCaseSource(nameof(Conditions))]
    public void Compile_Condition_IsKfpsExpression(Func<PipelineBuilder, Condition> condition, string expected)
    {
        var document = Pipeline.Define("asks", p => p.If(condition(p), then => then.Add(Text))).Document;
        Assert.That(document.Spec.Root!.Dag!.Tasks!["condition-1"].TriggerPolicy!.Condition, Is.EqualTo(expected));
    }

    [Test]
    public void Compile_ElseIfAfterAnyCondition_ExcludesTheOnesBefore()
    {
        var document = Pipeline.Define("branches", p =>
        {
            var (a, b, c) = (p.Parameter("a", true), p.Parameter("b", true), p.Parameter("c", true));
            p.If(a | b, then => then.Add(Text)).ElseIf(b | c, then => then.Add(Text)).Else(then => then.Add(Text));
        }).Document;
        const string A = "inputs.parameter_values['pipelinechannel--a'] == true", B = "inputs.parameter_values['pipelinechannel--b'] == true", C = "inputs.parameter_values['pipelinechannel--c'] == true";
        Assert.That(
            document.Spec.Components!["comp-condition-branches-1"].Dag!.Tasks!.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value.TriggerPolicy!.Condition),
            Is.EqualTo(new[] { $"{A} || {B}", $"!({A} || {B}) && ({B} || {C})", $"!({A} || {B}) && !({B} || {C})" }));
    }
}
