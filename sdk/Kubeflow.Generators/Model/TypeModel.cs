namespace Kubeflow.Generators;

/// <summary>A class with components.</summary>
/// <param name="Namespace">Its namespace as C# writes it; empty for the global one.</param>
/// <param name="Name">Its name with those of the classes around it: <c>Outer.Inner</c>.</param>
/// <param name="Reference">Its full name as C# writes it: <c>global::Team.Outer.Inner</c>.</param>
internal sealed record TypeModel(string Namespace, string Name, string Reference);
