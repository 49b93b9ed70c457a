namespace Kubeflow.Generators;

/// <summary>Writes the typed tasks of one class's components.</summary>
internal static class TasksWriter
{
    public static string Write(TasksModel tasks, AssemblyModel assembly)
    {
        var type = tasks.Components[0].Type;
        var code = GeneratedFile.Start();
        if (type.Namespace.Length > 0)
            code.Line($"namespace {type.Namespace};").Line("");
        code.Line($"/// <summary>Typed tasks of the components in <c>{type.Name}</c>.</summary>").Line(GeneratedFile.Attribute);
        code.Open($"{(tasks.Components.Any(c => c.Accessibility == "public") ? "public" : "internal")} static class {tasks.Name}");
        for (var i = 0; i < tasks.Components.Count; i++)
        {
            if (i > 0)
                code.Line("");
            var component = tasks.Components[i];
            DefinitionWriter.Write(code, component, assembly, tasks.Name);
            FactoryWriter.Write(code, component);
            TypedTaskWriter.Write(code, component);
        }
        return code.Close().ToString();
    }
}
