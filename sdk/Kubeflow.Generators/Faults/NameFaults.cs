using Kubeflow.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>Names that two things would share: in the generated code, or in the pipeline document.</summary>
internal static class NameFaults
{
    public static IEnumerable<Diagnostic> Find(IMethodSymbol method, Compilation compilation) =>
        OfComponent(method).Concat(OfGenerated(method, compilation)).Concat(OfInputs(method)).Concat(OfOutputs(method));

    private static IEnumerable<Diagnostic> OfComponent(IMethodSymbol method)
    {
        var attribute = method.GetAttributes().First(a => a.AttributeClass?.Name == "ComponentAttribute");
        var name = ComponentReader.NameOf(method, attribute);
        if (KfpName.Sanitize(name).Length == 0)
            yield return Diagnostic.Create(BadComponentName.Descriptor, method.Locations[0], name);
    }

    private static IEnumerable<Diagnostic> OfGenerated(IMethodSymbol method, Compilation compilation)
    {
        var type = method.ContainingType;
        var tasks = TasksModel.NameOf(string.Concat(TypeText.Nesting(type).Select(t => t.Name)));
        var others = type.GetMembers().OfType<IMethodSymbol>()
            .Where(m => KubeflowTypes.IsComponent(m) && !SymbolEqualityComparer.Default.Equals(m, method))
            .SelectMany(GeneratedNames.Of).Append(tasks);
        if (GeneratedNames.Of(method).Intersect(others).FirstOrDefault() is { } taken)
            yield return Diagnostic.Create(SameComponent.Descriptor, method.Locations[0], method.Name, taken, tasks);
        if (type.ContainingNamespace.GetTypeMembers(tasks, 0).Any(t => IsUsersOwn(t, compilation)))
            yield return Diagnostic.Create(TasksNameTaken.Descriptor, method.Locations[0], type.Name, tasks);
        if (PipelineVerbs.Contains(method.Name, compilation))
            yield return Diagnostic.Create(HiddenByVerb.Descriptor, method.Locations[0], method.Name, "pipeline", tasks);
    }

    private static bool IsUsersOwn(INamedTypeSymbol type, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        && !type.GetAttributes().Any(a => a.AttributeClass?.Name == "GeneratedCodeAttribute" && a.ConstructorArguments[0].Value is GeneratedNames.Tool);

    private static IEnumerable<Diagnostic> OfInputs(IMethodSymbol method) =>
        method.Parameters
            .Where(p => KubeflowTypes.OutputOf(TypeText.WithoutNull(p.Type)) is null && !KubeflowTypes.IsCancellation(p.Type))
            .GroupBy(ParameterReader.NameOf)
            .Where(g => g.Count() > 1)
            .Select(g => Diagnostic.Create(SameName.Descriptor, g.Last().Locations[0], method.Name, "inputs", g.Key));

    // Two outputs may differ in the document and still be one property: model, and Output<Model> output beside a returned value.
    private static IEnumerable<Diagnostic> OfOutputs(IMethodSymbol method)
    {
        var artifacts = method.Parameters.Where(p => KubeflowTypes.OutputOf(TypeText.WithoutNull(p.Type)) is not null).Select(p => p.Name);
        var returned = ReturnReader.ResultOf(method) switch
        {
            null => [],
            INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Select(e => e.Name),
            _ => ["Output"],
        };
        return artifacts.Concat(returned)
            .GroupBy(TypeText.Pascal)
            .Where(g => g.Count() > 1)
            .Select(g => Diagnostic.Create(SameName.Descriptor, method.Locations[0], method.Name, "outputs", g.Key));
    }
}
