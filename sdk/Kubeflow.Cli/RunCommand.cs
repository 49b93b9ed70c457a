using System.CommandLine;
using Kubeflow.Pipelines;

namespace Kubeflow.Cli;

/// <summary><c>kubeflow run FILE.yaml -p name=value</c>.</summary>
internal static class RunCommand
{
    private static readonly Option<string[]> Parameters = new("--parameter", "-p") { Description = "An argument, name=value; the value is read by the parameter's type.", AllowMultipleArgumentsPerToken = false };
    private static readonly Option<string[]> Assemblies = new("--assembly") { Description = "An assembly that holds C# steps." };
    private static readonly Option<string> State = new("--state") { Description = "The folder for runs, results and cache.", DefaultValueFactory = _ => ".kubeflow" };
    private static readonly Option<bool> NoCache = new("--no-cache") { Description = "Run every step, whatever earlier results there are." };
    private static readonly Option<bool> NoResume = new("--no-resume") { Description = "Start anew even if the same run was cut off before." };
    private static readonly Option<int?> MaxParallel = new("--max-parallel") { Description = "Steps at the same time at most." };
    private static readonly Option<bool> ChildProcess = new("--child-process") { Description = "Run each C# step in a process of its own." };
    private static readonly Option<ContainerStepMode> Containers = new("--containers") { Description = "Where steps with an image run: auto (as processes where this machine has the program), host, docker or podman." };
    private static readonly Option<string?> Root = new("--pipeline-root") { Description = "Copy output artifacts there, such as s3://bucket/folder." };

    public static Command Create()
    {
        var command = new Command("run", "Runs a pipeline on this machine.")
        {
            CommonOptions.Source, CommonOptions.Pipeline, Parameters, Assemblies, State, NoCache, NoResume, MaxParallel, ChildProcess, Containers, Root, CommonOptions.Json,
        };
        command.SetAction((parsed, cancellationToken) => Reply.RunAsync(parsed.GetValue(CommonOptions.Json), () => RunAsync(parsed, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var source = parsed.GetValue(CommonOptions.Source)!;
        var document = PipelineSource.Load(source, parsed.GetValue(CommonOptions.Pipeline));
        var arguments = RunParameters.Parse(document.Spec, parsed.GetValue(Parameters) ?? []);
        var options = new LocalOptions
        {
            StateFolder = parsed.GetValue(State)!,
            StepAssemblies = [.. parsed.GetValue(Assemblies) ?? [], .. source.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? [source] : Array.Empty<string>()],
            ResumeInterrupted = !parsed.GetValue(NoResume),
            DotNetSteps = parsed.GetValue(ChildProcess) ? DotNetStepMode.ChildProcess : DotNetStepMode.InProcess,
            ContainerSteps = parsed.GetValue(Containers),
        };
        if (parsed.GetValue(MaxParallel) is { } most)
            options = options with { MaxParallelSteps = most };
        await using var kubeflow = KubeflowClient.Local(options);
        using var interrupt = new Interrupt();
        var how = new RunOptions { EnableCache = parsed.GetValue(NoCache) ? false : null, PipelineRoot = parsed.GetValue(Root) };
        var run = await kubeflow.Pipelines.StartAsync(document, arguments, how, cancellationToken);
        interrupt.Cancels(run);
        var ended = parsed.GetValue(CommonOptions.Json) ? await RunEvents.ShowAsync(run) : await RunConsole.ShowAsync(run, cancelOnInterrupt: false, CancellationToken.None);
        return interrupt.Came ? ExitCode.Interrupted : ended.State == RuntimeState.Succeeded ? ExitCode.Done : ExitCode.RunFailed;
    }
}
