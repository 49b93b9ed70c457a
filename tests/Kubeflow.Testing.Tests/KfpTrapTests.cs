using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Testing.Tests;

/// <summary>What kfp's compiler gets wrong in silence: written in C# it runs as written, or is refused.</summary>
public class KfpTrapTests
{
    private sealed record Item(int A, string B);

    private sealed record Other(string C);

    private static async Task<string[]> SeenAsync(Pipeline pipeline, PipelineArguments? arguments = null)
    {
        await using var test = PipelineTest.Create();
        var run = await test.RunAsync(pipeline, arguments);
        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.ToString());
        return [.. run.Steps.Where(s => s.Name.StartsWith("see", StringComparison.Ordinal) && s.State == RuntimeState.Succeeded).Select(s => s.Output<string>()).Order(StringComparer.Ordinal)];
    }

    [TestCase(1, "out")]
    [TestCase(3, "in")]
    [TestCase(5, "out")]
    public async Task Condition_TwoComparisons_BothHold(int x, string expected)
    {
        var pipeline = Pipeline.Define("both", p =>
        {
            var given = p.Parameter("x", 3);
            p.If((given > 1) & (given < 5), then => then.See("in")).Else(otherwise => otherwise.See("out"));
        });
        Assert.That(await SeenAsync(pipeline, new() { ["x"] = x }), Is.EqualTo([expected]));
    }

    [Test]
    public void Condition_BooleanWithANumber_IsRefused() => Assert.That(
        () => Pipeline.Define("inverted", p => p.If((Value)p.Flag().Output == 1, then => then.See("one"))).Document,
        Throws.TypeOf<ValidationException>().With.Message.Contains("compares a boolean with a number"));

    [Test]
    public async Task Condition_Boolean_IsAsWritten()
    {
        var pipeline = Pipeline.Define("as-written", p => p.If((Value)p.Flag().Output == true, then => then.See("true")).Else(otherwise => otherwise.See("false")));
        Assert.That(await SeenAsync(pipeline), Is.EqualTo(["true"]));
    }

    [TestCase("it's")]
    [TestCase("say \"x\"")]
    [TestCase("a\\b")]
    [TestCase("' or True or '")]
    [TestCase("two\nlines")]
    [TestCase("{{$.x}}")]
    [TestCase("${x}")]
    public async Task Condition_Quotes_AreCharacters(string text)
    {
        var pipeline = Pipeline.Define("quotes", p =>
        {
            var given = p.Parameter<string>("x");
            p.If(given == text, then => then.See("same")).Else(otherwise => otherwise.See("other"));
        });
        Assert.That(await SeenAsync(pipeline, new() { ["x"] = text }), Is.EqualTo(["same"]));
        Assert.That(await SeenAsync(pipeline, new() { ["x"] = "a" }), Is.EqualTo(["other"]));
    }

    [Test]
    public async Task Loop_FieldsOfConstantsInsideACondition_Arrive()
    {
        var pipeline = Pipeline.Define("fields", p =>
        {
            var x = p.Parameter("x", 3);
            p.If(x > 1, then => then.ParallelFor([new Item(1, "u"), new Item(2, "v")], (each, item) => each.See(item.Field<string>("B"))));
        });
        Assert.That(await SeenAsync(pipeline), Is.EqualTo(["u", "v"]));
    }

    [Test]
    public async Task Loop_TextWithFieldsAndItemsAtAnyDepth_Arrives()
    {
        var pipeline = Pipeline.Define("texts", p =>
        {
            var x = p.Parameter("x", 3);
            p.ParallelFor([new Item(1, "u"), new Item(2, "v")], (each, item) =>
            {
                each.See($"{item.Field<string>("B")}-{item.Field<int>("A")}");
                each.If(x > 1, then => then.ParallelFor(["p", "q"], (inner, letter) => inner.See($"{item.Field<int>("A")}{letter}")));
            });
        });
        Assert.That(await SeenAsync(pipeline), Is.EqualTo(["1p", "1q", "2p", "2q", "u-1", "v-2"]));
    }

    [Test]
    public async Task Loop_NestedThatDoesNotUseItsOwnItem_Runs()
    {
        var pipeline = Pipeline.Define("unused", p =>
        {
            var one = p.ListParameter("one", ["a", "b"]);
            var other = p.ListParameter("other", ["x", "y"]);
            p.ParallelFor(one, (outer, item) => outer.ParallelFor(other, (inner, _) => inner.See(item)));
        });
        Assert.That(await SeenAsync(pipeline), Is.EqualTo(["a", "a", "b", "b"]));
    }

    [Test]
    public async Task Loop_ConditionOnAFieldAndFieldsOfTwoLoops_Run()
    {
        var pipeline = Pipeline.Define("two", p => p.ParallelFor([new Item(1, "u"), new Item(2, "v")], (each, one) =>
        {
            each.If(one.Field<int>("A") == 1, then => then.See(one.Field<string>("B")));
            each.ParallelFor([new Other("m"), new Other("n")], (inner, two) => inner.See($"{one.Field<int>("A")}{two.Field<string>("C")}"));
        }));
        Assert.That(await SeenAsync(pipeline), Is.EqualTo(["1m", "1n", "2m", "2n", "u"]));
    }

    [Test]
    public async Task Loop_NamesThatContainEachOther_AreNotConfused()
    {
        var pipeline = Pipeline.Define("names", p =>
        {
            var items = p.ListParameter("items", ["a"]);
            var more = p.ListParameter("more_items", ["b", "c"]);
            p.ParallelFor(items, (outer, a) =>
            {
                outer.See(a);
                outer.ParallelFor(more, (inner, b) => inner.See($"{a}{b}"));
            });
        });
        Assert.That(await SeenAsync(pipeline), Is.EqualTo(["a", "ab", "ac"]));
    }

    [Test]
    public void Names_AndDefaults_AreChecked()
    {
        Assert.That(() => Pipeline.Define("Bad Name!", p => p.Flag()), Throws.TypeOf<ValidationException>().With.Message.Contains("is no pipeline name"));
        Assert.That(
            () => Component.Container("a").Image("alpine").Command("true").Input(new ParameterInput("n", ParameterType.NumberInteger) { IsOptional = true, Default = System.Text.Json.JsonSerializer.SerializeToElement(true) }, default).Build(),
            Throws.TypeOf<ValidationException>().With.Message.Contains("default"));
    }

    [Test]
    public async Task Placeholders_InData_AreText()
    {
        var show = Component.Container("show").Image("alpine").Command("sh", "-c", "printf %s \"$0\"").Args(Placeholder.InputValue("text")).Input<string>("text").Build();
        var pipeline = Pipeline.Define("data", p => p.Add(show).With("text", p.Parameter<string>("x")));
        const string Written = "{{$.pipeline_task_name}} {{$.inputs.parameters['text']}}";
        await using var test = PipelineTest.Create();
        Assert.That((await test.RunAsync(pipeline, new() { ["x"] = Written })).Step("show").Log, Is.EqualTo(Written));
    }

    [Test]
    public void Documents_OfTheseTraps_HaveNoDanglingReference()
    {
        var pipeline = Pipeline.Define("sound", p => p.ParallelFor([new Item(1, "u")], (each, item) =>
            each.If(item.Field<int>("A") == 1, then => then.ParallelFor([new Other("m")], (inner, two) => inner.See($"{item.Field<string>("B")}{two.Field<string>("C")}")))));
        Assert.That(PipelineDocument.Parse(pipeline.Document.ToYaml()).Validate(), Is.Empty);
    }
}
