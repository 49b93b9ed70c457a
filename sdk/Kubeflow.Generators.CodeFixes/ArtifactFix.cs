using System.Collections.Immutable;
using System.Composition;
using Kubeflow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubeflow.Generators.CodeFixes;

/// <summary>Takes a bare artifact as an input or makes it an output.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ArtifactFix)), Shared]
public sealed class ArtifactFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnsupportedType.Descriptor.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<ParameterSyntax>() is not { Type: { } type } || model is null
            || model.GetTypeInfo(type, context.CancellationToken).Type is not { } artifact || !KubeflowTypes.IsArtifact(artifact))
            return;
        foreach (var wrapper in new[] { "Input", "Output" })
        {
            var wrapped = SyntaxFactory.ParseTypeName($"{wrapper}<{type.WithoutTrivia()}>").WithTriviaFrom(type);
            context.RegisterCodeFix(
                CodeAction.Create(
                    wrapper == "Input" ? $"Read it as {wrapped.WithoutTrivia()}" : $"Make it as {wrapped.WithoutTrivia()}",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(type, wrapped))),
                    UnsupportedType.Descriptor.Id + wrapper),
                context.Diagnostics);
        }
    }
}
