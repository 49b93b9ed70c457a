using BenchmarkDotNet.Attributes;
using Kubeflow.Pipelines;

namespace Kubeflow.Benchmarks;

/// <summary>
/// Defining and compiling a chain of tasks: the ratio of the last row to the first shows the growth. Each is measured once on a heap that
/// was just collected, as a program compiles a pipeline: in a loop the small one would never be collected, and the large one always.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 20, iterationCount: 30, invocationCount: 1)]
public class CompileBenchmarks
{
    private static readonly Component Step = Component.Container("step").Input<string>("text").Output<string>("Output")
        .Image("alpine").Command("echo").Args(Placeholder.InputValue("text")).Build();

    [Params(1_000, 10_000)]
    public int Tasks { get; set; }

    [IterationSetup]
    public void Settle() => GC.Collect();

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
