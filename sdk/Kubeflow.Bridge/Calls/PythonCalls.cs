using System.Runtime.CompilerServices;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Local;
using Kubeflow.Testing;

namespace Kubeflow.Bridge;

/// <summary>
/// The steps of one run that Python carries out in its own process. Nothing of Python is called from here: each step lies in a queue,
/// from which a thread of Python takes it, and whose answer it brings.
/// </summary>
internal sealed class PythonCalls
{
    private readonly System.Threading.Channels.Channel<CallItem> _queue = System.Threading.Channels.Channel.CreateUnbounded<CallItem>(new System.Threading.Channels.UnboundedChannelOptions { SingleReader = true });

    public static Objects<TaskCompletionSource<ExecutorOutput>> Open { get; } = new("step");

    /// <summary>What hands a step to Python.</summary>
    /// <param name="function">Python's number for what carries it out.</param>
    public StepReplacement Body(int function) => async (step, input, attempt, cancellationToken) =>
    {
        var answer = new TaskCompletionSource<ExecutorOutput>(TaskCreationOptions.RunContinuationsAsynchronously);
        var call = Open.Add(answer);
        try
        {
            _queue.Writer.TryWrite(new CallItem { Call = StepCallDocument.Of(call, function, step, input, attempt) });
            return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Open.Remove(call);
        }
    };

    /// <summary>The steps as they come, and the run when it has ended.</summary>
    public async IAsyncEnumerable<CallItem> UntilEndAsync(PipelineRun run, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ended = Task.Run(
            async () =>
            {
                try
                {
                    var details = await run.WaitAsync(throwOnFailure: false, cancellationToken: cancellationToken).ConfigureAwait(false);
                    _queue.Writer.TryWrite(new CallItem { Ended = details });
                }
                finally
                {
                    _queue.Writer.TryComplete();
                }
            },
            CancellationToken.None);
        await foreach (var item in _queue.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            yield return item;
        await ended.ConfigureAwait(false);
    }
}

/// <summary>A step to carry out, or the run's end.</summary>
internal sealed record CallItem
{
    public StepCallDocument? Call { get; init; }

    public RunDetails? Ended { get; init; }
}

/// <summary>A step to carry out.</summary>
internal sealed record StepCallDocument(long Id, int Function, string Path, int Attempt, ExecutorInput Input)
{
    /// <summary>KFP's words of the input parameters' types, by name; those not given too.</summary>
    public required IReadOnlyDictionary<string, string> Types { get; init; }

    /// <summary>The input artifacts that are declared; true for those that are lists.</summary>
    public required IReadOnlyDictionary<string, bool> Artifacts { get; init; }

    public static StepCallDocument Of(long id, int function, StepIdentity step, ExecutorInput input, int attempt)
    {
        var declared = step.Component.InputDefinitions;
        return new(id, function, step.Path, attempt, input)
        {
            Types = (declared?.Parameters ?? new Dictionary<string, Pipelines.Ir.InputParameterSpec>()).ToDictionary(p => p.Key, p => p.Value.ParameterType ?? ""),
            Artifacts = (declared?.Artifacts ?? new Dictionary<string, Pipelines.Ir.InputArtifactSpec>()).ToDictionary(a => a.Key, a => a.Value.IsArtifactList == true),
        };
    }
}
