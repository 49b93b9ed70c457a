namespace Kubeflow.Bridge;

/// <summary>Makes a static method a verb that Python can call: a request record in (optional), a token (optional), a result out.</summary>
/// <param name="name">The verb, such as <c>pipelines.start</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class VerbAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
