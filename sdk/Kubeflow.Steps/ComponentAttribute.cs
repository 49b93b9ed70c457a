namespace Kubeflow.Pipelines;

/// <summary>
/// Makes a static method a pipeline component: inside a pipeline it becomes a typed task, at run time the method itself is
/// called. Parameters of the method are the component's inputs (<see cref="Output{T}"/> parameters its output artifacts); the
/// return value is the output <c>Output</c>, and a named tuple gives one output for each element.
/// </summary>
/// <remarks>
/// Names follow KFP's: method <c>TrainModel</c> is the component <c>train-model</c>, parameter <c>learningRate</c> the input
/// <c>learning_rate</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ComponentAttribute : Attribute
{
    /// <summary>The component's name in the pipeline document.</summary>
    /// <value>Default: the method's name in lower case with dashes between its words.</value>
    public string? Name { get; init; }

    /// <summary>The container image that holds the assembly when the step runs on a cluster.</summary>
    /// <value>Default: <see cref="ComponentImageAttribute"/> of the assembly, else the image that
    /// <c>dotnet publish -t:PublishContainer</c> makes of the project.</value>
    public string? Image { get; init; }

    /// <summary>What the component does, in one sentence, for the pipeline's readers.</summary>
    /// <value>Default: the summary of the method's XML documentation.</value>
    public string? Description { get; init; }
}
