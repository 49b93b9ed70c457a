using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Testing;

namespace Kubeflow.Bridge;

/// <summary>Runs in which Python carries out steps in its own process: in unit tests, and for debugging.</summary>
internal static class TestingVerbs
{
    private static readonly Objects<PipelineTest> Tests = new("test");

    [Verb("testing.open")]
    public static TestReply Open(OpenRequest request) => new(Tests.Add(PipelineTest.Create(o => o with
    {
        PythonInterpreter = request.PythonInterpreter, Environment = request.Environment, StepAssemblies = request.StepAssemblies,
    })));

    [Verb("testing.start")]
    public static async Task<CallsReply> Start(StartRequest request, CancellationToken cancellationToken)
    {
        var calls = new PythonCalls();
        var test = Tests.Get(request.Test);
        var document = PipelineDocument.Parse(request.Document, request.FileName);
        var run = await test.StartAsync(document, request.Arguments, [.. request.Functions.Select(f => f.Of(calls))], cancellationToken).ConfigureAwait(false);
        return new(run.Id, BridgeStream.Start(token => calls.UntilEndAsync(run, token)).Stream)
        {
            Steps = [.. PipelineSteps.Of(document).Select(s => string.Join('/', [.. s.Groups, s.Name]))],
        };
    }

    [Verb("testing.cancel")]
    public static Task Cancel(CancelRequest request, CancellationToken cancellationToken) => Tests.Get(request.Test).CancelAsync(request.Run, cancellationToken);

    [Verb("testing.waited")]
    public static double Waited(TestReply request) => Tests.Get(request.Test).Waited.TotalSeconds;

    [Verb("testing.close")]
    public static async Task Close(TestReply request)
    {
        if (Tests.Remove(request.Test) is { } test)
            await test.DisposeAsync().ConfigureAwait(false);
    }

    [Verb("pipelines.debug")]
    public static async Task<CallsReply> Debug(DebugRequest request, CancellationToken cancellationToken)
    {
        var calls = new PythonCalls();
        var document = request.Path is { } path ? PipelineDocument.Load(path) : PipelineDocument.Parse(request.Document ?? "", request.FileName);
        var kubeflow = LocalClients.All.Get(request.Client).Kubeflow;
        var start = new RunRequest { Document = document, Parameters = request.Arguments, DisplayName = request.Options.DisplayName, EnableCache = request.Options.EnableCache };
        var substitutions = document.Validate().Count == 0 ? Substitutions.For(document, [.. request.Functions.Select(f => f.Of(calls))]) : null;
        var run = kubeflow.Pipelines.Get(await kubeflow.Engine.StartAsync(start, substitutions, cancellationToken).ConfigureAwait(false));
        return new(run.Id, BridgeStream.Start(token => calls.UntilEndAsync(run, token)).Stream);
    }

    [Verb("steps.answer")]
    public static void Answer(AnswerRequest request) => PythonCalls.Open.Remove(request.Call)?.TrySetResult(request.Output);

    [Verb("steps.fail")]
    public static void Fail(FailRequest request) => PythonCalls.Open.Remove(request.Call)?.TrySetException(new PythonStepException(request.Message, request.Traceback));

    internal sealed record OpenRequest
    {
        public string? PythonInterpreter { get; init; }

        public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

        public IReadOnlyList<string> StepAssemblies { get; init; } = [];
    }

    internal sealed record TestReply(long Test);

    internal sealed record CancelRequest(long Test, string Run);

    internal sealed record StartRequest
    {
        public required long Test { get; init; }

        public required string Document { get; init; }

        public string FileName { get; init; } = "";

        public IReadOnlyDictionary<string, JsonElement> Arguments { get; init; } = new Dictionary<string, JsonElement>();

        public IReadOnlyList<StepFunction> Functions { get; init; } = [];
    }

    internal sealed record DebugRequest
    {
        public required long Client { get; init; }

        public string? Document { get; init; }

        public string? Path { get; init; }

        public string FileName { get; init; } = "";

        public IReadOnlyDictionary<string, JsonElement> Arguments { get; init; } = new Dictionary<string, JsonElement>();

        public RunOptions Options { get; init; } = new();

        public IReadOnlyList<StepFunction> Functions { get; init; } = [];
    }

    internal sealed record CallsReply(string Run, long Calls)
    {
        /// <summary>The paths of all steps of the document, loops without numbers.</summary>
        public IReadOnlyList<string> Steps { get; init; } = [];
    }

    internal sealed record AnswerRequest(long Call, ExecutorOutput Output);

    internal sealed record FailRequest(long Call, string Message, string Traceback);
}
