using System.Collections.Immutable;
using System.Composition;
using Kubeflow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubeflow.Generators.CodeFixes;

/// <summary>Removes ref, out, in and params from a component's parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ByReferenceFix)), Shared]
public sealed class ByReferenceFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ByReference.Descriptor.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<ParameterSyntax>() is not { } parameter)
            return;
        var kept = parameter.Modifiers.Where(m => !IsReference(m)).ToArray();
        var plain = parameter.WithModifiers(SyntaxFactory.TokenList(kept)).WithLeadingTrivia(parameter.GetLeadingTrivia());
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Remove '{string.Join(" ", parameter.Modifiers.Where(IsReference).Select(m => m.Text))}'",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(parameter, plain))),
                ByReference.Descriptor.Id),
            context.Diagnostics);
    }

    private static bool IsReference(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.ParamsKeyword;
}
