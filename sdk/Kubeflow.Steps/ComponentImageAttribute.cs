namespace Kubeflow.Pipelines;

/// <summary>The container image of every component in this assembly that names none itself.</summary>
/// <param name="image">Image reference, such as <c>registry.example.com/team/steps:1.4</c>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ComponentImageAttribute(string image) : Attribute
{
    /// <summary>The image reference.</summary>
    public string Image { get; } = image;
}
