using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>Starts and finds pipeline runs.</summary>
/// <param name="engine">What runs them.</param>
public sealed class PipelineClient(IPipelineEngine engine)
{
    /// <summary>Starts a run.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="arguments">Arguments; the other parameters take their defaults.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Gives up starting; a started run goes on.</param>
    /// <exception cref="ValidationException">An argument is unknown, missing or of another type; all faults are in it.</exception>
    public Task<PipelineRun> StartAsync(
        Pipeline pipeline, PipelineArguments? arguments = null, RunOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(pipeline.Document, arguments, options, cancellationToken);

    /// <summary>Starts a run of a compiled pipeline.</summary>
    /// <param name="document">The compiled pipeline.</param>
    /// <param name="arguments">Arguments; the other parameters take their defaults.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Gives up starting; a started run goes on.</param>
    /// <exception cref="ValidationException">The document or an argument is wrong; all faults are in it.</exception>
    public async Task<PipelineRun> StartAsync(
        PipelineDocument document, PipelineArguments? arguments = null, RunOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = new RunRequest
        {
            Document = document,
            Parameters = (arguments ?? []).Values,
            DisplayName = options?.DisplayName,
            EnableCache = options?.EnableCache,
            PipelineRoot = options?.PipelineRoot,
        };
        return Get(await engine.StartAsync(request, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>A handle of a run; nothing is asked until one of its verbs is called.</summary>
    /// <param name="runId">The run's id.</param>
    public PipelineRun Get(string runId) => new(engine, runId);

    /// <summary>All runs, newest first; their tasks are left out.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public IAsyncEnumerable<RunDetails> ListAsync(CancellationToken cancellationToken = default) => engine.ListAsync(cancellationToken);
}
