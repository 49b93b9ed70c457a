using Kubeflow.Pipelines.Local;
using Kubeflow.TestSupport;

namespace Kubeflow.Local.Tests;

/// <summary>Options that mean nothing are refused before anything is made.</summary>
public class LocalOptionsTests
{
    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new TestCaseData(new LocalOptions { StateFolder = " " }, "StateFolder").SetArgDisplayNames("StateFolder", "blank");
        yield return new TestCaseData(new LocalOptions { StateFolder = "a\0b" }, "StateFolder").SetArgDisplayNames("StateFolder", "NUL");
        yield return new TestCaseData(new LocalOptions { MaxParallelSteps = 0 }, "MaxParallelSteps").SetArgDisplayNames("MaxParallelSteps", "none");
        yield return new TestCaseData(new LocalOptions { MaxParallelSteps = -3 }, "MaxParallelSteps").SetArgDisplayNames("MaxParallelSteps", "negative");
        yield return new TestCaseData(new LocalOptions { GracePeriod = TimeSpan.FromSeconds(-1) }, "GracePeriod").SetArgDisplayNames("GracePeriod", "negative");
        yield return new TestCaseData(new LocalOptions { GracePeriod = TimeSpan.MaxValue }, "GracePeriod").SetArgDisplayNames("GracePeriod", "endless");
        yield return new TestCaseData(new LocalOptions { S3 = new() { Endpoint = "localhost:9000" } }, "S3.Endpoint").SetArgDisplayNames("S3", "no address");
    }

    [TestCaseSource(nameof(Wrong))]
    public void Engine_WrongOption_IsRefusedByName(LocalOptions options, string name)
    {
        using var folder = new TemporaryFolder();
        var asked = options.StateFolder == new LocalOptions().StateFolder ? options with { StateFolder = folder.At("state") } : options;

        Assert.That(() => new LocalPipelineEngine(asked), Throws.TypeOf<KubeflowException>().With.Property("Code").EqualTo("KF4021").And.Message.Contains(name));
        Assert.That(Directory.Exists(folder.At("state")), Is.False);
    }
}
