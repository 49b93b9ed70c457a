using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Copies a step's output artifacts to the root that its run was given, at the addresses that KFP gives them.</summary>
internal static class PipelineRoot
{
    /// <summary>Refuses a root that nothing could be copied to, before anything runs.</summary>
    /// <exception cref="KubeflowException">This machine does not know such storage.</exception>
    public static void Check(ArtifactStores stores, string root)
    {
        if (stores.Of(root) is HttpStore)
            throw UnsupportedStorage.ForWriting(root);
    }

    /// <summary>The outcome with artifacts at their addresses; failed where one could not be copied.</summary>
    public static async Task<StepOutcome> UploadAsync(RunContext run, Step step, StepOutcome outcome, CancellationToken cancellationToken)
    {
        if (run.PipelineRoot is not { } root || outcome.Result.State != RuntimeState.Succeeded || step.Executor.Importer is not null)
            return outcome;
        var at = $"{root.TrimEnd('/')}/{run.Document.Spec.PipelineInfo!.Name}/{run.Id}/{step.Path}";
        var artifacts = new Dictionary<string, RuntimeArtifactList>();
        try
        {
            foreach (var (name, list) in outcome.Result.Outputs.Artifacts)
                artifacts[name] = list with { Artifacts = [.. await Task.WhenAll(list.Artifacts.Select(a => UploadAsync(run, a, $"{at}/{name}", cancellationToken)))] };
        }
        catch (KubeflowException fault)
        {
            return new StepOutcome(TaskResult.Failed(NotUploaded.Of(step.Path, fault)));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new StepOutcome(TaskResult.Canceled);
        }
        return outcome with { Result = outcome.Result with { Outputs = outcome.Result.Outputs with { Artifacts = artifacts } } };
    }

    // One that the step gave an address of its own is where it says; one that was not written has nothing to copy.
    private static async Task<RuntimeArtifact> UploadAsync(RunContext run, RuntimeArtifact artifact, string uri, CancellationToken cancellationToken)
    {
        var path = artifact.CustomPath ?? ArtifactPath.OfUri(artifact.Uri ?? "");
        if (!ArtifactStores.IsLocal(artifact.Uri ?? ""))
            return artifact;
        if (Path.Exists(path))
            await run.Artifacts.Of(uri).UploadAsync(path, uri, cancellationToken);
        return artifact with { Uri = uri, CustomPath = path };
    }
}
