using Kubeflow.Pipelines.Ir;
using static Kubeflow.Core.Tests.Pipelines.Ir.Documents;

namespace Kubeflow.Core.Tests.Pipelines.Ir;

/// <summary>What is no compiled pipeline is refused with one sentence that says what it is and what to do.</summary>
public class BadDocumentTests
{
    [TestCase("", "KF3002: file.yaml is empty.")]
    [TestCase("# only a comment\n", "KF3002: file.yaml is empty.")]
    [TestCase("---\n---\n", "KF3002: file.yaml is empty.")]
    [TestCase("just words", "file.yaml:1: KF3002: file.yaml is no compiled pipeline but a single value.")]
    [TestCase("- a\n- b\n", "file.yaml:1: KF3002: file.yaml is no compiled pipeline but a list.")]
    [TestCase("\nname: x\nsteps: []\n", "file.yaml:2: KF3002: file.yaml is no compiled pipeline but YAML without 'pipelineInfo' and 'root'.")]
    [TestCase("apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n", "KF3002: file.yaml is an Argo Workflow, which KFP v1 compiles to, and no compiled pipeline. Compile the pipeline with KFP 2")]
    [TestCase("apiVersion: trainer.kubeflow.org/v1alpha1\nkind: TrainJob\n", "is no compiled pipeline but a Kubernetes object of kind TrainJob")]
    [TestCase("name: Add\nimplementation:\n  container:\n    image: x\n", "file.yaml:1: KF3002: file.yaml is a KFP v1 component and no compiled pipeline. Use the component in a pipeline")]
    [TestCase("platforms:\n  kubernetes: {}\n", "KF3002: file.yaml holds a platform's part ('platforms') but no pipeline.")]
    [TestCase("apiVersion: pipelines.kubeflow.org/v2beta1\nkind: Pipeline\nmetadata:\n  name: x\n", "KF3002: file.yaml is empty.")]
    [TestCase("apiVersion: pipelines.kubeflow.org/v2beta1\nkind: PipelineVersion\nspec: {}\n", "is a PipelineVersion without 'spec.pipelineSpec'.")]
    public void Parse_NoPipeline_SaysWhatItIs(string text, string expected)
    {
        var fault = FaultOf(text);
        Assert.That(fault, Does.Contain(expected));
        Assert.That(fault, Does.Not.Contain("\n"));
    }

    [TestCase("root: {a: 1\n", "ends too early to be YAML")]
    [TestCase("root: \"never closed\n", "ends too early to be YAML")]
    [TestCase("root: 'never closed\n  more\n", "ends too early to be YAML")]
    [TestCase("a: b\n c: d\n", "file.yaml:2: KF3001: file.yaml is no YAML that can be read")]
    [TestCase("a: 1\nb: @x\n", "file.yaml:2: KF3001: file.yaml is no YAML that can be read")]
    [TestCase("a: 1\nb: 2\na: 3\n", "file.yaml:3: KF3001: file.yaml has the key 'a' twice in one mapping.")]
    [TestCase("a: 1\n? [x]\n: 2\n", "file.yaml:2: KF3001: file.yaml has a key that is not a single value.")]
    [TestCase("a: *b\n", "file.yaml:1: KF3001: file.yaml refers to the anchor 'b', which it does not have.")]
    [TestCase("a: &b\n  c: *b\n", "file.yaml:2: KF3001: file.yaml has the alias 'b' inside of what it stands for.")]
    [TestCase("a: 1\nb: x\u0007y\n", "file.yaml:2: KF3001: file.yaml holds the control character U+0007, which YAML does not allow.")]
    [TestCase("a: !python/object x\n", "file.yaml:1: KF3001: file.yaml has the tag '!python/object', which")]
    [TestCase("a:\n  <<: 5\n", "file.yaml:2: KF3001: file.yaml merges ('<<') something that is no mapping.")]
    public void Parse_BrokenYaml_SaysWhereAndWhy(string text, string expected)
    {
        var fault = FaultOf(text);
        Assert.That(fault, Does.Contain(expected));
        Assert.That(fault, Does.Not.Contain("\n"));
    }

    [Test]
    public void Parse_TruncatedAnywhere_IsRefusedOrComplete()
    {
        for (var length = 0; length < TwoSteps.Length - "schemaVersion: 2.1.0\nsdkVersion: kfp-2.13.0\n\n".Length; length += 7)
            Assert.That(() => PipelineDocument.Parse(TwoSteps[..length], "file.yaml"), Throws.TypeOf<ValidationException>(), $"cut after {length} characters");
    }

    [Test]
    public void Parse_TwoPipelines_NamesTheSecondsLine()
    {
        // After the first, its separator and the two lines of the second's comment.
        var line = TwoSteps.Count(c => c == '\n') + 4;
        Assert.That(FaultOf(TwoSteps + "---\n" + TwoSteps), Does.StartWith($"file.yaml:{line}: KF3002: file.yaml holds two pipelines."));
    }

    [Test]
    public void Parse_NoNameNoRootNoSchema_AreReportedTogether() =>
        Assert.That(
            FaultsOf("pipelineInfo: {}\ncomponents: {}\nschemaVersion: 1.0.0\n").Select(f => f.ToString()),
            Is.EqualTo(new[]
            {
                "file.yaml:1: KF3005: The pipeline has no 'pipelineInfo.name'. Add it; every compiled pipeline has one.",
                "file.yaml:1: KF3005: The pipeline has no 'root'. Add it; every compiled pipeline has one.",
                "file.yaml:3: KF3006: The pipeline's schemaVersion is '1.0.0', and KFP knows 2.1.0. Compile the pipeline anew with a current KFP or this SDK.",
            }));

    [Test]
    public void Parse_TextWithoutFile_StillNamesTheLine() =>
        Assert.That(
            () => PipelineDocument.Parse("a: 1\na: 2\n"),
            Throws.TypeOf<ValidationException>().With.Message.StartsWith("line 2: KF3001: The text has the key 'a' twice"));
}
