using Kubeflow.Clusters;
using Kubeflow.Remote.Tests.RealServer;
using Kubeflow.Remote.Tests.Support;
using Kubeflow.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Kubeflow.Remote.Tests.Access;

/// <summary>The ways into a cluster.</summary>
[CancelAfter(30_000)]
[NonParallelizable]
public class AccessTests
{
    private ScriptedApi _api = null!;
    private TemporaryFolder _folder = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _api = await ScriptedApi.StartAsync();
        _api.Put("c", "v");
        _folder = new TemporaryFolder();
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _api.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task Token_Fixed_IsSent()
    {
        _api.Token = "abc";
        await FoundAsync(TestCluster.Options(_api.Address) with { Token = "abc\n" });
    }

    [Test]
    public async Task Token_Wrong_IsUnauthorizedAndNotTold()
    {
        _api.Token = "abc";
        await using var cluster = KubernetesCluster.Connect(TestCluster.Options(_api.Address) with { Token = "wrong-secret" });
        var refused = await Assert.ThrowsAsync<ClusterException>(() => cluster.GetAsync(ResourceKind.ConfigMap, "c"));
        Assert.That(refused!.StatusCode, Is.EqualTo(401));
        Assert.That(refused.ToString(), Does.Not.Contain("wrong-secret"));
        Assert.That(new KubernetesOptions { Token = "wrong-secret", Server = "https://s" }.ToString(), Does.Not.Contain("wrong-secret"));
    }

    [Test]
    public async Task TokenFile_Renewed_IsReadAgain(CancellationToken cancellationToken)
    {
        _api.Token = "first";
        var file = _folder.Write("token", "first\n");
        await using var cluster = KubernetesCluster.Connect(TestCluster.Options(_api.Address) with { TokenFile = file });
        var told = 0;
        await foreach (var _ in cluster.WatchAsync(ResourceKind.ConfigMap, cancellationToken: cancellationToken))
        {
            if (++told == 2)
                break;
            _api.Token = "second";
            await File.WriteAllTextAsync(file, "second", cancellationToken);
            _api.Compact();
            _api.Put("d", "v");
        }
        Assert.That(told, Is.EqualTo(2));
    }

    [Test]
    public async Task TokenProvider_ExpiredToken_IsAskedForAnother()
    {
        _api.Token = "t2";
        var calls = 0;
        await FoundAsync(TestCluster.Options(_api.Address) with { TokenProvider = _ => ValueTask.FromResult($"t{++calls}") });
        Assert.That(calls, Is.EqualTo(2));
    }

    [Test]
    public async Task TokenFile_Missing_SaysSo()
    {
        await using var cluster = KubernetesCluster.Connect(TestCluster.Options(_api.Address) with { TokenFile = _folder.At("none") });
        var fault = await Assert.ThrowsAsync<KubeflowException>(() => cluster.GetAsync(ResourceKind.ConfigMap, "c"));
        Assert.That((fault!.Code, fault.Message.Contains(_folder.At("none"), StringComparison.Ordinal)), Is.EqualTo(("KF7054", true)));
    }

    [Test]
    public async Task Kubeconfig_Context_GivesServerTokenAndNamespace()
    {
        _api.Token = "abc";
        var options = new KubernetesOptions { Kubeconfig = Kubeconfig("token: abc"), Context = "two" };
        await using var cluster = KubernetesCluster.Connect(options);
        Assert.That(cluster.Namespace, Is.EqualTo("team"));
        await cluster.GetAsync(ResourceKind.ConfigMap, "c");
    }

    [Test]
    public async Task Kubeconfig_TokenFile_IsReadFromItsFolder()
    {
        _api.Token = "abc";
        _folder.Write("secret/token", "abc");
        await FoundAsync(new() { Kubeconfig = Kubeconfig("tokenFile: secret/token"), Context = "two" });
    }

    [Test]
    [Platform(Exclude = "Win")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Kubeconfig_ExecCommand_GivesTheTokenAndIsAskedAgainWhenItIsRefused()
    {
        var count = _folder.At("count");
        var script = _folder.Write("login", $$$"""
            #!/bin/sh
            echo x >> '{{{count}}}'
            n=$(wc -l < '{{{count}}}' | tr -d ' ')
            [ "$n" -gt 2 ] && n=2 || n=1
            echo "{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"kind\":\"ExecCredential\",\"status\":{\"token\":\"$1 $n\"}}"
            """);
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        // Twice it is run before the first request; the token of both is refused.
        _api.Token = "a  b'c 2";
        await FoundAsync(new()
        {
            Kubeconfig = Kubeconfig("exec: { apiVersion: client.authentication.k8s.io/v1, command: ./login, args: [\"a  b'c\"], interactiveMode: Never }"), Context = "two",
        });
    }

    [Test]
    public async Task Kubeconfig_Impersonation_IsSent()
    {
        var sent = new List<string>();
        _api.Before = context =>
        {
            sent.Add($"{context.Request.Headers["Impersonate-User"]} {context.Request.Headers["Impersonate-Group"]}");
            return Task.FromResult(false);
        };
        await FoundAsync(new() { Kubeconfig = Kubeconfig("token: abc\n    as: eve\n    as-groups: [a]"), Context = "two" });
        Assert.That(sent, Is.EqualTo(new[] { "eve a" }));
        Assert.That(() => KubernetesCluster.Connect(new() { Kubeconfig = Kubeconfig("token: abc\n    as: eve\n    as-groups: [a, b]"), Context = "two" }),
            Throws.InstanceOf<KubeflowException>().With.Message.Contains("several groups"));
    }

    [Test]
    public void Kubeconfig_UnknownContext_NamesThoseThatAreThere()
    {
        var fault = Assert.Throws<KubeflowException>(() => KubernetesCluster.Connect(new() { Kubeconfig = Kubeconfig("token: abc"), Context = "three" }));
        Assert.That((fault!.Code, fault.Hint), Is.EqualTo(("KF7052", "It has: one, two.")));
    }

    [Test]
    public void Kubeconfig_Missing_SaysSo() =>
        Assert.That(() => KubernetesCluster.Connect(new() { Kubeconfig = _folder.At("none") }), Throws.InstanceOf<KubeflowException>().With.Property("Code").EqualTo("KF7052"));

    [Test]
    public void Kubeconfig_NoYaml_SaysSo() =>
        Assert.That(() => KubernetesCluster.Connect(new() { Kubeconfig = _folder.Write("bad", "a: [b") }), Throws.InstanceOf<KubeflowException>().With.Property("Code").EqualTo("KF7052"));

    [Test]
    public void Kubeconfig_CredentialsThatWereGivenUp_SaysSo() => Assert.That(
        () => KubernetesCluster.Connect(new() { Kubeconfig = Kubeconfig("auth-provider: { name: gcp, config: { access-token: x } }"), Context = "two" }),
        Throws.InstanceOf<KubeflowException>().With.Property("Code").EqualTo("KF7052"));

    [Test]
    public async Task KubeconfigVariable_ListOfFiles_IsMergedAndMissingOnesArePassedOver()
    {
        _api.Token = "abc";
        var first = _folder.Write("first", "apiVersion: v1\nkind: Config\ncurrent-context: two\n");
        var before = Environment.GetEnvironmentVariable("KUBECONFIG");
        try
        {
            Environment.SetEnvironmentVariable("KUBECONFIG", string.Join(Path.PathSeparator, _folder.At("none"), first, Kubeconfig("token: abc")));
            await FoundAsync(new());
            Environment.SetEnvironmentVariable("KUBECONFIG", _folder.At("none"));
            Assert.That(() => KubernetesCluster.Connect(), Throws.InstanceOf<KubeflowException>().With.Property("Code").EqualTo("KF7051"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("KUBECONFIG", before);
        }
    }

    [Test]
    public void Options_ThatDoNotGoTogether_AreRefused()
    {
        KubernetesOptions[] wrong =
        [
            new() { Server = "https://s", Kubeconfig = "k" }, new() { Server = "https://s", Context = "c" }, new() { Server = "s:6443" }, new() { Server = "https://user:secret@s" },
            new() { Server = "https://s", Token = "a", TokenFile = "b" }, new() { Kubeconfig = "k", SkipTlsVerify = true }, new() { CertificateAuthorityFile = "ca" },
            new() { Server = "https://s", CertificateAuthorityFile = "none" },
        ];
        foreach (var options in wrong)
        {
            var fault = Assert.Throws<KubeflowException>(() => KubernetesCluster.Connect(options));
            Assert.That((fault!.Code, fault.Message.Contains("secret", StringComparison.Ordinal)), Is.EqualTo(("KF7053", false)), options.ToString());
        }
        Assert.That(() => KubernetesCluster.Connect(new() { Server = "https://s", AttemptTimeout = TimeSpan.Zero }), Throws.InstanceOf<KubeflowException>().With.Property("Code").EqualTo("KF7055"));
    }

    [Test]
    public async Task Certificate_OfTheGivenAuthority_IsTrustedAndNoOther()
    {
        var certificates = TestCertificates.Make(_folder.Path);
        using var loaded = System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPemFile(certificates.Certificate, certificates.Key);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(o => o.Listen(System.Net.IPAddress.Loopback, 0, l => l.UseHttps(loaded)));
        await using var app = builder.Build();
        app.Run(context => ScriptedApi.JsonAsync(context, 200, new() { ["kind"] = "ConfigMap" }));
        await app.StartAsync();
        var options = TestCluster.Options(app.Urls.Single());

        await FoundAsync(options with { CertificateAuthorityFile = certificates.Authority });
        await FoundAsync(options with { SkipTlsVerify = true });
        await using var distrustful = KubernetesCluster.Connect(options);
        var refused = await Assert.ThrowsAsync<ClusterException>(() => distrustful.GetAsync(ResourceKind.ConfigMap, "c"));
        Assert.That((refused!.Reason, refused.Message.Contains("certificate that is not trusted", StringComparison.Ordinal)), Is.EqualTo(("Unreachable", true)));
    }

    private static async Task FoundAsync(KubernetesOptions options)
    {
        await using var cluster = KubernetesCluster.Connect(options);
        Assert.That((string?)(await cluster.GetAsync(ResourceKind.ConfigMap, "c"))["kind"], Is.EqualTo("ConfigMap"));
    }

    private string Kubeconfig(string user) => _folder.Write("config", $$"""
        apiVersion: v1
        kind: Config
        current-context: one
        clusters:
        - name: here
          cluster: { server: "{{_api.Address}}" }
        - name: elsewhere
          cluster: { server: "http://127.0.0.1:9" }
        users:
        - name: me
          user:
            {{user}}
        contexts:
        - name: one
          context: { cluster: elsewhere, user: me }
        - name: two
          context: { cluster: here, user: me, namespace: team }
        """);
}
