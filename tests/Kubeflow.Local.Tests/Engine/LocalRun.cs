using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Local;
using Kubeflow.TestSupport;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>An engine over a folder of the test's own.</summary>
internal sealed class LocalRun : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LocalRun(Func<LocalOptions, LocalOptions>? options = null)
    {
        Options = new LocalOptions { StateFolder = _folder.At("state"), MaxParallelSteps = 4 };
        Options = options?.Invoke(Options) ?? Options;
        Engine = new LocalPipelineEngine(Options);
        Client = new PipelineClient(Engine);
    }

    public LocalOptions Options { get; }

    public LocalPipelineEngine Engine { get; }

    public PipelineClient Client { get; }

    public string At(string name) => _folder.At(name);

    /// <summary>Runs a pipeline to its end, however it ends.</summary>
    public async Task<RunDetails> EndAsync(Pipeline pipeline, PipelineArguments? arguments = null, RunOptions? options = null) =>
        await (await Client.StartAsync(pipeline, arguments, options)).WaitAsync(TimeSpan.FromMinutes(2), throwOnFailure: false);

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>Components that any machine with a shell can run.</summary>
internal static class Shell
{
    /// <summary>A step that runs a script; <c>$0</c> is its input <c>text</c>, <c>$1</c> the file of its output.</summary>
    public static Component Step(string name, string script) => Component.Container(name)
        .OptionalInput<string>("text", "").Output<string>("Output").Image("alpine")
        .Command("sh", "-c", script, Placeholder.InputValue("text"), Placeholder.OutputParameterFile("Output")).Build();

    /// <summary>A step that gives its input back.</summary>
    public static Component Echo { get; } = Step("echo", "echo \"$0\"; printf '%s' \"$0\" > \"$1\"");

    /// <summary>A step that fails.</summary>
    public static Component Fail { get; } = Step("fail", "echo about to fail; exit 3");

    public static TaskDetails Task(this RunDetails run, string path) => run.Tasks.Single(t => t.Path == path);
}
