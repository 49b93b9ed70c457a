namespace Kubeflow.Pipelines;

/// <summary>A task that brings in an artifact that exists already; it stands for the artifact itself.</summary>
/// <typeparam name="T">The artifact's type.</typeparam>
public sealed class ImporterTask<T> : PipelineTask, IArtifactValue<T> where T : Artifact
{
    internal ImporterTask(PipelineTask task) : base(task) => Output = Artifact<T>("artifact");

    /// <summary>The artifact.</summary>
    public IArtifactValue<T> Output { get; }

    /// <inheritdoc/>
    public override string ToString() => Output.ToString()!;

    ArtifactSource IArtifactValue<T>.Source => Output.Source;
}
