namespace Kubeflow.Generators;

/// <summary>Writes the method that adds a typed task: named as the component's method, with its inputs as arguments.</summary>
internal static class FactoryWriter
{
    private const string CallerFile = "[global::System.Runtime.CompilerServices.CallerFilePath] string";

    private const string CallerLine = "[global::System.Runtime.CompilerServices.CallerLineNumber] int";

    public static void Write(CodeText code, ComponentModel component)
    {
        var inputs = component.Inputs.ToList();
        var (scope, file, line) = (Free("scope", inputs), Free("file", inputs), Free("line", inputs));
        var task = GeneratedNames.Task(component.Method);

        code.Line($"/// <summary>{CodeText.Xml(component.Description ?? $"Adds a task of the component {component.Name}.")}</summary>");
        code.Line($"/// <param name=\"{scope}\">Where the task is added.</param>");
        code.Lines(inputs.Select(i => $"/// <param name=\"{i.Identifier.TrimStart('@')}\">{CodeText.Xml(i.Description ?? $"The input {i.Name}.")}</param>"));
        code.Line($"/// <param name=\"{file}\">Filled in by the compiler.</param>");
        code.Line($"/// <param name=\"{line}\">Filled in by the compiler.</param>");
        code.Line("/// <returns>The task, whose outputs are values for the tasks after it.</returns>");
        code.Line($"{component.Accessibility} static {task} {TypeText.Identifier(component.Method)}(").Indent();
        code.Line($"this {GeneratedFile.Pipelines}.PipelineScope {scope},");
        code.Lines(Arguments(inputs).Select(a => a + ","));
        code.Line($"{CallerFile} {file} = \"\",");
        code.Line($"{CallerLine} {line} = 0) =>");
        code.Line($"new {task}(").Indent();
        code.Line($"{scope}.Add({GeneratedNames.Component(component.Method)}, new global::Kubeflow.SourceLocation({file}, {line})){(inputs.Count == 0 ? ");" : "")}").Indent();
        code.Lines(inputs.Select((i, n) => $".With({CodeText.Quoted(i.Name)}, {i.Identifier}, {file}, {line}){(n == inputs.Count - 1 ? ");" : "")}"));
        code.Outdent().Outdent().Outdent().Line("");
    }

    // The order is the method's. C# wants what may be left out at the end: before a required one, null must be written.
    private static IEnumerable<string> Arguments(List<ParameterModel> inputs)
    {
        var lastRequired = inputs.FindLastIndex(i => !i.IsOptional);
        return inputs.Select((input, i) =>
            $"{ArgumentType(input)}{(input.IsOptional ? "?" : "")} {input.Identifier}{(input.IsOptional && i > lastRequired ? " = null" : "")}");
    }

    private static string ArgumentType(ParameterModel input) => GeneratedFile.Pipelines + input.Kind switch
    {
        ParameterKind.InputArtifact => $".IArtifactValue<{input.Element}>",
        ParameterKind.InputArtifacts => $".IArtifactListValue<{input.Element}>",
        ParameterKind.List => $".ListValue<{input.Element}>",
        _ => $".Value<{input.Element}>",
    };

    private static string Free(string name, IReadOnlyList<ParameterModel> inputs)
    {
        while (inputs.Any(i => i.Identifier.TrimStart('@') == name))
            name += "_";
        return name;
    }
}
