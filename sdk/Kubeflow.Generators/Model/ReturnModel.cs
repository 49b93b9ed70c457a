namespace Kubeflow.Generators;

/// <summary>A value that a method returns.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Property">Its name on the typed task.</param>
/// <param name="Field">The tuple's element, escaped; empty for a single value.</param>
/// <param name="Type">Its type.</param>
/// <param name="Element">The type of the value, or of an item.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Description">From the documentation.</param>
internal sealed record ReturnModel(string Name, string Property, string Field, string Type, string Element, bool IsList, string? Description);
