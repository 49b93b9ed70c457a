using Kubeflow;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Local;

// A process that runs one pipeline and tells every change on a line, so that tests can kill it at a known moment.
// Arguments: state folder, pipeline file.
try
{
    await using var engine = new LocalPipelineEngine(new LocalOptions { StateFolder = args[0], MaxParallelSteps = 4 });
    var id = await engine.StartAsync(new RunRequest { Document = PipelineDocument.Load(args[1]) });
    Console.WriteLine($"run {id}");
    await foreach (var change in engine.WatchAsync(id))
        Console.WriteLine(change.ToString());
    var run = await engine.GetAsync(id);
    Console.WriteLine($"end {run.State.ToKfp()} {run.Error}");
    return run.State == RuntimeState.Succeeded ? 0 : 1;
}
catch (KubeflowException fault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 2;
}
