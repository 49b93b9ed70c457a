using System.Collections.Immutable;
using Kubeflow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubeflow.Generators;

/// <summary>Says in the editor what keeps a <c>[Component]</c> method from being a component.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ComponentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        NotStatic.Descriptor, Generic.Descriptor, NotAccessible.Descriptor, AsyncVoid.Descriptor, SameComponent.Descriptor,
        ByReference.Descriptor, UnsupportedType.Descriptor, UnnamedTuple.Descriptor, SameName.Descriptor, NotAMethodOfAClass.Descriptor,
        BadComponentName.Descriptor, WrongDefaultConstant.Descriptor, NullableOutput.Descriptor, TasksNameTaken.Descriptor, HiddenByVerb.Descriptor,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol => Analyze((IMethodSymbol)symbol.Symbol, symbol.Compilation, symbol.ReportDiagnostic), SymbolKind.Method);
        // Local functions and lambdas are no members: only the syntax leads to them.
        context.RegisterSyntaxNodeAction(
            AnalyzeFunction, SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression);
    }

    private static void AnalyzeFunction(SyntaxNodeAnalysisContext context)
    {
        var symbol = context.Node.IsKind(SyntaxKind.LocalFunctionStatement)
            ? context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken)
            : context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol;
        if (symbol is IMethodSymbol function)
            Analyze(function, context.Compilation, context.ReportDiagnostic);
    }

    private static void Analyze(IMethodSymbol method, Compilation compilation, Action<Diagnostic> report)
    {
        // A partial method is judged once, where it is declared.
        if (method.PartialDefinitionPart is not null || !KubeflowTypes.IsComponent(method))
            return;
        foreach (var fault in ComponentFaults.Find(method, compilation))
            report(fault);
    }
}
