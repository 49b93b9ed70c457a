using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kubeflow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubeflow.Generators;

/// <summary>Says in the editor what keeps a class that derives from <c>Artifact</c> from being an artifact's type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArtifactTypeAnalyzer : DiagnosticAnalyzer
{
    private static readonly Regex Title = new(@"^[A-Za-z][A-Za-z0-9_-]*\.[A-Za-z][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant);

    private static readonly Regex Version = new(@"^[0-9]+\.[0-9]+\.[0-9]+$", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [WrongArtifactType.Descriptor, NotConstructible.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || !KubeflowTypes.IsArtifact(type))
            return;
        if (KubeflowTypes.ArtifactTypeOf(type) is { } attribute && WrongSchema(attribute) is var (schema, fix))
        {
            var place = attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? type.Locations[0];
            context.ReportDiagnostic(Diagnostic.Create(WrongArtifactType.Descriptor, place, type.Name, schema, fix));
        }
        if (!type.IsAbstract && !type.InstanceConstructors.Any(c => c.Parameters.Length == 0 && c.DeclaredAccessibility == Accessibility.Public))
            context.ReportDiagnostic(Diagnostic.Create(NotConstructible.Descriptor, type.Locations[0], type.Name));
    }

    private static (string Schema, string Fix)? WrongSchema(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length != 2 || attribute.ConstructorArguments[0].Value is not string title
            || attribute.ConstructorArguments[1].Value is not string version)
            return null;
        if (!Title.IsMatch(title))
            return ($"title '{title}'", "write two parts with a dot between, such as acme.Table");
        return Version.IsMatch(version) ? null : ($"version '{version}'", "write three numbers with dots between, such as 0.0.1");
    }
}
