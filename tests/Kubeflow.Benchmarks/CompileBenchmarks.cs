using BenchmarkDotNet.Attributes;
using Kubeflow.Pipelines;

namespace Kubeflow.Benchmarks;

/// <summary>Defining and compiling a chain of tasks: the ratio of the last row to the first shows the growth.</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 3, iterationCount: 10)]
public class CompileBenchmarks
{
    private static readonly Component Step = Component.Container("step").Input<string>("text").Output<string>("Output")
        .Image("alpine").Command("echo").Args(Placeholder.InputValue("text")).Build();

    [Params(1_000, 10_000)]
    public int Tasks { get; set; }

    [Benchmark]
    public string DefineCompileAndWrite() => Define().Document.ToYaml();

    [Benchmark]
    public int DefineAndCompile() => Define().Document.Spec.Root!.Dag!.Tasks!.Count;

    [Benchmark]
    public Pipeline Define() => Pipeline.Define("chain", p =>
    {
        Value<string> last = p.Parameter("text", "hello");
        for (var i = 0; i < Tasks; i++)
            last = p.Add(Step).With("text", last).Output<string>();
        p.Output("text", last);
    });
}
