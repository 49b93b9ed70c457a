using System.Text;

namespace Kubeflow.Generators;

/// <summary>Writes the typed tasks of one class's components.</summary>
internal static class TasksWriter
{
    private const string Pipelines = "global::Kubeflow.Pipelines";

    public static string Write(IReadOnlyList<ComponentModel> components, AssemblyModel assembly)
    {
        var first = components[0];
        var name = first.TypeName.Replace(".", "") + "Tasks";
        var text = new StringBuilder(SourceText.Head);
        if (first.Namespace.Length > 0)
            text.Append($"namespace {first.Namespace};\n\n");
        text.Append($"/// <summary>Typed tasks of the components of <see cref=\"{first.TypeReference}\"/>.</summary>\n");
        text.Append($"{(components.All(c => c.IsPublic) ? "public" : "internal")} static class {name}\n{{\n");
        foreach (var component in components.OrderBy(c => c.Line))
        {
            WriteComponent(text, component, assembly);
            WriteFactory(text, component);
            WriteTask(text, component);
        }
        return text.Append("}\n").ToString();
    }

    private static string ComponentName(ComponentModel component) => component.Method + "Component";

    private static string TaskName(ComponentModel component) => component.Method + "Task";

    private static void WriteComponent(StringBuilder text, ComponentModel component, AssemblyModel assembly)
    {
        text.Append($"    /// <summary>The component <c>{SourceText.Escaped(component.ComponentName)}</c>.</summary>\n");
        text.Append($"    public static {Pipelines}.Component {ComponentName(component)} {{ get; }} = {Pipelines}.MethodComponentBuilder.Create(\n");
        text.Append($"            {SourceText.Quoted(component.ComponentName)}, {SourceText.Quoted(assembly.Name)}, {SourceText.Quoted(component.Step)}, {SourceText.Quoted(component.Image ?? assembly.Image)}, {SourceText.Quoted(component.File)}, {component.Line})\n");
        if (component.Description is { } description)
            text.Append($"        .Description({SourceText.Quoted(description)})\n");
        foreach (var parameter in component.Parameters)
            if (Declaration(parameter) is { } declaration)
                text.Append($"        .{declaration}\n");
        foreach (var one in component.Returns)
            text.Append($"        .Output<{one.Type}>({SourceText.Quoted(one.Name)})\n");
        text.Append("        .Build();\n\n");
    }

    private static string? Declaration(ParameterModel parameter)
    {
        var name = SourceText.Quoted(parameter.Name);
        var description = parameter.Description is { } text ? $", description: {SourceText.Quoted(text)}" : "";
        return parameter.Kind switch
        {
            ParameterKind.Cancellation => null,
            ParameterKind.InputArtifact => $"InputArtifact<{parameter.Element}>({name}{description})",
            ParameterKind.OptionalInputArtifact => $"InputArtifact<{parameter.Element}>({name}, optional: true{description})",
            ParameterKind.InputArtifacts => $"InputArtifact<{parameter.Element}>({name}, list: true{description})",
            ParameterKind.OutputArtifact => $"OutputArtifact<{parameter.Element}>({name}{description})",
            _ when parameter.IsOptional => $"OptionalInput<{parameter.Type}>({name}, {parameter.Default ?? "null"}{description})",
            _ => $"Input<{parameter.Type}>({name}{description})",
        };
    }

    private static void WriteFactory(StringBuilder text, ComponentModel component)
    {
        var inputs = component.Parameters.Where(p => p.Kind is not (ParameterKind.Cancellation or ParameterKind.OutputArtifact or ParameterKind.FinalStatus)).ToList();
        var (scope, file, line) = (Free("scope", inputs), Free("file", inputs), Free("line", inputs));
        text.Append($"    /// <summary>{SourceText.Escaped(component.Description ?? $"Adds a task of the component {component.ComponentName}.")}</summary>\n");
        text.Append($"    /// <param name=\"{scope}\">Where the task is added.</param>\n");
        foreach (var input in inputs)
            text.Append($"    /// <param name=\"{input.Identifier.TrimStart('@')}\">{SourceText.Escaped(input.Description ?? $"The input {input.Name}.")}</param>\n");
        text.Append($"    /// <param name=\"{file}\">Filled in by the compiler.</param>\n    /// <param name=\"{line}\">Filled in by the compiler.</param>\n");
        text.Append($"    public static {TaskName(component)} {component.Method}(\n        this {Pipelines}.PipelineScope {scope}");
        // What may be left out comes last, whatever the method's own order.
        foreach (var input in inputs.Where(i => !MayBeLeftOut(i)).Concat(inputs.Where(MayBeLeftOut)))
            text.Append($",\n        {ArgumentType(input)}{(MayBeLeftOut(input) ? "?" : "")} {input.Identifier}{(MayBeLeftOut(input) ? " = null" : "")}");
        text.Append($",\n        [global::System.Runtime.CompilerServices.CallerFilePath] string {file} = \"\", [global::System.Runtime.CompilerServices.CallerLineNumber] int {line} = 0) =>\n");
        text.Append($"        new({scope}.Add({ComponentName(component)}, new global::Kubeflow.SourceLocation({file}, {line}))");
        foreach (var input in inputs)
            text.Append($"\n            .With({SourceText.Quoted(input.Name)}, {input.Identifier}, {file}, {line})");
        text.Append(");\n\n");
    }

    private static bool MayBeLeftOut(ParameterModel parameter) => parameter.IsOptional || parameter.Kind == ParameterKind.OptionalInputArtifact;

    private static string ArgumentType(ParameterModel parameter) => parameter.Kind switch
    {
        ParameterKind.InputArtifact or ParameterKind.OptionalInputArtifact => $"{Pipelines}.IArtifactValue<{parameter.Element}>",
        ParameterKind.InputArtifacts => $"{Pipelines}.IArtifactListValue<{parameter.Element}>",
        ParameterKind.List => $"{Pipelines}.ListValue<{parameter.Element}>",
        _ => $"{Pipelines}.Value<{parameter.Element}>",
    };

    private static string Free(string name, IReadOnlyList<ParameterModel> inputs)
    {
        while (inputs.Any(i => i.Identifier == name))
            name += "_";
        return name;
    }

    private static void WriteTask(StringBuilder text, ComponentModel component)
    {
        text.Append($"    /// <summary>A task of the component <c>{SourceText.Escaped(component.ComponentName)}</c>.</summary>\n");
        text.Append($"    public sealed class {TaskName(component)} : {Pipelines}.PipelineTask\n    {{\n");
        text.Append($"        internal {TaskName(component)}({Pipelines}.PipelineTask task) : base(task) {{ }}\n");
        foreach (var output in component.Parameters.Where(p => p.Kind == ParameterKind.OutputArtifact))
            WriteOutput(text, output.Name, ComponentReader.Pascal(output.Identifier.TrimStart('@')), $"{Pipelines}.IArtifactValue<{output.Element}>", $"Artifact<{output.Element}>", output.Description);
        foreach (var one in component.Returns)
        {
            if (one.Element.Length > 0)
                WriteOutput(text, one.Name, one.Property, $"{Pipelines}.ListValue<{one.Element}>", $"ListOutput<{one.Element}>", null);
            else
                WriteOutput(text, one.Name, one.Property, $"{Pipelines}.Value<{one.Type}>", $"base.Output<{one.Type}>", null);
        }
        text.Append("    }\n\n");
    }

    private static void WriteOutput(StringBuilder text, string name, string property, string type, string source, string? description)
    {
        // A name that a task already has is the output's; the task's own member is hidden. (Generic methods are not.)
        string[] taken = ["Name", "With"];
        text.Append($"\n        /// <summary>{SourceText.Escaped(description ?? $"The output {name}.")}</summary>\n");
        text.Append($"        public {(taken.Contains(property) ? "new " : "")}{type} {property} => {(source.StartsWith("base.", StringComparison.Ordinal) ? source : "base." + source)}({SourceText.Quoted(name)});\n");
    }
}
