using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;
using Kubeflow.TestSupport;

namespace Kubeflow.Core.Tests.Pipelines;

/// <summary>What a target cannot run is said before it is tried.</summary>
public class LinterTests
{
    private static readonly Component Step = Component.Container("step").OptionalInput<string>("text", "").OptionalInput<List<string>>("texts").Output<string>("Output").Image("alpine").Command("true").Build();

    private static IEnumerable<TestCaseData> Features()
    {
        yield return Case("Retry", p => p.Add(Step).Retry(2), "retries", "kfp-2.4", "kfp-2.5");
        yield return Case("Parallelism", p => p.ParallelFor(["a"], (each, x) => each.Add(Step), parallelism: 2), "a limit of parallel iterations", "kfp-2.1", "kfp-2.2");
        yield return Case("Collected", p => p.Add(Step).With("texts", p.Collected(p.ParallelFor(["a"], (each, x) => each.Add(Step).Output<string>()))), "values collected from a loop", "kfp-2.5", "kfp-2.14");
        yield return Case("Ignore", p => p.Add(Step).After(p.Add(Step)).IgnoreUpstreamFailure(), "a task that runs though others failed", "kfp-2.3", "kfp-2.4");
        yield return Case("Dynamic", p => p.Add(Step).ContainerImage(p.Parameter("image", "alpine")), "resources or an image from a value of the run", "kfp-2.3", "kfp-2.4");
        yield return Case("Optional", p => p.Add(Step).With("text", p.Parameter("text", (string?)null)), "an optional input without a value", "kfp-2.4", "kfp-2.5");
        yield return Case("Workspace", p => p.Configure(new() { Workspace = new() { Size = "1Gi" } }).Add(Step), "a workspace", "kfp-2.14", "kfp-2.15");
        yield return Case("Ttl", p => p.Configure(new() { ResourceTtlOnCompletion = 60 }).Add(Step), "a time after which", "kfp-2.16", "kfp-2.17");
        yield return Case("Security", p => p.Add(Step).Kubernetes(k => k.SecurityContext(1000)), "the setting securityContext", "kfp-2.15", "kfp-2.16");
        yield return Case("CacheKey", p => p.Add(Step).Cache(true, "k"), "a cache key", "kfp-2.17", null);

        static TestCaseData Case(string name, Action<PipelineBuilder> define, string what, string without, string? with) => new TestCaseData(define, what, without, with).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Features))]
    public void Check_Feature_IsFoundUntilTheVersionThatHasIt(Action<PipelineBuilder> define, string what, string without, string? with)
    {
        var document = Pipeline.Define("one", define).Document;
        var found = Linter.Check(document, TargetProfile.Parse(without));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(f => f.Message), Has.Some.StartsWith($"{without} does not have {what}"));
            Assert.That(found.Select(f => f.Rule.Id), Is.All.EqualTo("KF6001"));
            if (with is not null)
                Assert.That(Linter.Check(document, TargetProfile.Parse(with)).Select(f => f.Message), Has.None.Contain(what));
        }
    }

    [Test]
    public void Check_ConditionOnAParameterThatMayBeLeftOut_IsFound()
    {
        var document = Pipeline.Define("one", p => p.If(p.Parameter("mode", (string?)null) == "fast", then => then.Add(Step))).Document;
        var found = Linter.Check(document, TargetProfile.NewestKfp).Single();
        Assert.That((found.Rule.Id, found.Where), Is.EqualTo(("KF6002", "root.dag.tasks.condition-1")));
    }

    [Test]
    public void Check_HugeSteps_AreTooLargeForTheStore()
    {
        var huge = Component.Container("huge").Image("alpine").Command("sh", "-c", new string('x', 100_000)).Build();
        var document = Pipeline.Define("one", p =>
        {
            for (var i = 0; i < 4; i++)
                p.Add(huge);
        }).Document;
        Assert.That(Linter.Check(document, TargetProfile.NewestKfp).Single().Rule.Id, Is.EqualTo("KF6003"));
    }

    [TestCase("kfp-2.14.3", "kfp-2.14")]
    [TestCase("kfp-2.9", "kfp-2.5")]
    [TestCase("kfp-3.0", "kfp-2.17")]
    [TestCase("local", "local")]
    public void Parse_Version_IsTheNewestKnownUpToIt(string name, string expected) => Assert.That(TargetProfile.Parse(name).Name, Is.EqualTo(expected));

    [TestCase("kfp-1.8")]
    [TestCase("argo")]
    public void Parse_Unknown_NamesTheKnown(string name) =>
        Assert.That(Assert.Throws<KubeflowException>(() => TargetProfile.Parse(name))!.Message, Does.Contain("kfp-2.17"));

    [Test]
    public void Check_KfpsOwnDocuments_HaveFewFindingsOnTheNewest()
    {
        var found = Repository.SharedDataFiles("*.yaml", "kfp", "ir").ToDictionary(f => f, f => Linter.Check(PipelineDocument.Load(Repository.SharedData("kfp", "ir", f)), TargetProfile.NewestKfp));
        Assert.That(found.Where(f => f.Value.Count > 0).Select(f => f.Key), Is.SubsetOf(new[]
        {
            "container_with_concat_placeholder.yaml", "pipeline_with_parallelfor_list_artifacts_GH-12033.yaml",
        }));
    }
}
