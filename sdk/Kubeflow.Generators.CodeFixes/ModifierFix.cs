using System.Collections.Immutable;
using System.Composition;
using Kubeflow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Kubeflow.Generators.CodeFixes;

/// <summary>Makes a component's method static, and within reach of generated code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ModifierFix)), Shared]
public sealed class ModifierFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NotStatic.Descriptor.Id, NotAccessible.Descriptor.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            var makesStatic = diagnostic.Id == NotStatic.Descriptor.Id;
            context.RegisterCodeFix(
                CodeAction.Create(
                    makesStatic ? "Make the method static" : "Make it internal",
                    cancellation => makesStatic ? MakeStaticAsync(context.Document, method, cancellation) : MakeInternalAsync(context.Document, method, cancellation),
                    diagnostic.Id),
                diagnostic);
        }
    }

    private static async Task<Document> MakeStaticAsync(Document document, MethodDeclarationSyntax method, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        editor.SetModifiers(method, editor.Generator.GetModifiers(method).WithIsStatic(true).WithIsVirtual(false).WithIsOverride(false).WithIsAbstract(false));
        return editor.GetChangedDocument();
    }

    // What hides the method may be a class around it.
    private static async Task<Document> MakeInternalAsync(Document document, MethodDeclarationSyntax method, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var node in method.AncestorsAndSelf().Where(n => n is MethodDeclarationSyntax or TypeDeclarationSyntax))
        {
            var symbol = editor.SemanticModel.GetDeclaredSymbol(node, cancellation);
            if (symbol is INamedTypeSymbol { IsFileLocal: true })
                editor.ReplaceNode(node, static (current, _) => ((TypeDeclarationSyntax)current).WithModifiers(WithoutFile((TypeDeclarationSyntax)current)));
            if (symbol?.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                editor.SetAccessibility(node, Accessibility.Internal);
        }
        return editor.GetChangedDocument();
    }

    private static SyntaxTokenList WithoutFile(TypeDeclarationSyntax type) =>
        [.. type.Modifiers.Select(m => m.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.FileKeyword)
            ? Microsoft.CodeAnalysis.CSharp.SyntaxFactory.Token(m.LeadingTrivia, Microsoft.CodeAnalysis.CSharp.SyntaxKind.InternalKeyword, m.TrailingTrivia)
            : m)];
}
