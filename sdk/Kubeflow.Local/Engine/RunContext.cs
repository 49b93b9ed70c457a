using Kubeflow.Pipelines.Ir;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubeflow.Pipelines.Local;

/// <summary>What all parts of one run share.</summary>
internal sealed class RunContext
{
    public required string Id { get; init; }

    public required PipelineDocument Document { get; init; }

    public required RunStore Store { get; init; }

    public required RunFeed Feed { get; init; }

    public required LocalOptions Options { get; init; }

    public required Placeholders Placeholders { get; init; }

    public required ContentHash Contents { get; init; }

    public required ArtifactStores Artifacts { get; init; }

    public required ContainerEngines Containers { get; init; }

    /// <summary>Where output artifacts are copied to; null for nowhere.</summary>
    public string? PipelineRoot { get; init; }

    /// <summary>Steps take a place here while they run; graphs and loops do not.</summary>
    public required SemaphoreSlim Places { get; init; }

    /// <summary>Whether earlier results may be used; null for each task's own setting.</summary>
    public bool? EnableCache { get; init; }

    /// <summary>What runs in the place of steps; null for nothing.</summary>
    public IStepSubstitution? Substitution { get; init; }

    /// <summary>The steps that this run had finished well before it was cut off or retried: by path, with the key of the work.</summary>
    public required IReadOnlyDictionary<string, (TaskDetails Task, string? Key)> Finished { get; init; }

    /// <summary>Ends everything, exit tasks too.</summary>
    public CancellationToken Abort { get; init; }

    public string Folder => Store.FolderOf(Id);

    public TimeProvider Time => Options.TimeProvider;

    public ILogger Log => field ??= Options.LoggerFactory?.CreateLogger("Kubeflow") ?? NullLogger.Instance;

    public IReadOnlyDictionary<string, ComponentSpec> Components => Document.Spec.Components ?? new Dictionary<string, ComponentSpec>();

    /// <summary>Keeps a change of a task. One that ended is told only when it is in the file: nobody goes on from what could be lost.</summary>
    public async Task ChangeAsync(TaskDetails task, string? key = null)
    {
        var written = Store.SaveAsync(Id, task, key);
        if (task.State.IsTerminal())
            await written;
        Feed.Change(task);
    }
}
