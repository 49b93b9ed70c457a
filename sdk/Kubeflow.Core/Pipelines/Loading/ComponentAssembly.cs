using System.Reflection;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines.Loading;

/// <summary>Finds the components that a user's assembly has: its methods with <c>[Component]</c>.</summary>
internal static class ComponentAssembly
{
    /// <summary>The component of a method.</summary>
    /// <param name="file">The assembly.</param>
    /// <param name="method">The method's name, with or without its class, or the component's name.</param>
    /// <exception cref="KubeflowException">The assembly cannot be loaded, or has no such component.</exception>
    public static Component Find(string file, string method)
    {
        var assembly = UserAssembly.Load(file);
        var all = UserAssembly.Read(file, () => Components(assembly));
        var found = all.Where(c => c.Name == method || StepOf(c) is { } step && (step == method || step.EndsWith("." + method, StringComparison.Ordinal))).ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new KubeflowException("NoComponent", $"{Path.GetFileName(file)} has no component '{method}'.", all.Count == 0 ? "It has none: put [Component] on a method." : $"It has {string.Join(", ", all.Select(StepOf))}.", file),
            _ => throw new KubeflowException("NoComponent", $"{Path.GetFileName(file)} has {found.Count} components '{method}'.", $"Name one of {string.Join(", ", found.Select(StepOf))}.", file),
        };
    }

    // The generator writes a property for each.
    private static List<Component> Components(Assembly assembly) =>
    [
        .. assembly.GetTypes().Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(p => p.PropertyType == typeof(Component)).Select(p => (Component)p.GetValue(null)!).Where(c => StepOf(c) is not null),
    ];

    private static string? StepOf(Component component) =>
        component.Implementation is ContainerImplementation container && StepCommand.Parse(container.Command, container.Args) is { } command ? command.Step : null;
}
