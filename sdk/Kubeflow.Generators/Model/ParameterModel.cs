namespace Kubeflow.Generators;

/// <summary>A parameter of a <c>[Component]</c> method.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Identifier">Its C# name, escaped where it is a keyword.</param>
/// <param name="Name">Its name in the document.</param>
/// <param name="Property">Its name on the typed task, if it is an output.</param>
/// <param name="Type">Its type, as the method declares it.</param>
/// <param name="Element">What a pipeline's author gives one of: the value's, item's or artifact's type.</param>
/// <param name="Default">C# text of its default; null if it has none.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="Description">From the documentation.</param>
internal sealed record ParameterModel(
    ParameterKind Kind, string Identifier, string Name, string Property, string Type, string Element,
    string? Default, bool IsNullable, string? Description)
{
    public bool IsOptional => Default is not null || IsNullable;
}
