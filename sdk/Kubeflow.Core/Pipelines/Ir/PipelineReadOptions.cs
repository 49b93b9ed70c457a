namespace Kubeflow.Pipelines.Ir;

/// <summary>How a document is read.</summary>
public sealed record PipelineReadOptions
{
    /// <summary>Whether fields that this SDK does not know are kept and written back, rather than refused.</summary>
    /// <value>Default: false.</value>
    public bool KeepUnknown { get; init; }

    /// <summary>Whether references inside the document are checked: components, executors, producers, inputs, circles.</summary>
    /// <value>Default: true.</value>
    public bool Validate { get; init; } = true;

    /// <summary>Whether the document remembers the line of each of its fields, so that <see cref="Linter"/> can name it. Costs memory.</summary>
    /// <value>Default: false.</value>
    public bool KeepPlaces { get; init; }
}
