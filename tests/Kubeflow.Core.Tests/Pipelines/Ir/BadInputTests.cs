using FsCheck;
using FsCheck.Fluent;
using Kubeflow.Pipelines.Ir;
using Kubeflow.TestSupport;

namespace Kubeflow.Core.Tests.Pipelines.Ir;

/// <summary>Texts that are no sound pipeline: one sentence each, bounded work, never another exception.</summary>
public class BadInputTests
{
    private const string Sound = """
        components: {comp-a: {executorLabel: exec-a}}
        deploymentSpec: {executors: {exec-a: {container: {image: alpine, command: [echo]}}}}
        pipelineInfo: {name: a}
        root: {dag: {tasks: {a: {componentRef: {name: comp-a}}}}}
        schemaVersion: 2.1.0
        """;

    [TestCase("[")]
    [TestCase("{a: ")]
    [TestCase("- ")]
    public void Parse_TenThousandDeep_IsRefused(string level) => Assert.That(
        () => PipelineDocument.Parse(string.Concat(Enumerable.Repeat(level, 10_000))),
        Throws.TypeOf<ValidationException>());

    [Test]
    public void Parse_EveryTruncation_IsRefusedOrSound()
    {
        for (var length = 0; length < Sound.Length; length++)
        {
            try
            {
                PipelineDocument.Parse(Sound[..length]);
            }
            catch (ValidationException fault)
            {
                Assert.That(fault.Message, Is.Not.Empty.And.Not.Contain("   at "));
            }
        }
    }

    [Test]
    public void Load_ArchiveThatLeadsOutOfItself_IsRefused()
    {
        using var folder = new TemporaryFolder();
        using (var zip = System.IO.Compression.ZipFile.Open(folder.At("p.zip"), System.IO.Compression.ZipArchiveMode.Create))
        {
            using var entry = new StreamWriter(zip.CreateEntry("../pipeline.yaml").Open());
            entry.Write(Sound);
        }
        Assert.That(() => PipelineDocument.Load(folder.At("p.zip")), Throws.TypeOf<ValidationException>().With.Message.Contains("leads out of it"));
    }

    [Test]
    public void Load_Archives_ReadTheirPipeline()
    {
        using var folder = new TemporaryFolder();
        using (var zip = System.IO.Compression.ZipFile.Open(folder.At("p.zip"), System.IO.Compression.ZipArchiveMode.Create))
        {
            using var entry = new StreamWriter(zip.CreateEntry("pipeline.yaml").Open());
            entry.Write(Sound);
        }
        Directory.CreateDirectory(folder.At("in"));
        folder.Write("in/pipeline.yaml", Sound);
        using (var target = new System.IO.Compression.GZipStream(File.Create(folder.At("p.tar.gz")), System.IO.Compression.CompressionMode.Compress))
            System.Formats.Tar.TarFile.CreateFromDirectory(folder.At("in"), target, includeBaseDirectory: false);

        Assert.That(PipelineDocument.Load(folder.At("p.zip")).Spec.PipelineInfo!.Name, Is.EqualTo("a"));
        Assert.That(PipelineDocument.Load(folder.At("p.tar.gz")).Spec.PipelineInfo!.Name, Is.EqualTo("a"));
    }

    [Test]
    public void Parse_SnakeCaseAndNumbersAsTexts_ReadsThem()
    {
        var document = PipelineDocument.Parse(Sound
            .Replace("pipelineInfo", "pipeline_info", StringComparison.Ordinal).Replace("executorLabel", "executor_label", StringComparison.Ordinal)
            .Replace("command: [echo]", "command: [echo], resources: {cpu_limit: '0.5', accelerator: {count: 2}}", StringComparison.Ordinal));
        var resources = document.Spec.DeploymentSpec!.Executors!["exec-a"].Container!.Resources!;
        Assert.That((resources.CpuLimit, resources.Accelerator!.Count), Is.EqualTo((0.5, "2")));
    }

    [Test]
    public void Parse_AnyText_ThrowsNothingButItsOwn() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        try
        {
            PipelineDocument.Parse(text ?? "");
        }
        catch (ValidationException)
        {
            // The one answer to text that is no pipeline.
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Test]
    public void Parse_WrittenDocument_GivesTheSameTexts() => Prop.ForAll(
        Gen.Elements("yes", "1e3", "0x1f", "1:30", "~", "null", " lead", "trail ", "a: b", "a #b", "---", "...", "- x", "'", "\"", "\\", "{{$}}", "%", "@", "`", "&a", "*a", "!t", "|", ">", "a\nb", "\n\na\n", "a\n\n", "\ttab", "  two\n lead", "é\u2028x", "\ud83d\ude00", "\0", "\r\n", "true", "012", "1_000", ".5", "+1", "2020-01-01", "=", "<<", "")
            .Two().Select(p => p.Item1 + p.Item2).Or(ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")).Where(IsUnicode).ArrayOf().ToArbitrary(),
        texts =>
        {
            var document = PipelineDocument.Parse(Sound);
            var executor = document.Spec.DeploymentSpec!.Executors!["exec-a"];
            var nasty = document with
            {
                Spec = document.Spec with
                {
                    DeploymentSpec = new() { Executors = new Dictionary<string, ExecutorSpec> { ["exec-a"] = executor with { Container = executor.Container! with { Args = texts, Env = [.. texts.Select(t => new EnvVar { Name = t, Value = t })] } } } },
                },
            };
            var read = PipelineDocument.Parse(nasty.ToYaml()).Spec.DeploymentSpec!.Executors!["exec-a"].Container!;
            return (read.Args ?? []).SequenceEqual(texts) && (read.Env ?? []).Select(e => e.Value).SequenceEqual(texts);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    // Halves of surrogate pairs are no text that a file could hold.
    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsSurrogatePair(text, i))
                return false;
            i++;
        }
        return true;
    }
}
