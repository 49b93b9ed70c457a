using System.Text.Json;
using Kubeflow.Pipelines;

namespace Kubeflow.Core.Tests.Pipelines.Golden;

/// <summary>Loops, conditions and their nesting, against what KFP's compiler wrote.</summary>
public class LoopGoldenTests
{
    [Test]
    public void Document_LoopsAndConditionsInLayers_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_loops_and_conditions.yaml");
        var arguments = golden.Step("args-generator-op").Output<JsonElement[]>("Output").Build();
        var flipCoin = golden.Step("flip-coin-op").Output<string>("Output").Build();
        var printText = golden.Step("print-text").Input<string>("msg").OptionalInput<string>("msg2").Build();
        var printStruct = golden.Step("print-struct").Input<Dictionary<string, JsonElement>>("struct").Build();

        golden.AssertEqual(Pipeline.Define("pipeline-with-loops-and-conditions-multi-layers", p =>
        {
            var message = p.Parameter("msg", "hello");
            var parameter = p.ListParameter("loop_parameter", Items(
                """[{"A_a": "heads", "B_b": ["A", "B"]}, {"A_a": "tails", "B_b": ["X", "Y", "Z"]}]"""));
            var flip = p.Add(flipCoin).Output<string>();
            var outer = p.Add(arguments).ListOutput<JsonElement>();
            p.If(flip != "no-such-result", always =>
            {
                var inner = always.Add(arguments).ListOutput<JsonElement>();
                always.ParallelFor(outer, (loop, item) =>
                {
                    loop.Add(printText).With("msg", message);
                    loop.If(item.Field<JsonElement>("A_a") == "heads", then => then.Add(printText).With("msg", item.Field<JsonElement>("B_b")));
                    loop.If(flip == "heads", then => then.Add(printText).With("msg", item.Field<JsonElement>("B_b")));
                    loop.If(item.Field<JsonElement>("A_a") == "tails", then =>
                        then.ParallelFor<JsonElement>(Items("""[{"a": "-1"}, {"a": "-2"}]"""), (each, x) => each.Add(printStruct).With("struct", x)));
                    loop.ParallelFor(item.ListField<JsonElement>("B_b"), (each, b) => each.Add(printText).With("msg", b));
                    loop.ParallelFor(parameter, (each, pipelineItem) =>
                    {
                        each.Add(printText).With("msg", pipelineItem);
                        each.ParallelFor(inner, (innermost, innerItem) =>
                            innermost.Add(printText).With("msg", pipelineItem).With("msg2", innerItem.Field<JsonElement>("A_a")));
                    });
                    loop.ParallelFor<string>(["1", "2"], (each, x) =>
                    {
                        each.Add(printText).With("msg", x);
                        each.If(x == "1", then => then.Add(printText).With("msg", "1"));
                    });
                });
            });
            p.ParallelFor(parameter, (loop, item) =>
                loop.If(item.Field<JsonElement>("A_a") == "heads", then =>
                    then.ParallelFor(item.ListField<JsonElement>("B_b"), (each, b) => each.Add(printText).With("msg", b))));
        }));
    }

    [Test]
    public void Document_NestedLoops_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_nested_loops.yaml");
        var print = golden.Step("print-op").Input<string>("msg").OptionalInput<string>("msg2").Build();

        golden.AssertEqual(Pipeline.Define("pipeline-with-nested-loops", p =>
        {
            var parameter = p.ListParameter("loop_parameter", Items(
                """[{"p_a": [{"q_a": "1"}, {"q_a": "2"}], "p_b": "hello"}, {"p_a": [{"q_a": "11"}, {"q_a": "22"}], "p_b": "halo"}]"""));
            p.ParallelFor(parameter, (loop, item) =>
                loop.ParallelFor(item.ListField<JsonElement>("p_a"), (each, inner) => each.Add(print).With("msg", inner.Field<JsonElement>("q_a"))));
            p.ParallelFor<string>(["1", "2"], (loop, outer) =>
            {
                loop.Add(print).With("msg", outer);
                loop.ParallelFor<string>(["100", "200", "300"], (each, inner) => each.Add(print).With("msg", outer).With("msg2", inner));
            });
        }));
    }

    private static List<JsonElement> Items(string json) => JsonSerializer.Deserialize<List<JsonElement>>(json)!;
}
