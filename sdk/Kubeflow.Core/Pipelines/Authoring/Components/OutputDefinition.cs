namespace Kubeflow.Pipelines;

/// <summary>An output of a component or a pipeline.</summary>
/// <param name="Name">Its name in the document.</param>
public abstract record OutputDefinition(string Name)
{
    /// <summary>What it is.</summary>
    public string? Description { get; init; }
}

/// <summary>An output parameter.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Type">Its type.</param>
public sealed record ParameterOutput(string Name, ParameterType Type) : OutputDefinition(Name)
{
    /// <summary>The type of its items, if it is a list whose items have one.</summary>
    public ParameterType ItemType { get; init; }
}

/// <summary>An output artifact.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsList">Whether it is a list of artifacts; only pipelines have such outputs.</param>
public sealed record ArtifactOutput(string Name, ArtifactType Type, bool IsList = false) : OutputDefinition(Name);
