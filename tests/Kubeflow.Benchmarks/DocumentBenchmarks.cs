using BenchmarkDotNet.Attributes;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Benchmarks;

/// <summary>Reading, writing and checking a document: the ratio of the last row to the first shows the growth; MB/s is the text's size by the time.</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 3, iterationCount: 10)]
public class DocumentBenchmarks
{
    private PipelineDocument _document = null!;
    private string _text = "";

    [Params(500, 5_000)]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Compile()
    {
        _document = new CompileBenchmarks { Tasks = Tasks }.Define().Document;
        _text = _document.ToYaml();
        Console.WriteLine($"// {Tasks} tasks: {_text.Length / 1e6:0.00} MB");
    }

    [Benchmark]
    public PipelineDocument Parse() => PipelineDocument.Parse(_text);

    [Benchmark]
    public string ToYaml() => _document.ToYaml();

    [Benchmark]
    public int Lint() => Linter.Check(_document, TargetProfile.NewestKfp).Count;
}
