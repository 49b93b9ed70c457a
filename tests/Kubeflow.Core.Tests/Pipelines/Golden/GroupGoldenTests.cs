using Kubeflow.Pipelines;

namespace Kubeflow.Core.Tests.Pipelines.Golden;

/// <summary>Nested pipelines, exit handlers and settings from outputs, against what KFP's compiler wrote.</summary>
public class GroupGoldenTests
{
    [Test]
    public void Document_SettingsFromTaskOutputs_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_string_machine_fields_task_output.yaml");
        Component Text(string name) => golden.Step(name).Output<string>("Output").Build();
        var sum = golden.Step("sum-numbers").Input<int>("a").Input<int>("b").Output<int>("Output").Build();

        golden.AssertEqual(Pipeline.Define("pipeline", p =>
        {
            var task = p.Add(sum).With("a", 1).With("b", 2);
            task.Cpu(limit: p.Add(Text("cpu-limit")).Output<string>());
            task.Memory(limit: p.Add(Text("memory-limit")).Output<string>());
            task.Accelerator(type: p.Add(Text("accelerator-type")).Output<string>());
            task.Accelerator(count: p.Add(Text("accelerator-limit")).Output<string>());
        }));
    }

    [Test]
    public void Document_PipelineInPipelineInLoop_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_in_pipeline_complex.yaml");
        var print1 = golden.Step("print-op1").Input<string>("msg").Output<string>("Output").Build();
        var print2 = golden.Step("print-op2").Input<string>("msg").Build();
        var print3 = golden.Step("print-op").Input<string>("msg").Build();
        var inner = Pipeline.Define("inner-pipeline", p =>
        {
            var output = p.Add(print1).With("msg", p.Parameter<string>("msg")).Output<string>();
            p.If(output == "Hello", then => then.Add(print2).With("msg", "world"));
            p.If(output != "Hello", then => then.Add(print3).With("msg", "Bye!"));
        });

        golden.AssertEqual(Pipeline.Define("pipeline-in-pipeline-complex", p =>
        {
            p.Add(print1).With("msg", p.Parameter("msg", "Hello"));
            p.ParallelFor<string>(["Hello", "world!"], (loop, item) => loop.Add(inner).With("msg", item));
        }));
    }

    [Test]
    public void Document_SeveralExitHandlers_EqualsKfps()
    {
        var golden = GoldenFile.Load("pipeline_with_multiple_exit_handlers.yaml");
        var print = golden.Step("print-op").Input<string>("message").Build();
        var fail = golden.Step("fail-op").Input<string>("message").Build();

        golden.AssertEqual(Pipeline.Define("pipeline-with-multiple-exit-handlers", p =>
        {
            var message = p.Parameter("message", "Hello World!");
            p.ExitHandler(p.Add(print).With("message", "First exit handler has worked!"), body =>
            {
                body.Add(print).With("message", message);
                body.Add(fail).With("message", "Task failed.");
            });
            foreach (var which in new[] { "Second", "Third" })
                p.ExitHandler(
                    p.Add(print).With("message", $"{which} exit handler has worked!"), body => body.Add(print).With("message", message));
        }));
    }
}
