using Kubeflow.Server.Tests.Support;

namespace Kubeflow.Server.Tests;

public sealed class KubectlPodTests : KubectlFixture
{
    [Test]
    public async Task Logs_Followed_TellEveryLineToTheEnd()
    {
        await Kubectl.ApplyAsync(PodDocument.Shell("teller", "for i in 1 2 3; do echo line $i; sleep 0.2; done"));
        await Kubectl.OkAsync("wait", "--for=jsonpath={.status.phase}=Running", "pod/teller", "--timeout=30s");
        Assert.That(await Kubectl.OkAsync("logs", "-f", "teller"), Is.EqualTo("line 1\nline 2\nline 3\n"));
        Assert.That(await Kubectl.OkAsync("logs", "teller", "--tail=1"), Is.EqualTo("line 3\n"));
        Assert.That(await Kubectl.OkAsync("logs", "-l", "app=teller"), Is.EqualTo("line 1\nline 2\nline 3\n"));
    }

    [Test]
    public async Task Logs_WithTimes_AreInOrderAndWarnedOf()
    {
        await Kubectl.ApplyAsync(PodDocument.Shell("teller", "echo here; echo there"));
        await Kubectl.OkAsync("wait", "--for=jsonpath={.status.phase}=Succeeded", "pod/teller", "--timeout=30s");
        var (code, output, error) = await Kubectl.RunAsync("", "logs", "teller", "--timestamps");
        Assert.That(code, Is.Zero, error);
        Assert.That(output, Does.Match(@"^\d{4}-\d\d-\d\dT[\d:]+\.000000000Z here\n\d{4}-\d\d-\d\dT[\d:]+\.000000001Z there\n$"));
        Assert.That(error, Does.Contain("hold no times"));
        Assert.That(await Kubectl.OkAsync("logs", "teller", "--since=1h"), Is.EqualTo("here\nthere\n"));
        Assert.That((await Kubectl.RunAsync("", "logs", "teller", "--since-time=2999-01-01T00:00:00Z")).Error, Does.Contain("hold no times"));
    }

    [Test]
    public async Task GetAndDescribe_Pod_TellHowFarItIs()
    {
        await Kubectl.ApplyAsync(PodDocument.Shell("done", "exit 0"));
        await Kubectl.ApplyAsync(PodDocument.Shell("wrong", "exit 3"));
        await Kubectl.OkAsync("wait", "--for=jsonpath={.status.phase}=Succeeded", "pod/done", "--timeout=30s");
        await Kubectl.OkAsync("wait", "--for=jsonpath={.status.phase}=Failed", "pod/wrong", "--timeout=30s");
        Assert.That(await Kubectl.OkAsync("get", "pods"), Does.Match(@"NAME\s+READY\s+STATUS\s+RESTARTS\s+AGE\n").And.Match(@"done\s+0/1\s+Completed\s+0\s+\d+s").And.Match(@"wrong\s+0/1\s+Error\s+0\s"));
        Assert.That(await Kubectl.OkAsync("get", "pods", "-o", "wide"), Does.Match(@"AGE\s+IP\s+NODE\s+NOMINATED NODE\s+READINESS GATES"));
        var described = await Kubectl.OkAsync("describe", "pod", "wrong");
        Assert.That(described, Does.Match(@"Exit Code:\s+3").And.Contain("Events:").And.Match(@"Status:\s+Failed"));
        Assert.That(await Kubectl.OkAsync("get", "events"), Does.Match(@"LAST SEEN\s+TYPE\s+REASON\s+OBJECT\s+MESSAGE").And.Contain("pod/wrong"));
    }

    [Test]
    public async Task GetWatching_NewPod_ShowsItsWay()
    {
        using var watching = Kubectl.Start("get", "pods", "-w");
        try
        {
            using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await Kubectl.ApplyAsync(PodDocument.Shell("worker", "exit 0"));
            var lines = new List<string>();
            while (!lines.Any(l => l.Contains("Completed", StringComparison.Ordinal)))
                lines.Add(await watching.StandardOutput.ReadLineAsync(late.Token) ?? throw new EndOfStreamException($"The watch ended: {await watching.StandardError.ReadToEndAsync(late.Token)}"));
            Assert.That(lines[0], Does.StartWith("NAME").And.Contain("READY"));
            Assert.That(lines.Count(l => l.StartsWith("NAME", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(lines[1], Does.Match(@"worker\s+[01]/1\s+\w+\s+0\s+\d+s"));
        }
        finally
        {
            watching.Kill();
        }
    }

    [Test]
    public async Task Delete_RunningPod_EndsItsProcess()
    {
        await Kubectl.ApplyAsync(PodDocument.Shell("sleeper", "sleep 600"));
        await Kubectl.OkAsync("wait", "--for=condition=Ready", "pod/sleeper", "--timeout=30s");
        await Kubectl.OkAsync("delete", "pod", "sleeper");
        Assert.That((await Kubectl.RunAsync("", "get", "pod", "sleeper")).Error, Does.Contain("NotFound"));
    }
}
