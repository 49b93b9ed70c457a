using BenchmarkDotNet.Attributes;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Benchmarks;

/// <summary>A loop of 500 iterations with a condition in each, of methods and of commands: the time of the whole run.</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 1, iterationCount: 5)]
public class LoopBenchmarks
{
    private const int Iterations = 500;
    private readonly string _folder = Directory.CreateTempSubdirectory("kubeflow-bench-").FullName;
    private KubeflowClient _client = null!;
    private Pipeline _methods = null!;
    private Pipeline _commands = null!;

    [GlobalSetup]
    public void Setup()
    {
        StepRegistry.Add(new RegisteredStep("Bench", "Bench.Double", ((Delegate)Double).Method, call =>
        {
            call.Return("Output", Double(call.Parameter<int>("n")));
            return Task.CompletedTask;
        }));
        var method = MethodComponentBuilder.Create("double", "Bench", "Bench.Double", "image").Input<int>("n").Output<int>("Output").Build();
        var command = Component.Container("true").Input<int>("n").Image("alpine").Command("/bin/true").Args(Placeholder.InputValue("n")).Build();
        int[] items = [.. Enumerable.Range(0, Iterations)];
        _methods = Pipeline.Define("methods", p => p.ParallelFor<int>(items, (each, n) => each.If(n >= 0, then => then.Add(method).With("n", n).Cache(false))));
        _commands = Pipeline.Define("commands", p => p.ParallelFor<int>(items, (each, n) => each.If(n >= 0, then => then.Add(command).With("n", n).Cache(false))));
        _client = KubeflowClient.Local(new() { StateFolder = Path.Combine(_folder, "state"), WriteReport = (_, _) => "" });
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _client.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public async Task MethodsInALoop() => await (await _client.Pipelines.StartAsync(_methods)).WaitAsync();

    [Benchmark]
    public async Task CommandsInALoop() => await (await _client.Pipelines.StartAsync(_commands)).WaitAsync();

    private static int Double(int n) => 2 * n;
}
