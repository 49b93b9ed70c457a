using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Benchmarks;

/// <summary>What the local engine adds to a step: a chain of 100 steps against the same work without the engine.</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 2, iterationCount: 8)]
public class EngineBenchmarks
{
    private const int Steps = 100;
    private readonly string _folder = Directory.CreateTempSubdirectory("kubeflow-bench-").FullName;
    private KubeflowClient _client = null!;
    private Pipeline _methods = null!;
    private Pipeline _commands = null!;

    [GlobalSetup]
    public void Setup()
    {
        StepRegistry.Add(new RegisteredStep("Bench", "Bench.Add", ((Delegate)Add).Method, call =>
        {
            call.Return("Output", Add(call.Parameter<int>("n")));
            return Task.CompletedTask;
        }));
        var method = MethodComponentBuilder.Create("add", "Bench", "Bench.Add", "image").Input<int>("n").Output<int>("Output").Build();
        _methods = Pipeline.Define("methods", p =>
        {
            Value<int> last = 0;
            for (var i = 0; i < Steps; i++)
                last = p.Add(method).With("n", last).Cache(false).Output<int>();
        });
        var command = Component.Container("true").Image("alpine").Command("/bin/true").Build();
        _commands = Pipeline.Define("commands", p =>
        {
            PipelineTask? last = null;
            for (var i = 0; i < Steps; i++)
                last = last is null ? p.Add(command).Cache(false) : p.Add(command).Cache(false).After(last);
        });
        _client = KubeflowClient.Local(new() { StateFolder = Path.Combine(_folder, "state"), WriteReport = (_, _) => "" });
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _client.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(OperationsPerInvoke = Steps)]
    public async Task InProcessStep() => await (await _client.Pipelines.StartAsync(_methods)).WaitAsync();

    [Benchmark(OperationsPerInvoke = Steps)]
    public async Task CommandStep() => await (await _client.Pipelines.StartAsync(_commands)).WaitAsync();

    [Benchmark(Baseline = true, OperationsPerInvoke = Steps)]
    public void BareProcess()
    {
        for (var i = 0; i < Steps; i++)
        {
            using var process = Process.Start(new ProcessStartInfo("/bin/true") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.StandardError.ReadToEnd();
            process.WaitForExit();
        }
    }

    private static int Add(int n) => n + 1;
}
