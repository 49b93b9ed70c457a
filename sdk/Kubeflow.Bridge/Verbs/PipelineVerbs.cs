using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Bridge;

/// <summary>Starting runs, and asking about them.</summary>
internal static class PipelineVerbs
{
    [Verb("pipelines.start")]
    public static async Task<RunReply> Start(StartRequest request, CancellationToken cancellationToken)
    {
        var document = request.Path is { } path ? PipelineDocument.Load(path) : PipelineDocument.Parse(request.Document ?? "", request.FileName);
        var arguments = new PipelineArguments();
        foreach (var (name, value) in request.Arguments)
            arguments[name] = value;
        var run = await LocalClients.All.Get(request.Client).Kubeflow.Pipelines.StartAsync(
            document, arguments, request.Options, cancellationToken).ConfigureAwait(false);
        return new(run.Id);
    }

    [Verb("pipelines.get")]
    public static Task<RunDetails> Get(RunRequest request, CancellationToken cancellationToken) => request.Handle.GetAsync(cancellationToken);

    [Verb("pipelines.list")]
    public static async Task<IReadOnlyList<RunDetails>> List(ListRequest request, CancellationToken cancellationToken) =>
        await LocalClients.All.Get(request.Client).Kubeflow.Pipelines.ListAsync(cancellationToken).Take(request.Most).ToListAsync(cancellationToken).ConfigureAwait(false);

    [Verb("pipelines.wait")]
    public static Task<RunDetails> Wait(WaitRequest request, CancellationToken cancellationToken) => request.Handle.WaitAsync(
        request.TimeoutSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null, request.ThrowOnFailure, cancellationToken);

    [Verb("pipelines.watch")]
    public static StreamReply Watch(RunRequest request) => BridgeStream.Start(request.Handle.WatchAsync);

    [Verb("pipelines.logs")]
    public static StreamReply Logs(LogsRequest request) => BridgeStream.Start(token => request.Handle.LogsAsync(request.Task, request.Follow, token));

    [Verb("pipelines.cancel")]
    public static Task Cancel(RunRequest request, CancellationToken cancellationToken) => request.Handle.CancelAsync(cancellationToken);

    [Verb("pipelines.retry")]
    public static Task Retry(RunRequest request, CancellationToken cancellationToken) => request.Handle.RetryAsync(cancellationToken);

    internal sealed record StartRequest
    {
        public required long Client { get; init; }

        /// <summary>The compiled pipeline's text; null if <see cref="Path"/> names a file.</summary>
        public string? Document { get; init; }

        public string? Path { get; init; }

        /// <summary>What faults call the text.</summary>
        public string FileName { get; init; } = "";

        public IReadOnlyDictionary<string, JsonElement> Arguments { get; init; } = new Dictionary<string, JsonElement>();

        public RunOptions Options { get; init; } = new();
    }

    internal sealed record RunReply(string Run);

    internal record RunRequest(long Client, string Run)
    {
        internal PipelineRun Handle => LocalClients.All.Get(Client).Run(Run);
    }

    internal sealed record WaitRequest(long Client, string Run, double? TimeoutSeconds = null, bool ThrowOnFailure = true) : RunRequest(Client, Run);

    internal sealed record LogsRequest(long Client, string Run, string Task, bool Follow = false) : RunRequest(Client, Run);

    internal sealed record ListRequest(long Client, int Most = 100);
}
