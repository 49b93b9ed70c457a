using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubeflow.Generators;

/// <summary>Makes typed tasks of <c>[Component]</c> methods, and registers the methods as steps.</summary>
[Generator]
public sealed class ComponentGenerator : IIncrementalGenerator
{
    /// <summary>The tracked step that reads methods.</summary>
    internal const string ComponentsStep = "Components";

    /// <summary>The tracked step that groups them by class.</summary>
    internal const string TasksStep = "Tasks";

    /// <summary>The tracked step that reads what the assembly decides.</summary>
    internal const string AssemblyStep = "Assembly";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var components = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KubeflowTypes.ComponentAttribute,
                static (node, _) => node is MethodDeclarationSyntax,
                static (found, cancellation) => ComponentReader.Read(
                    (IMethodSymbol)found.TargetSymbol, found.Attributes[0], found.SemanticModel.Compilation, cancellation))
            .Where(static component => component is not null)
            .Select(static (component, _) => component!)
            .WithTrackingName(ComponentsStep);

        var assembly = context.CompilationProvider
            .Select(static (compilation, _) => (
                Name: compilation.AssemblyName ?? "", Image: ImageOf(compilation),
                KnowsPipelines: compilation.GetTypeByMetadataName(KubeflowTypes.PipelineScope) is not null))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => new AssemblyModel(
                pair.Left.Name, pair.Left.Image ?? ImageName.Of(pair.Right.GlobalOptions, pair.Left.Name), pair.Left.KnowsPipelines))
            .WithTrackingName(AssemblyStep);

        var tasks = components.Collect().SelectMany(static (all, _) => TasksModel.Group(all)).WithTrackingName(TasksStep);

        context.RegisterSourceOutput(tasks.Combine(assembly), static (output, found) =>
        {
            // An assembly of steps alone cannot define pipelines.
            if (found.Right.KnowsPipelines)
                output.AddSource(found.Left.HintName, TasksWriter.Write(found.Left, found.Right));
        });
        context.RegisterSourceOutput(components.Collect().Combine(assembly), static (output, found) =>
        {
            if (found.Left.Length > 0)
                output.AddSource("Kubeflow.Steps.g.cs", StepsWriter.Write(found.Left, found.Right.Name));
        });
    }

    private static string? ImageOf(Compilation compilation) =>
        compilation.Assembly.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == KubeflowTypes.ImageAttribute) is { } attribute
            ? attribute.ConstructorArguments.FirstOrDefault().Value as string
            : null;
}
