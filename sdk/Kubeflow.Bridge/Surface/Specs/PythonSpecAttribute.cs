namespace Kubeflow.Bridge;

/// <summary>Gives Python a class for a record of the C# API, and for the records and enums that it is made of.</summary>
/// <param name="type">The record.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class PythonSpecAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;

    /// <summary>Properties whose default depends on the machine: Python says None, and C# decides.</summary>
    public string[] Computed { get; init; } = [];
}
