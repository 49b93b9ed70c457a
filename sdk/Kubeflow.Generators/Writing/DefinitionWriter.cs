namespace Kubeflow.Generators;

/// <summary>Writes the component itself: made once, when first used, so that its faults are its own.</summary>
internal static class DefinitionWriter
{
    private const string Component = GeneratedFile.Pipelines + ".Component";

    public static void Write(CodeText code, ComponentModel component, AssemblyModel assembly, string tasks)
    {
        var (property, field) = (GeneratedNames.Component(component.Method), GeneratedNames.Once(component.Method));
        var place = $"{CodeText.Quoted(component.File)}, {component.Line}";
        code.Line($"private static readonly global::System.Lazy<{Component}> {field} = new global::System.Lazy<{Component}>(static () =>").Indent();
        code.Line($"{GeneratedFile.Pipelines}.MethodComponentBuilder").Indent();
        code.Line(
            $".Create({CodeText.Quoted(component.Name)}, {CodeText.Quoted(assembly.Name)}, {CodeText.Quoted(component.Step)}, "
            + $"{CodeText.Quoted(component.Image ?? assembly.Image)}, {place})");
        if (component.Description is { } description)
            code.Line($".Description({CodeText.Quoted(description)})");
        code.Lines(component.Parameters.Where(p => p.Kind != ParameterKind.Cancellation).Select(p => $".{Declaration(p)}, {CodeText.Quoted(p.Description)}, {place})"));
        code.Lines(component.Returns.Select(r => $".Output<{r.Type}>({CodeText.Quoted(r.Name)}, {CodeText.Quoted(r.Description)}, {place})"));
        code.Line(".Build());").Outdent().Outdent().Line("");

        code.Line($"/// <summary>The component <c>{CodeText.Xml(component.Name)}</c>, to be added without types: <c>Add({tasks}.{property})</c>.</summary>");
        code.Line($"{component.Accessibility} static {Component} {property} => {field}.Value;").Line("");
    }

    private static string Declaration(ParameterModel parameter)
    {
        var name = CodeText.Quoted(parameter.Name);
        var optional = parameter.IsOptional ? "true" : "false";
        return parameter.Kind switch
        {
            ParameterKind.InputArtifact => $"InputArtifact<{parameter.Element}>({name}, false, {optional}",
            ParameterKind.InputArtifacts => $"InputArtifact<{parameter.Element}>({name}, true, {optional}",
            ParameterKind.OutputArtifact => $"OutputArtifact<{parameter.Element}>({name}",
            ParameterKind.FinalStatus => $"Input<{GeneratedFile.Pipelines}.PipelineTaskFinalStatus>({name}",
            _ when parameter.IsOptional => $"OptionalInput<{parameter.Type}>({name}, {parameter.Default ?? "null"}",
            _ => $"Input<{parameter.Type}>({name}",
        };
    }
}
