using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubeflow.Generators.Tests;

/// <summary>Applies a code fix as an editor does.</summary>
internal static class Fixing
{
    public static async Task<IReadOnlyDictionary<string, string>> FixesAsync(CodeFixProvider provider, string source)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Steps", LanguageNames.CSharp)
            .WithParseOptions(Code.ParseOptions)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences(Code.References);
        var document = project.AddDocument("Steps.cs", "using System.Threading.Tasks;\nusing Kubeflow.Pipelines;\n" + source);
        var fault = (await FaultsAsync(document)).Single(d => provider.FixableDiagnosticIds.Contains(d.Id));

        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, fault, (action, _) => actions.Add(action), CancellationToken.None));
        var fixedTexts = new Dictionary<string, string>();
        foreach (var action in actions)
        {
            var operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
            var changed = operation.ChangedSolution.GetDocument(document.Id)!;
            Assert.That((await FaultsAsync(changed)).Select(d => d.Id), Has.None.EqualTo(fault.Id), "the fix fixes it");
            fixedTexts[action.Title] = (await changed.GetTextAsync()).ToString().Split("Pipelines;\n", 2)[1];
        }
        return fixedTexts;
    }

    private static async Task<ImmutableArray<Diagnostic>> FaultsAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.That(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        return await compilation.WithAnalyzers([new ComponentAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }
}
