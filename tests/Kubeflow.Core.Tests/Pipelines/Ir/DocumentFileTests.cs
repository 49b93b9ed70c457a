using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Kubeflow.Pipelines.Ir;
using Kubeflow.TestSupport;

namespace Kubeflow.Core.Tests.Pipelines.Ir;

/// <summary>Documents in files and archives.</summary>
public class DocumentFileTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("pipeline.yaml")]
    [TestCase("folder/pipeline.yaml")]
    [TestCase("other.yml")]
    public void Load_Zip_ReadsThePipelineInIt(string entry)
    {
        var file = Zip(("readme.md", "text"), ("a.txt", "text"), (entry, Documents.TwoSteps));
        Assert.That(PipelineDocument.Load(file).Spec.PipelineInfo!.Name, Is.EqualTo("two-steps"));
    }

    [Test]
    public void Load_TarGz_PrefersPipelineYaml()
    {
        var file = TarGz(("another.yaml", "broken: ["), ("pipeline.yaml", Documents.TwoSteps));
        Assert.That(PipelineDocument.Load(file).Spec.PipelineInfo!.Name, Is.EqualTo("two-steps"));
    }

    [Test]
    public void Load_Gz_ReadsTheTextInIt() =>
        Assert.That(PipelineDocument.Load(Gz("p.gz", Encoding.UTF8.GetBytes(Documents.TwoSteps))).Spec.PipelineInfo!.Name, Is.EqualTo("two-steps"));

    [Test]
    public void Load_ByteOrderMark_IsNoPartOfTheText()
    {
        File.WriteAllText(_folder.At("p.yaml"), Documents.TwoSteps, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.That(PipelineDocument.Load(_folder.At("p.yaml")).Description, Is.Null);
    }

    [Test]
    public void Load_ArchiveThatLeadsOut_IsRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Refusal(Zip(("pipeline.yaml", Documents.TwoSteps), ("../evil.sh", "x"))), Does.Contain("is an archive whose entry '../evil.sh' leads out of it."));
            Assert.That(Refusal(TarGz(("../pipeline.yaml", Documents.TwoSteps))), Does.Contain("is an archive whose entry '../pipeline.yaml' leads out of it."));
            Assert.That(Refusal(Zip(("/etc/pipeline.yaml", Documents.TwoSteps))), Does.Contain("leads out of it."));
        }
    }

    [Test]
    public void Load_ArchiveWithoutPipeline_IsRefused() =>
        Assert.That(Refusal(Zip(("readme.md", "text"))), Is.EqualTo("p.zip: KF3001: p.zip is an archive without a pipeline. Put pipeline.yaml into it."));

    [Test]
    public void Load_EmptyArchive_IsRefusedAsOne() => Assert.That(Refusal(Zip()), Does.Contain("is an archive without a pipeline."));

    [Test]
    public void Load_ArchiveThatUnpacksToTooMuch_IsRefusedInBoundedMemory()
    {
        var file = Gz("bomb.gz", new byte[100 << 20]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(Refusal(file), Does.Contain("is larger than 32 MiB."));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(160L << 20));
    }

    [Test]
    public void Load_TruncatedArchive_IsRefused()
    {
        var file = Zip(("pipeline.yaml", Documents.TwoSteps));
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..200]);
        Assert.That(Refusal(file), Does.StartWith("p.zip: KF3001: p.zip cannot be read"));
    }

    [Test]
    public void Load_WhatIsNoFile_SaysSo()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Refusal(_folder.At("missing.yaml")), Is.EqualTo("missing.yaml: KF3001: missing.yaml does not exist. Check the path."));
            Assert.That(Refusal(_folder.At("no", "such.yaml")), Is.EqualTo("such.yaml: KF3001: such.yaml does not exist. Check the path."));
            Assert.That(Refusal(_folder.Path), Does.Contain("is a folder. Name the pipeline's file."));
            Assert.That(Refusal("a\0b"), Does.Contain("cannot be read"));
            Assert.That(Refusal(""), Does.Contain("cannot be read"));
        }
    }

    [Test]
    public void Load_BytesThatAreNoText_IsRefused()
    {
        File.WriteAllBytes(_folder.At("p.yaml"), [0x61, 0x3a, 0x20, 0xff, 0xc3, 0x28]);
        Assert.That(Refusal(_folder.At("p.yaml")), Does.Contain("is no text in UTF-8."));
    }

    [Test]
    public void Save_Document_LoadsAsTheSame()
    {
        var document = PipelineDocument.Parse(Documents.TwoSteps);
        document.Save(_folder.At("out.yaml"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.ReadAllText(_folder.At("out.yaml")), Is.EqualTo(document.ToYaml()));
            Assert.That(Directory.GetFiles(_folder.Path), Has.Length.EqualTo(1));
        }
    }

    [Test]
    public void Save_WhereNothingCanBeWritten_LeavesWhatWasThere()
    {
        Directory.CreateDirectory(_folder.At("taken.yaml", "inside"));
        Assert.That(
            () => PipelineDocument.Parse(Documents.TwoSteps).Save(_folder.At("taken.yaml")),
            Throws.TypeOf<KubeflowException>().With.Property("Code").EqualTo("FileNotWritten").And.Message.Contains("cannot be written"));
        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Has.Length.EqualTo(1));
    }

    private static string Refusal(string file) => Assert.Throws<ValidationException>(() => PipelineDocument.Load(file))!.Message;

    private string Zip(params (string Name, string Text)[] entries)
    {
        using var zip = new ZipArchive(File.Create(_folder.At("p.zip")), ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
        return _folder.At("p.zip");
    }

    private string TarGz(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
            foreach (var (name, text) in entries)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        return Gz("p.tar.gz", bytes.ToArray());
    }

    private string Gz(string name, byte[] bytes)
    {
        using var gzip = new GZipStream(File.Create(_folder.At(name)), CompressionLevel.Fastest);
        gzip.Write(bytes);
        return _folder.At(name);
    }
}
