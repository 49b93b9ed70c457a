using System.Net.Http.Headers;
using System.Net.Http.Json;
using Kubeflow.TestSupport;

namespace Kubeflow.Cli.Tests;

[TestFixture]
[Platform(Exclude = "Win", Reason = "Signals are sent with kill.")]
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class LocalCommandTests
{
    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task Up_Signalled_EndsThePodsAndItself(string signal)
    {
        using var folder = new TemporaryFolder();
        using var tool = Tool.Start(folder.Path, "local", "up");
        var kubeconfig = folder.At(".kubeflow", "kubeconfig");
        Assert.That(SpinWait.SpinUntil(() => File.Exists(kubeconfig), TimeSpan.FromSeconds(60)), Is.True, "No kubeconfig was written.");
        Assert.That(File.GetUnixFileMode(kubeconfig), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        await StartPodAsync(await File.ReadAllLinesAsync(kubeconfig), $"echo $$ > {folder.At("pid")}; exec sleep 300");
        Assert.That(SpinWait.SpinUntil(() => File.Exists(folder.At("pid")) && File.ReadAllText(folder.At("pid")).EndsWith('\n'), TimeSpan.FromSeconds(60)), Is.True, "The pod did not start.");
        var pid = (await File.ReadAllTextAsync(folder.At("pid"))).Trim();

        tool.Signal(signal);
        var ended = await tool.EndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
            Assert.That(ended.Output, Does.Contain("kubectl --kubeconfig"));
            Assert.That(ended.Errors, Is.Empty);
            Assert.That(Directory.Exists($"/proc/{pid}"), Is.False, "The pod's process lives on.");
            Assert.That(File.Exists(kubeconfig), Is.False);
        }
    }

    [Test]
    public async Task Up_StateHeldByAnother_SaysWho()
    {
        using var folder = new TemporaryFolder();
        using var first = Tool.Start(folder.Path, "local", "up");
        Assert.That(SpinWait.SpinUntil(() => File.Exists(folder.At(".kubeflow", "kubeconfig")), TimeSpan.FromSeconds(60)), Is.True);
        var second = await Tool.RunAsync(folder.Path, "local", "up");
        first.Signal("INT");
        await first.EndAsync();
        Assert.That(second.ExitCode, Is.EqualTo(2));
        Assert.That(second.Errors, Does.StartWith("KF4001: "));
    }

    private static async Task StartPodAsync(string[] kubeconfig, string script)
    {
        string Field(string name) => kubeconfig.Single(l => l.TrimStart().StartsWith($"{name}:", StringComparison.Ordinal)).Split(": ", 2)[1].Trim('"');
        using var client = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true }) { BaseAddress = new Uri(Field("server")) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Field("token"));
        using var answer = await client.PostAsJsonAsync("api/v1/namespaces/default/pods", new
        {
            metadata = new { name = "sleeper" }, spec = new { containers = new[] { new { name = "main", image = "local", command = new[] { "/bin/sh", "-c", script } } } },
        });
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
    }
}
