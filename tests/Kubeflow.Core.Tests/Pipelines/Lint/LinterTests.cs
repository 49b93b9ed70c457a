using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;
using Kubeflow.TestSupport;

namespace Kubeflow.Core.Tests.Pipelines.Lint;

/// <summary>Targets, and what lint says of whole documents.</summary>
public class LinterTests
{
    [Test]
    public void Check_HugeSteps_AreTooLargeForTheStore()
    {
        var document = Huge(20);
        var found = Linter.Check(document, TargetProfile.NewestKfp).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((found.Rule.Id, found.Effect), Is.EqualTo(("KF6003", LintEffect.Refused)));
            Assert.That(found.Message, Does.Match(@"about 19\d\d KiB, .* heaviest are comp-huge0 \(98 KiB\), comp-huge1 "));
            Assert.That(Linter.Check(Huge(12), TargetProfile.NewestKfp).Single().Effect, Is.EqualTo(LintEffect.Risky));
            Assert.That(Linter.Check(Huge(3), TargetProfile.NewestKfp), Is.Empty);
            Assert.That(Linter.Check(Huge(3), TargetProfile.Parse("kfp-2.2")).Single().Message, Does.Contain("in annotations"));
            Assert.That(Linter.Check(document, TargetProfile.Local), Is.Empty);
        }
    }

    [Test]
    public void EstimateWorkflowSize_EqualSteps_CountsTheirSourceOnce()
    {
        var step = Component.Container("huge").Image("alpine").Command("sh", "-c", new string('x', 100_000)).Build();
        var document = Pipeline.Define("one", p =>
        {
            for (var i = 0; i < 10; i++)
                p.Add(step);
        }).Compile(new CompileOptions { Sharing = ComponentSharing.Never });
        Assert.That(Linter.EstimateWorkflowSize(document), Is.LessThan(140_000));
    }

    [TestCase("kfp-2.14.3", "kfp-2.14")]
    [TestCase("kfp-2.9", "kfp-2.5")]
    [TestCase("kfp-3.0", "kfp-2.17")]
    [TestCase("KFP-2.5", "kfp-2.5")]
    [TestCase("kfp-newest", "kfp-2.17")]
    [TestCase("kfp-next", "kfp-next")]
    [TestCase("argo", "argo")]
    [TestCase("local", "local")]
    public void Parse_Target_IsTheNewestKnownUpToIt(string name, string expected) => Assert.That(TargetProfile.Parse(name).Name, Is.EqualTo(expected));

    [TestCase("kfp-1.8")]
    [TestCase("vertex")]
    [TestCase("")]
    public void Parse_Unknown_NamesTheKnown(string name) =>
        Assert.That(Assert.Throws<KubeflowException>(() => TargetProfile.Parse(name))!.Message, Does.Contain("kfp-2.17").And.Contain("local"));

    [Test]
    public void ThrowIfWillNotRun_WhatTheTargetRefuses_IsOneExceptionWithEveryReason()
    {
        var document = Pipeline.Define("one", p => p.Add(LintDocuments.Step).Cache(true, "k").Kubernetes(k => k.SecurityContext(1000))).Document;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Assert.Throws<ValidationException>(() => Linter.ThrowIfWillNotRun(document, TargetProfile.Parse("kfp-2.3")))!.Faults.Select(f => f.Rule.Id).Distinct(), Is.EquivalentTo(new[] { "KF6001", "KF6004" }));
            Assert.That(Linter.ThrowIfWillNotRun(document, TargetProfile.Parse("kfp-2.15")).Select(f => f.Rule.Id), Is.EquivalentTo(new[] { "KF6001", "KF6004" }), "What is ignored stays a warning.");
        }
    }

    [Test]
    public void Check_UnsoundDocument_GivesItsFaultsAsErrors()
    {
        var document = PipelineDocument.Parse(LintDocuments.Plain.Replace("name: comp-second", "name: comp-none", StringComparison.Ordinal), options: new() { Validate = false });
        var found = Linter.Check(document, TargetProfile.Local);
        Assert.That((found[0].Rule.Id, found[0].IsError), Is.EqualTo(("KF3007", true)));
    }

    [Test]
    public void Check_KfpsOwnDocuments_HaveFewFindingsOnTheNewest()
    {
        var found = Repository.SharedDataFiles("*.yaml", "kfp", "ir").ToDictionary(f => f, f => Linter.Check(PipelineDocument.Load(Repository.SharedData("kfp", "ir", f)), TargetProfile.NewestKfp));
        Assert.That(found.SelectMany(f => f.Value.Select(v => (f.Key, v.Rule.Id))).Distinct(), Is.EquivalentTo(new[]
        {
            ("artifacts_complex.yaml", "KF6022"), ("component_with_metadata_fields.yaml", "KF6026"), ("components_with_optional_artifacts.yaml", "KF6015"),
            ("container_with_concat_placeholder.yaml", "KF6015"), ("pipeline_with_dynamic_importer_metadata.yaml", "KF6017"),
            ("pipeline_with_parallelfor_list_artifacts_GH-12033.yaml", "KF6005"), ("pipeline_with_parallelfor_list_artifacts_GH-12033.yaml", "KF6022"),
            ("pipeline_with_various_io_types.yaml", "KF6026"),
        }));
    }

    private static PipelineDocument Huge(int steps) => Pipeline.Define("one", p =>
    {
        for (var i = 0; i < steps; i++)
            p.Add(Component.Container($"huge{i}").Image("alpine").Command("sh", "-c", new string('x', 100_000 - i)).Build());
    }).Document;
}
