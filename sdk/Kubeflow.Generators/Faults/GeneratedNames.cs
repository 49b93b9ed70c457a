using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>The names that a component takes in its class's generated tasks.</summary>
internal static class GeneratedNames
{
    /// <summary>Who generated it, in the attribute that says so.</summary>
    public const string Tool = "Kubeflow.Generators";

    public static IEnumerable<string> Of(IMethodSymbol method) => [method.Name, Component(method.Name), Task(method.Name), Once(method.Name)];

    public static string Component(string method) => method + "Component";

    public static string Task(string method) => method + "Task";

    public static string Once(string method) => method + "ComponentOnce";
}
