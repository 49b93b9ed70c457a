using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubeflow.Generators.Tests;

/// <summary>Compiles a user's code with the generator and the analyzer, as an editor does.</summary>
internal static class Compiler
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetFileName(f).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(f) is "mscorlib.dll" or "netstandard.dll")
            .Append(typeof(Pipelines.Pipeline).Assembly.Location)
            .Append(typeof(Pipelines.ComponentAttribute).Assembly.Location)
            .Select(f => (MetadataReference)MetadataReference.CreateFromFile(f)),
    ];

    private const string Usings = "using System; using System.Collections.Generic; using System.IO; using System.Threading; using System.Threading.Tasks; using Kubeflow.Pipelines;\n";

    public static CSharpCompilation Compilation(string code, string assembly = "Team.Steps") => CSharpCompilation.Create(
        assembly, [CSharpSyntaxTree.ParseText(Usings + code, new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose), "Team.cs")], References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    public static CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ComponentGenerator().AsSourceGenerator()], parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>What the generator wrote, and what the compiler says of the whole; what the user left undocumented is the user's.</summary>
    public static (string Generated, IReadOnlyList<string> Complaints) Generate(string code)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Compilation(code), out var whole, out var faults);
        var generated = string.Concat(whole.SyntaxTrees.Skip(1).Select(t => t.ToString()));
        return (generated, [.. whole.GetDiagnostics().Concat(faults).Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id is not ("CS1591" or "CS1573")).Select(d => d.ToString())]);
    }

    /// <summary>What the analyzer says, as <c>id at 'text': message</c>.</summary>
    public static async Task<IReadOnlyList<string>> AnalyzeAsync(string code)
    {
        var found = await Compilation(code).WithAnalyzers([new ComponentAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(d => d.Location.SourceSpan.Start).Select(d => $"{d.Id} at '{d.Location.SourceTree!.ToString().Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}': {d.GetMessage()}")];
    }
}
