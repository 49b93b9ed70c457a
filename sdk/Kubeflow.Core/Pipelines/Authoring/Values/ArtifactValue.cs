namespace Kubeflow.Pipelines;

/// <summary>An artifact that a run will make: an output of a task, an imported artifact, or an input of the pipeline.</summary>
/// <typeparam name="T">Its type; a value of a derived type fits where its base type is asked for.</typeparam>
public interface IArtifactValue<out T> where T : Artifact
{
    /// <summary>What the compiler knows of it.</summary>
    ArtifactSource Source { get; }
}

/// <summary>A list of artifacts that a run will make.</summary>
/// <typeparam name="T">Their type.</typeparam>
public interface IArtifactListValue<out T> where T : Artifact
{
    /// <summary>What the compiler knows of it.</summary>
    ArtifactSource Source { get; }
}

/// <summary>Where an artifact of a run comes from; opaque.</summary>
public sealed class ArtifactSource
{
    internal ArtifactSource(Channel channel) => Channel = channel;

    internal Channel Channel { get; }
}

/// <summary>An artifact of a run.</summary>
internal sealed class ArtifactValue<T>(Channel channel) : IArtifactValue<T> where T : Artifact
{
    public ArtifactSource Source { get; } = new(channel);

    // No text can hold an artifact; the token lets the compiler say so.
    public override string ToString() => ChannelToken.Of(channel);
}

/// <summary>A list of artifacts of a run.</summary>
internal sealed class ArtifactListValue<T>(Channel channel) : IArtifactListValue<T> where T : Artifact
{
    public ArtifactSource Source { get; } = new(channel);

    public override string ToString() => ChannelToken.Of(channel);
}
