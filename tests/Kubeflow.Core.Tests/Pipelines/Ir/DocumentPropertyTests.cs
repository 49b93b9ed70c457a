using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Kubeflow.Pipelines.Ir;
using Kubeflow.TestSupport;

namespace Kubeflow.Core.Tests.Pipelines.Ir;

/// <summary>What holds for every document: written and read it is the same, and no text makes the reader fail in a way of its own.</summary>
public class DocumentPropertyTests
{
    private static readonly PipelineReadOptions Lenient = new() { Validate = false };

    [Test]
    public void Parse_WhatToYamlWrote_IsTheSameDocument()
    {
        var documents =
            from spec in RandomSpec.Of<PipelineSpec>()
            from platform in RandomSpec.Of<PlatformSpec>()
            select new PipelineDocument(spec with { SchemaVersion = "2.1.0" }, platform.Platforms is null ? null : platform);
        Check.QuickThrowOnFailure(Prop.ForAll(documents.ToArbitrary(), document =>
        {
            var written = document.ToYaml();
            Assert.That(() => PipelineDocument.Parse(written, options: Lenient), Throws.Nothing, written);
            var read = PipelineDocument.Parse(written, options: Lenient);
            Assert.That(StructuralEquality.Differences(document.ToJson(), read.ToJson()), Is.Empty, written);
            Assert.That(read.ToYaml(), Is.EqualTo(written));
        }));
    }

    [Test]
    public void Parse_WhatToYamlWroteOfKubernetesSettings_IsTheSameDocument()
    {
        var documents =
            from config in RandomSpec.Of<KubernetesExecutorConfig>()
            let executors = new Dictionary<string, JsonElement> { ["exec"] = JsonSerializer.SerializeToElement(config, IrJson.Options) }
            select new PipelineDocument(
                new PipelineSpec { SchemaVersion = "2.1.0" },
                new PlatformSpec { Platforms = new Dictionary<string, SinglePlatformSpec> { ["kubernetes"] = new() { DeploymentSpec = new() { Executors = executors } } } });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(documents.ToArbitrary(), document =>
        {
            var written = document.ToYaml();
            Assert.That(() => PipelineDocument.Parse(written, options: Lenient), Throws.Nothing, written);
            Assert.That(StructuralEquality.Differences(document.ToJson(), PipelineDocument.Parse(written, options: Lenient).ToJson()), Is.Empty, written);
        }));
    }

    [Test]
    public void Parse_WhatToJsonWrote_IsTheSameDocument() =>
        Check.QuickThrowOnFailure(Prop.ForAll(RandomSpec.Of<PipelineSpec>().Select(s => new PipelineDocument(s with { SchemaVersion = "2.1.0" })).ToArbitrary(), document =>
        {
            var read = PipelineDocument.Parse(document.ToJson().ToJsonString(), options: Lenient);
            Assert.That(StructuralEquality.Differences(document.ToJson(), read.ToJson()), Is.Empty);
        }));

    [Test]
    public void Parse_ArbitraryText_IsReadOrRefused() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string?>(text => AssertReadOrRefused(text ?? "")));

    [Test]
    public void Parse_MixturesOfYaml_AreReadOrRefused() =>
        Check.QuickThrowOnFailure(Prop.ForAll(NastyText.Any.ToArbitrary(), AssertReadOrRefused));

    [Test]
    public void Parse_DamagedDocument_IsReadOrRefused()
    {
        var damaged =
            from piece in NastyText.Any
            from at in Gen.Choose(0, Documents.TwoSteps.Length)
            from cut in Gen.Choose(0, 40)
            select Documents.TwoSteps[..at] + piece + Documents.TwoSteps[Math.Min(Documents.TwoSteps.Length, at + cut)..];
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(damaged.ToArbitrary(), AssertReadOrRefused));
    }

    [Test]
    public void Load_ArbitraryBytes_AreReadOrRefused()
    {
        using var folder = new TemporaryFolder();
        var bytes =
            from start in Gen.Elements<byte[]>([], [(byte)'P', (byte)'K', 3, 4], [0x1f, 0x8b, 8], [0xef, 0xbb, 0xbf], [0xff, 0xfe])
            from rest in ArbMap.Default.GeneratorFor<byte[]>()
            select (byte[])[.. start, .. rest];
        Check.QuickThrowOnFailure(Prop.ForAll(bytes.ToArbitrary(), content =>
        {
            var file = folder.At("pipeline.bin");
            File.WriteAllBytes(file, content);
            Assert.That(() => PipelineDocument.Load(file), Throws.TypeOf<ValidationException>());
        }));
    }

    private static void AssertReadOrRefused(string text)
    {
        try
        {
            PipelineDocument.Parse(text, "file.yaml");
        }
        catch (ValidationException refused)
        {
            Assert.That(refused.Faults, Is.Not.Empty);
            Assert.That(refused.Faults[0].Message, Does.Not.Contain("\n"), Encoding.UTF8.GetByteCount(text).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
