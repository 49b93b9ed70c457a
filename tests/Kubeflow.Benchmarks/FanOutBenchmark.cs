using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Kubeflow.Pipelines;

namespace Kubeflow.Benchmarks;

/// <summary>A fan-out of 1,000 commands: the process's largest memory stands in the output.</summary>
[SimpleJob(warmupCount: 0, iterationCount: 1, launchCount: 1)]
public class FanOutBenchmark
{
    [Benchmark]
    public async Task<int> ThousandCommands()
    {
        var folder = Directory.CreateTempSubdirectory("kubeflow-bench-").FullName;
        var command = Component.Container("echo").Input<int>("n").Image("alpine").Command("/bin/echo", Placeholder.InputValue("n")).Build();
        var pipeline = Pipeline.Define("fan-out", p => p.ParallelFor<int>([.. Enumerable.Range(0, 1000)], (each, n) => each.Add(command).With("n", n)));
        await using (var client = KubeflowClient.Local(new() { StateFolder = folder }))
            await (await client.Pipelines.StartAsync(pipeline)).WaitAsync();
        Directory.Delete(folder, recursive: true);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"// peak working set: {process.PeakWorkingSet64 >> 20} MiB");
        return pipeline.Inputs.Count;
    }
}
