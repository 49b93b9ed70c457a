using System.Text;

namespace Kubeflow.Generators;

/// <summary>Writes the module initializer that registers the steps of an assembly.</summary>
internal static class StepsWriter
{
    private const string Execution = "global::Kubeflow.Pipelines.Execution";

    public static string Write(IReadOnlyList<ComponentModel> components, AssemblyModel assembly)
    {
        var text = new StringBuilder(SourceText.Head);
        text.Append("namespace Kubeflow.Generated\n{\n    internal static class KubeflowSteps\n    {\n");
        text.Append("        [global::System.Runtime.CompilerServices.ModuleInitializer]\n        internal static void Register()\n        {\n");
        foreach (var component in components.OrderBy(c => c.Step, StringComparer.Ordinal))
        {
            text.Append($"            {Execution}.StepRegistry.Add(new {Execution}.RegisteredStep({SourceText.Quoted(assembly.Name)}, {SourceText.Quoted(component.Step)},\n");
            text.Append($"                ((global::System.Delegate){component.TypeReference}.{component.Method}).Method,\n");
            text.Append($"                static {(component.IsAsync ? "async " : "")}call =>\n                {{\n");
            WriteBody(text, component);
            text.Append("                }));\n");
        }
        return text.Append("        }\n    }\n}\n").ToString();
    }

    private static void WriteBody(StringBuilder text, ComponentModel component)
    {
        const string Indent = "                    ";
        var call = $"{component.TypeReference}.{component.Method}({string.Join(", ", component.Parameters.Select(Argument))})";
        if (component.IsAsync)
            call = $"await {call}.ConfigureAwait(false)";
        var returns = component.Returns.ToList();
        text.Append(Indent).Append(returns.Count > 0 ? "var result = " : "").Append(call).Append(";\n");
        foreach (var one in returns)
            text.Append($"{Indent}call.Return({SourceText.Quoted(one.Name)}, result{(component.ReturnsTuple ? "." + one.Field : "")});\n");
        if (!component.IsAsync)
            text.Append(Indent).Append("return global::System.Threading.Tasks.Task.CompletedTask;\n");
    }

    private static string Argument(ParameterModel parameter)
    {
        var name = SourceText.Quoted(parameter.Name);
        return parameter.Kind switch
        {
            ParameterKind.Cancellation => "call.CancellationToken",
            ParameterKind.InputArtifact => $"call.InputArtifact<{parameter.Element}>({name})",
            ParameterKind.OptionalInputArtifact => $"call.OptionalInputArtifact<{parameter.Element}>({name})",
            ParameterKind.InputArtifacts => $"[.. call.InputArtifacts<{parameter.Element}>({name})]",
            ParameterKind.OutputArtifact => $"call.OutputArtifact<{parameter.Element}>({name})",
            _ when parameter.Default is { } value => $"call.Parameter<{parameter.Type}>({name}, {value})",
            _ when parameter.IsNullable => $"call.Parameter<{parameter.Type}>({name}, null)",
            _ => $"call.Parameter<{parameter.Type}>({name})",
        };
    }
}
