using Kubeflow.Pipelines;

namespace Kubeflow.Core.Tests.Pipelines.Golden;

/// <summary>The pipelines on which KFP proves its local execution, against what its compiler wrote.</summary>
public class LocalGoldenTests
{
    [Test]
    public void Document_OrderWithIgnoredFailure_EqualsKfps()
    {
        var golden = GoldenFile.Load("local_execution_pipeline_with_ignore_upstream_failure.yaml");
        var fail = golden.Step("fail-always").Output<string>("Output").Build();
        var write = golden.Step("write-marker").Input<string>("marker_path").Output<string>("Output").Build();
        golden.AssertEqual(Pipeline.Define("pipeline-with-ignore-upstream-failure", p =>
        {
            var upstream = p.Add(fail);
            p.Add(write).With("marker_path", p.Parameter<string>("marker_path")).After(upstream).IgnoreUpstreamFailure();
        }));
    }

    [Test]
    public void Document_Resources_EqualsKfps()
    {
        var golden = GoldenFile.Load("local_execution_pipeline_with_k8s_only_methods.yaml");
        var echo = golden.Step("echo").Input<string>("message").Output<string>("Output").Build();
        golden.AssertEqual(Pipeline.Define("pipeline-with-k8s-only-methods", p => p.Output(
            "Output",
            p.Add(echo).With("message", p.Parameter("message", "hello"))
                .Cpu(limit: "1000m").Memory(limit: "256Mi").Accelerator(type: "nvidia.com/gpu").Output<string>())));
    }

    [Test]
    public void Document_OneOfOfTwoBranches_EqualsKfps()
    {
        var golden = GoldenFile.Load("local_execution_pipeline_with_oneof.yaml");
        Component Branch(string name) => golden.Step(name).Output<string>("Output").Build();
        var tag = golden.Step("tag-selected").Input<string>("value").Output<string>("Output").Build();
        golden.AssertEqual(Pipeline.Define("pipeline-with-oneof", p =>
        {
            var chosen = p.If(p.Parameter("pick_a", true), then => then.Add(Branch("branch-a")).Output<string>())
                .Else(then => then.Add(Branch("branch-b")).Output<string>());
            p.Output("Output", p.Add(tag).With("value", chosen).Output<string>());
        }));
    }

    [Test]
    public void Document_RetryWithoutGrowingWait_EqualsKfps()
    {
        var golden = GoldenFile.Load("local_execution_pipeline_with_retry.yaml");
        var flaky = golden.Step("flaky").Input<string>("counter_path").Output<string>("Output").Build();
        golden.AssertEqual(Pipeline.Define("pipeline-with-retry", p => p.Output(
            "Output",
            p.Add(flaky).With("counter_path", p.Parameter<string>("counter_path")).Retry(3, TimeSpan.Zero, 1.0).Output<string>())));
    }
}
