using System.Collections.Immutable;
using Kubeflow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubeflow.Generators;

/// <summary>Says in the editor what keeps a <c>[Component]</c> method from being a component.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ComponentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        NotStatic.Descriptor, Generic.Descriptor, NotAccessible.Descriptor, AsyncVoid.Descriptor, Overloaded.Descriptor, ByReference.Descriptor,
        UnsupportedType.Descriptor, UnnamedTuple.Descriptor, SameName.Descriptor, WrongArtifactType.Descriptor, NotAMethodOfAClass.Descriptor,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var attributes = context.Node is MethodDeclarationSyntax method ? method.AttributeLists : ((LocalFunctionStatementSyntax)context.Node).AttributeLists;
        if (attributes.Count == 0 || context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken) is not IMethodSymbol symbol)
            return;
        if (symbol.GetAttributes().All(a => a.AttributeClass?.ToDisplayString() != ComponentReader.Attribute))
            return;
        foreach (var fault in ComponentFaults.Find(symbol))
            context.ReportDiagnostic(fault);
    }
}
