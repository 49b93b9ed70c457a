using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kubeflow.Generators.Tests;

/// <summary>User code, compiled as a strict project would: nullable, documented, every warning an error.</summary>
internal static class Code
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Kubeflow.Pipelines;
        """;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    public static ImmutableArray<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetFileName(f) is var name && (name.StartsWith("System.", StringComparison.Ordinal)
                || name is "Kubeflow.Core.dll" or "Kubeflow.Steps.dll" or "netstandard.dll" or "mscorlib.dll"))
            .Select(f => MetadataReference.CreateFromFile(f))];

    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Team.Steps",
        [.. sources.Select((text, i) => Parse(text, $"Steps{i}.cs")), Parse(Usings, "Usings.cs")],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    public static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), ParseOptions, path);

    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(params string[] sources)
    {
        var compilation = Compile(sources).WithAnalyzers([new ComponentAnalyzer(), new ArtifactTypeAnalyzer()]);
        return [.. (await compilation.GetAnalyzerDiagnosticsAsync()).OrderBy(d => d.Location.SourceSpan.Start)];
    }
}
