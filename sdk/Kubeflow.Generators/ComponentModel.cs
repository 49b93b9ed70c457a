namespace Kubeflow.Generators;

/// <summary>A <c>[Component]</c> method as the generator sees it; values only, so that it can be compared.</summary>
internal sealed record ComponentModel(
    string Namespace, string TypeName, string TypeReference, string Method, string ComponentName, string? Image, string? Description,
    bool IsPublic, string File, int Line, EquatableArray<ParameterModel> Parameters, bool IsAsync, EquatableArray<ReturnModel> Returns, bool ReturnsTuple)
{
    /// <summary>Type and method as the step's name: <c>Team.Digits.Split</c>.</summary>
    public string Step => $"{(Namespace.Length > 0 ? Namespace + "." : "")}{TypeName}.{Method}";
}

/// <summary>What a method's parameter is.</summary>
internal enum ParameterKind
{
    Value,
    List,
    InputArtifact,
    OptionalInputArtifact,
    InputArtifacts,
    OutputArtifact,
    FinalStatus,
    Cancellation,
}

/// <summary>A parameter of the method.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Identifier">Its C# name, escaped where it is a keyword.</param>
/// <param name="Name">Its name in the document.</param>
/// <param name="Type">Its C# type, fully qualified.</param>
/// <param name="Element">The type of items or of the artifact, fully qualified.</param>
/// <param name="Default">C# text of its default; null if it has none.</param>
/// <param name="IsNullable">Whether null is a value of it.</param>
/// <param name="Description">From the XML documentation.</param>
internal sealed record ParameterModel(
    ParameterKind Kind, string Identifier, string Name, string Type, string Element, string? Default, bool IsNullable, string? Description)
{
    public bool IsOptional => Default is not null || IsNullable;
}

/// <summary>A value the method returns.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Property">Its name on the typed task.</param>
/// <param name="Field">The tuple's element; empty for a single value.</param>
/// <param name="Type">Its type, fully qualified.</param>
/// <param name="Element">The items' type if it is a list; else empty.</param>
internal sealed record ReturnModel(string Name, string Property, string Field, string Type, string Element);
