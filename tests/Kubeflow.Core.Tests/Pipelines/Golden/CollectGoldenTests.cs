using System.Text.Json;
using Kubeflow.Pipelines;

namespace Kubeflow.Core.Tests.Pipelines.Golden;

/// <summary>Values and artifacts handed out of loops and branches, against what KFP's compiler wrote.</summary>
public class CollectGoldenTests
{
    [Test]
    public void Document_CollectedParameters_EqualsKfps()
    {
        var golden = GoldenFile.Load("collected_parameters.yaml");
        var split = golden.Step("split-ids").Input<string>("ids").Output<JsonElement[]>("Output").Build();
        var prepend = golden.Step("prepend-id").Input<string>("content").Output<string>("Output").Build();
        var consume = golden.Step("consume-ids").Input<List<string>>("ids").Output<string>("Output").Build();
        var single = golden.Step("consume-single-id").Input<string>("id").Output<string>("Output").Build();
        var collecting = Pipeline.Define("collecting-parameters", p =>
        {
            var ids = p.Add(split).With("ids", p.Parameter("model_ids", "")).ListOutput<JsonElement>();
            var prepended = p.ParallelFor(ids, (loop, id) =>
            {
                var task = loop.Add(prepend).With("content", id).Cache(false);
                loop.Add(single).With("id", task.Output<string>()).Cache(false);
                return task;
            });
            p.Add(consume).With("ids", p.Collected(prepended.Output<string>())).Cache(false);
            p.Output("Output", p.Collected(prepended.Output<string>()));
        });

        golden.AssertEqual(Pipeline.Define("collected-param-pipeline", p =>
        {
            var dag = p.Add(collecting).With("model_ids", "s1,s2,s3").Cache(false);
            p.Add(consume).With("ids", dag.ListOutput<string>()).Cache(false);
        }));
    }

    [Test]
    public void Document_IfElifElseInLoopsWithOneOf_EqualsKfps()
    {
        var golden = GoldenFile.Load("if_elif_else_complex.yaml");
        var number = golden.Step("int-0-to-9999").Output<int>("Output").Build();
        var isEven = golden.Step("is-even-or-odd").Input<int>("num").Output<string>("Output").Build();
        var print = golden.Step("print-and-return").Input<string>("text").Output<string>("Output").Build();
        var printInts = golden.Step("print-ints").Input<int[]>("ints").Build();

        golden.AssertEqual(Pipeline.Define("lucky-number-pipeline", p =>
        {
            var drumroll = p.Parameter("add_drumroll", true);
            var repeat = p.Parameter("repeat_if_lucky_number", true);
            var drawn = p.ParallelFor(p.ListParameter("trials", [1, 2, 3]), (loop, trial) =>
            {
                var task = loop.Add(number).Cache(false);
                loop.If(drumroll == true, then =>
                    then.If(trial == 3, last => last.Add(print).With("text", "Adding drumroll on last trial!")));
                loop.If(task.Output<int>() < 5000, then => Announce(then, task, "low"))
                    .ElseIf(task.Output<int>() > 5000, then => Announce(then, task, "high"))
                    .Else(then =>
                    {
                        then.Add(print).With("text", "Announcing: Got the lucky number 5000! A one in 10,000 chance.");
                        then.If(repeat == true, again => again.ParallelFor<int>([1, 2], (each, _) =>
                            each.Add(print).With("text", "Announcing again: Got the lucky number 5000! A one in 10,000 chance.")));
                    });
                return task;
            });
            p.Add(printInts).With("ints", p.Collected(drawn.Output<int>()));
        }));

        void Announce(PipelineScope scope, PipelineTask drawn, string size)
        {
            var kind = scope.Add(isEven).With("num", drawn.Output<int>());
            var said = scope.If(kind.Output<string>() == "even", then => then.Add(print).With("text", $"Got a {size} even number!").Output<string>())
                .Else(then => then.Add(print).With("text", $"Got a {size} odd number!").Output<string>());
            scope.Add(print).With("text", said);
        }
    }

    [Test]
    public void Document_OneOfParametersReturnedByANestedPipeline_EqualsKfps()
    {
        var golden = GoldenFile.Load("if_elif_else_with_oneof_parameters.yaml");
        var flip = golden.Step("flip-three-sided-die").Output<string>("Output").Build();
        var print = golden.Step("print-and-return").Input<string>("text").Output<string>("Output").Build();
        var special = golden.Step("special-print-and-return").Input<string>("text").Output<string>("output_key").Build();
        var roll = Pipeline.Define("roll-die-pipeline", p =>
        {
            var side = p.Add(flip).Output<string>();
            p.Output("Output", p.If(side == "heads", then => then.Add(print).With("text", "Got heads!").Output<string>())
                .ElseIf(side == "tails", then => then.Add(print).With("text", "Got tails!").Output<string>())
                .Else(then => then.Add(special).With("text", "Draw!").Output<string>("output_key")));
        });

        golden.AssertEqual(Pipeline.Define("outer-pipeline", p =>
        {
            var rolled = p.Add(roll).Output<string>();
            p.Output("Output", p.Add(print).With("text", rolled).Output<string>());
        }));
    }

    [Test]
    public void Document_OneOfArtifacts_EqualsKfps()
    {
        var golden = GoldenFile.Load("if_else_with_oneof_artifacts.yaml");
        var flip = golden.Step("flip-coin").Output<string>("Output").Build();
        var make = golden.Step("param-to-artifact").Input<string>("val").OutputArtifact<Artifact>("a").Build();
        var print = golden.Step("print-artifact").InputArtifact<Artifact>("a").Build();
        var coin = Pipeline.Define("flip-coin-pipeline", p =>
        {
            var side = p.Add(flip).Output<string>();
            IArtifactValue<Artifact> heads = null!, tails = null!;
            p.If(side == "heads", then => { heads = then.Add(make).With("val", side).Artifact<Artifact>("a"); })
                .Else(then => { tails = then.Add(make).With("val", side).Artifact<Artifact>("a"); });
            var either = p.OneOf([heads, tails]);
            p.Add(print).With("a", either);
            p.Output("Output", either);
        });

        golden.AssertEqual(Pipeline.Define("outer-pipeline", p =>
        {
            var flipped = p.Add(coin).Artifact<Artifact>("Output");
            p.Add(print).With("a", flipped);
        }));
    }

    [Test]
    public void Document_ListsOfArtifactsFromNestedLoops_EqualsKfps()
    {
        var golden = GoldenFile.Load("artifacts_complex.yaml");
        var twice = golden.Step("double").Input<int>("num").OutputArtifact<Dataset>("out_dataset").Build();
        var add = golden.Step("add").InputArtifact<Dataset>("in_datasets", list: true).OutputArtifact<Dataset>("out_dataset").Build();
        var addTwo = golden.Step("add-two-ints").InputArtifact<Dataset>("in_dataset1").InputArtifact<Dataset>("in_dataset2").OutputArtifact<Dataset>("out_dataset").Build();
        var addLists = Pipeline.Define("add-two-lists-of-datasets", p =>
        {
            var first = p.Add(add).With("in_datasets", p.InputArtifactList<Dataset>("in_datasets1"));
            var second = p.Add(add).With("in_datasets", p.InputArtifactList<Dataset>("in_datasets2"));
            p.Output("Output", p.Add(addTwo).With("in_dataset1", first.Artifact<Dataset>("out_dataset"))
                .With("in_dataset2", second.Artifact<Dataset>("out_dataset")).Artifact<Dataset>("out_dataset"));
        });

        golden.AssertEqual(Pipeline.Define("math-pipeline", p =>
        {
            var threshold = p.Parameter("threshold", 2);
            PipelineTask inner = null!;
            var outer = p.ParallelFor<int, PipelineTask>([1, 2, 3], (loop, x) =>
            {
                var task = loop.Add(twice).With("num", x);
                loop.ParallelFor<int>([1, 2, 3], (each, y) => each.If(y >= threshold, then => { inner = then.Add(twice).With("num", y); }));
                return task;
            });
            var sum = p.Add(addLists).With("in_datasets1", p.Collected(outer.Artifact<Dataset>("out_dataset")))
                .With("in_datasets2", p.Collected(inner.Artifact<Dataset>("out_dataset")));
            p.Output("sum", sum.Artifact<Dataset>("Output"));
            p.Output("datasets", p.Collected(outer.Artifact<Dataset>("out_dataset")));
        }));
    }

    [Test]
    public void Document_AfterAcrossLoops_EqualsKfps()
    {
        var golden = GoldenFile.Load("cross_loop_after_topology.yaml");
        var print = golden.Step("print-op").Input<string>("message").Build();

        golden.AssertEqual(Pipeline.Define("my-pipeline", p =>
        {
            PipelineTask Say(PipelineScope scope, string what) => scope.Add(print).With("message", what);
            var one = p.ParallelFor<int, PipelineTask>([1, 2], (each, _) => Say(each, "one"));
            p.ParallelFor<int>([1, 2], (each, _) => Say(each, "two").After(one));
            p.ParallelFor<int>([1, 2], (each, _) =>
            {
                var three = Say(each, "three");
                each.ParallelFor<int>([1, 2], (inner, _) => Say(inner, "four").After(three));
            });
            var five = p.ParallelFor<int, PipelineTask>([1, 2], (each, _) => Say(each, "five"));
            Say(p, "six").After(five);
            p.ParallelFor<int>([1, 2], (each, _) =>
            {
                var seven = each.ParallelFor<int, PipelineTask>([1, 2], (inner, _) => Say(inner, "seven"));
                Say(each, "eight").After(seven);
            });
        }));
    }

    [Test]
    public void Document_ParallelismAndLoopsOverOutputs_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_parallelfor_parallelism.yaml");
        var printText = golden.Step("print-text").Input<string>("msg").Build();
        var printInt = golden.Step("print-int").Input<int>("x").Build();
        Component Maker(string name, string? executor = null) => golden.Step(name, executor).Output<Dictionary<string, JsonElement>[]>("Output").Build();

        golden.AssertEqual(Pipeline.Define("pipeline-with-loops", p =>
        {
            var parameter = p.ListParameter<string>("loop_parameter");
            p.ParallelFor(parameter, (loop, item) =>
            {
                loop.Add(printText).With("msg", item);
                loop.ParallelFor(parameter, (each, nested) => each.Add(printText).With("msg", nested));
            }, parallelism: 2);
            p.ParallelFor<JsonElement>(Items("""[{"A_a": "1", "B_b": "2"}, {"A_a": "10", "B_b": "20"}]"""), (loop, item) =>
            {
                loop.Add(printText).With("msg", item.Field<JsonElement>("A_a"));
                loop.Add(printText).With("msg", item.Field<JsonElement>("B_b"));
                loop.ParallelFor<JsonElement>(Items("""[{"A_a": "10", "B_b": "20"}, {"A_a": "100", "B_b": "200"}]"""), (each, nested) =>
                {
                    each.Add(printText).With("msg", nested.Field<JsonElement>("A_a"));
                    each.Add(printText).With("msg", nested.Field<JsonElement>("B_b"));
                }, parallelism: 1);
            });
            p.ParallelFor<JsonElement>(Items("""[{"a": 1, "b": 2}, {"a": 2, "b": 3}, {"a": 3, "b": 4}]"""), (loop, item) => loop.Add(printInt).With("x", item.Field<JsonElement>("a")), parallelism: 1);
            foreach (var maker in new[] { Maker("list-dict-maker-0"), Maker("list-dict-maker-1"), Maker("list-dict-maker-2") })
                p.ParallelFor(p.Add(maker).ListOutput<JsonElement>(), (loop, item) => loop.Add(printInt).With("x", item.Field<JsonElement>("a")));
            var untyped = golden.Step("list-dict-maker-3").Output<JsonElement[]>("Output").Build();
            p.ParallelFor(p.Add(untyped).ListOutput<JsonElement>(), (loop, item) => loop.Add(printInt).With("x", item.Field<JsonElement>("a")));
            var loaded = golden.Step("list-dict-maker-1", "exec-list-dict-maker-1-2").Output<JsonElement[]>("Output").Build();
            p.ParallelFor(p.Add(loaded).ListOutput<JsonElement>(), (loop, item) => loop.Add(printInt).With("x", item.Field<JsonElement>("a")));
        }));
    }

    private static List<JsonElement> Items(string json) => JsonSerializer.Deserialize<List<JsonElement>>(json)!;
}
