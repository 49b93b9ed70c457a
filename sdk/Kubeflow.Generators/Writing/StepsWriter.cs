namespace Kubeflow.Generators;

/// <summary>Writes what registers the steps of an assembly when it is loaded, so that nothing is looked for at run time.</summary>
internal static class StepsWriter
{
    public static string Write(IEnumerable<ComponentModel> components, string assembly)
    {
        var steps = components.OrderBy(c => c.Step, StringComparer.Ordinal).ToList();
        var code = GeneratedFile.Start();
        code.Open("namespace Kubeflow.Generated");
        code.Line("/// <summary>The steps of this assembly.</summary>").Line(GeneratedFile.Attribute);
        code.Open("internal static class AssemblySteps");
        code.Line("/// <summary>Registers the steps.</summary>").Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        code.Open("internal static void Register()");
        for (var i = 0; i < steps.Count; i++)
            code.Line(
                $"{GeneratedFile.Execution}.StepRegistry.Add(new {GeneratedFile.Execution}.RegisteredStep("
                + $"{CodeText.Quoted(assembly)}, {CodeText.Quoted(steps[i].Step)}, new Signature{i}({Method(steps[i])}).Method, "
                + $"static call => Run{i}(call, {Method(steps[i])})) {{ BodyOf = static other => call => Run{i}(call, "
                + $"(Signature{i})global::System.Delegate.CreateDelegate(typeof(Signature{i}), other.Target, other.Method)) }});");
        code.Close();
        for (var i = 0; i < steps.Count; i++)
            StepWriter.Write(code, steps[i], i);
        return code.Close().Close().ToString();
    }

    public static string Method(ComponentModel component) => $"{component.Type.Reference}.{TypeText.Identifier(component.Method)}";
}
