namespace Kubeflow.Generators;

/// <summary>A generated class: the typed tasks of one class's components.</summary>
/// <param name="Name">The generated class's name.</param>
/// <param name="HintName">The generated file's name.</param>
/// <param name="Components">The components.</param>
internal sealed record TasksModel(string Name, string HintName, EquatableArray<ComponentModel> Components)
{
    /// <summary>One generated class for each class with components.</summary>
    public static IEnumerable<TasksModel> Group(IEnumerable<ComponentModel> components)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in components.GroupBy(c => c.Type).OrderBy(g => g.Key.Name.Contains('.')).ThenBy(g => g.Key.Reference, StringComparer.Ordinal))
        {
            // OuterInner and Outer.Inner would share a name, and Digits and digits a file.
            var name = NameOf(type.Key.Name.Replace(".", ""));
            if (!names.Add(type.Key.Namespace + "." + name))
                name = NameOf(type.Key.Name.Replace('.', '_'));
            var file = type.Key.Reference.Replace("global::", "").Replace("@", "");
            while (!files.Add(file))
                file += "_";
            yield return new TasksModel(name, file + ".Tasks.g.cs", new(type.OrderBy(c => c.Step, StringComparer.Ordinal)));
        }
    }

    /// <summary>The generated class's name for a class.</summary>
    public static string NameOf(string type) => type + "Tasks";
}
