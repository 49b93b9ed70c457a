namespace Kubeflow.Generators;

/// <summary>Writes how one step is run: inputs from the call, the method, its results to the call.</summary>
internal static class StepWriter
{
    public static void Write(CodeText code, ComponentModel component, int number)
    {
        var parameters = string.Join(", ", component.Parameters.Select((p, i) => $"{p.Type} p{i}"));
        // The exact signature: a method group alone may name several overloads.
        code.Line("").Line($"private delegate {component.ReturnType} Signature{number}({parameters});").Line("");
        code.Open(
            $"private static {(component.IsAwaited ? "async " : "")}global::System.Threading.Tasks.Task Run{number}({GeneratedFile.Execution}.StepCall call, Signature{number} method)");
        var run = $"method({string.Join(", ", component.Parameters.Select(Argument))})";
        if (component.IsAwaited)
            run = $"await {run}.ConfigureAwait(false)";
        code.Line($"{(component.Returns.Count > 0 ? "var result = " : "")}{run};");
        code.Lines(component.Returns.Select(r =>
            $"call.Return<{r.Type}>({CodeText.Quoted(r.Name)}, result{(component.ReturnsTuple ? "." + r.Field : "")});"));
        if (!component.IsAwaited)
            code.Line("return global::System.Threading.Tasks.Task.CompletedTask;");
        code.Close();
    }

    private static string Argument(ParameterModel parameter)
    {
        var name = CodeText.Quoted(parameter.Name);
        return parameter.Kind switch
        {
            ParameterKind.Cancellation => "call.CancellationToken",
            ParameterKind.InputArtifact => $"call.{(parameter.IsOptional ? "OptionalInputArtifact" : "InputArtifact")}<{parameter.Element}>({name})",
            ParameterKind.InputArtifacts => Artifacts(parameter, $"call.InputArtifacts<{parameter.Element}>({name})"),
            ParameterKind.OutputArtifact => $"call.OutputArtifact<{parameter.Element}>({name})",
            _ when parameter.IsOptional => $"call.Parameter<{parameter.Type}>({name}, {parameter.Default ?? "null"})",
            _ => $"call.Parameter<{parameter.Type}>({name})",
        };
    }

    private static string Artifacts(ParameterModel parameter, string list) => parameter.Type.TrimEnd('?') switch
    {
        var type when type.EndsWith("[]", StringComparison.Ordinal) => $"global::System.Linq.Enumerable.ToArray({list})",
        var type when type.StartsWith("global::System.Collections.Generic.IRead", StringComparison.Ordinal)
            || type.StartsWith("global::System.Collections.Generic.IEnumerable", StringComparison.Ordinal) => list,
        _ => $"global::System.Linq.Enumerable.ToList({list})",
    };
}
