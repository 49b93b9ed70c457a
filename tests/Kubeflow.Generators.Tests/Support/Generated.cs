using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubeflow.Generators.Tests;

/// <summary>What the generator makes of user code.</summary>
internal sealed class Generated
{
    private Generated(Compilation compilation, GeneratorRunResult result)
    {
        Files = result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        Faults = [.. compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];
        Exception = result.Exception;
    }

    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>Warnings and errors of the user's code and the generated code together.</summary>
    public ImmutableArray<Diagnostic> Faults { get; }

    public Exception? Exception { get; }

    public string Text => string.Join("\n", Files.Values);

    public static Generated From(params string[] sources) => From(Code.Compile(sources));

    public static Generated From(CSharpCompilation compilation, params (string Name, string Value)[] properties)
    {
        var driver = Driver(properties).RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        return new Generated(updated, driver.GetRunResult().Results.Single());
    }

    public static GeneratorDriver Driver(params (string Name, string Value)[] properties) => CSharpGeneratorDriver.Create(
        [new ComponentGenerator().AsSourceGenerator()],
        parseOptions: Code.ParseOptions,
        optionsProvider: new Properties(properties.ToDictionary(p => "build_property." + p.Name, p => p.Value)),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private sealed class Properties(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
