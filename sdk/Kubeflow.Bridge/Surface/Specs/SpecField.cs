namespace Kubeflow.Bridge;

/// <summary>One field of a Python class.</summary>
/// <param name="Name">Its name in Python.</param>
/// <param name="Key">Its name in documents.</param>
/// <param name="Type">Its type in Python.</param>
/// <param name="Default">Its default in Python; null if it must be given.</param>
/// <param name="Doc">What it means.</param>
internal sealed record SpecField(string Name, string Key, string Type, string? Default, string Doc);

/// <summary>A Python class: of a record its fields, of an enum its values.</summary>
/// <param name="Name">Its name, as in C#.</param>
/// <param name="Doc">What it is.</param>
/// <param name="Fields">Its fields, those that must be given first; of an enum each value with its word in documents as the key.</param>
/// <param name="IsEnum">Whether it is an enum.</param>
internal sealed record SpecClass(string Name, string Doc, IReadOnlyList<SpecField> Fields, bool IsEnum);
