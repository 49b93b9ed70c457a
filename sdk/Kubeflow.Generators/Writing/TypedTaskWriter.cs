namespace Kubeflow.Generators;

/// <summary>Writes the class of a typed task: its outputs are properties.</summary>
internal static class TypedTaskWriter
{
    public static void Write(CodeText code, ComponentModel component)
    {
        var task = GeneratedNames.Task(component.Method);
        code.Line($"/// <summary>A task of the component <c>{CodeText.Xml(component.Name)}</c>, with its outputs.</summary>");
        code.Open($"{component.Accessibility} sealed class {task} : {GeneratedFile.Pipelines}.PipelineTask");
        code.Line($"internal {task}({GeneratedFile.Pipelines}.PipelineTask task) : base(task)").Line("{").Line("}");
        foreach (var output in component.Parameters.Where(p => p.Kind == ParameterKind.OutputArtifact))
            Output(code, output.Name, output.Property, output.Description, $"IArtifactValue<{output.Element}>", $"Artifact<{output.Element}>");
        foreach (var value in component.Returns)
            Output(
                code, value.Name, value.Property, value.Description,
                value.IsList ? $"ListValue<{value.Element}>" : $"Value<{value.Element}>",
                value.IsList ? $"ListOutput<{value.Element}>" : $"Output<{value.Element}>");
        code.Close();
    }

    private static void Output(CodeText code, string name, string property, string? description, string type, string source)
    {
        code.Line("").Line($"/// <summary>{CodeText.Xml(description ?? $"The output {name}.")}</summary>");
        code.Line($"public {GeneratedFile.Pipelines}.{type} {property} => base.{source}({CodeText.Quoted(name)}, \"\", 0);");
    }
}
