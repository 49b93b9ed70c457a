using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubeflow.Generators;

/// <summary>Makes typed tasks of <c>[Component]</c> methods, and registers the methods as steps.</summary>
[Generator]
public sealed class ComponentGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var components = context.SyntaxProvider.ForAttributeWithMetadataName(
                ComponentReader.Attribute,
                static (node, _) => node is MethodDeclarationSyntax,
                static (found, _) => ComponentReader.Read((IMethodSymbol)found.TargetSymbol, found.Attributes[0]))
            .Where(static model => model is not null)
            .WithTrackingName("Components");
        var assembly = context.CompilationProvider.Select(static (compilation, _) => (
                Name: compilation.AssemblyName ?? "", Image: ImageOf(compilation), HasCore: compilation.GetTypeByMetadataName("Kubeflow.Pipelines.PipelineScope") is not null))
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => ImageOf(options.GlobalOptions)))
            .Select(static (pair, _) => new AssemblyModel(pair.Left.Name, pair.Left.Image ?? pair.Right ?? DefaultImage(pair.Left.Name), pair.Left.HasCore))
            .WithTrackingName("Assembly");
        context.RegisterSourceOutput(components.Collect().Combine(assembly), static (output, found) => Write(output, found.Left!, found.Right));
    }

    private static void Write(SourceProductionContext output, ImmutableArray<ComponentModel?> found, AssemblyModel assembly)
    {
        var components = found.OfType<ComponentModel>().ToList();
        if (components.Count == 0)
            return;
        output.AddSource("KubeflowSteps.g.cs", StepsWriter.Write(components, assembly));
        // A class library with steps alone does not know of pipelines: its users' pipelines take the steps from the assembly.
        if (!assembly.HasCore)
            return;
        foreach (var type in components.GroupBy(c => (c.Namespace, c.TypeName)))
            output.AddSource($"{type.Key.Namespace}{(type.Key.Namespace.Length > 0 ? "." : "")}{type.Key.TypeName}.g.cs", TasksWriter.Write([.. type], assembly));
    }

    private static string? ImageOf(Compilation compilation) => compilation.Assembly.GetAttributes()
        .FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == "Kubeflow.Pipelines.ComponentImageAttribute")?.ConstructorArguments[0].Value as string;

    // The names that `dotnet publish -t:PublishContainer` gives the image.
    private static string? ImageOf(AnalyzerConfigOptions options)
    {
        string? Property(string name) => options.TryGetValue("build_property." + name, out var value) && value.Length > 0 ? value : null;
        if (Property("ContainerRepository") is not { } repository)
            return null;
        return $"{(Property("ContainerRegistry") is { } registry ? registry + "/" : "")}{repository}:{Property("ContainerImageTag") ?? "latest"}";
    }

    private static string DefaultImage(string assembly) => assembly.ToLowerInvariant() + ":latest";
}

/// <summary>What the generator knows of the assembly.</summary>
internal sealed record AssemblyModel(string Name, string Image, bool HasCore);
