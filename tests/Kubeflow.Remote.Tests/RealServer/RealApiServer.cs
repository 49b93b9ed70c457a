using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Kubeflow.TestSupport;

namespace Kubeflow.Remote.Tests.RealServer;

/// <summary>
/// etcd and kube-apiserver from the folder that KUBEBUILDER_ASSETS names (the convention of envtest), in a folder and on ports of the
/// test's own. There are no controllers beside them.
/// </summary>
internal sealed class RealApiServer : IDisposable
{
    private const string Token = "contract-token";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private readonly List<ServerProcess> _processes = [];

    private RealApiServer(int port) => Address = $"https://127.0.0.1:{port}";

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>The way in, for its administrator.</summary>
    public KubernetesOptions Options => new()
    {
        Server = Address, Token = Token, CertificateAuthorityFile = _folder.At("ca.crt"), WatchTimeout = TimeSpan.FromMinutes(1),
    };

    /// <summary>Starts it; the tests are skipped where there is none.</summary>
    public static async Task<RealApiServer> StartAsync(CancellationToken cancellationToken)
    {
        var assets = Environment.GetEnvironmentVariable("KUBEBUILDER_ASSETS");
        if (string.IsNullOrEmpty(assets) || !File.Exists(Path.Combine(assets, "kube-apiserver")) || !File.Exists(Path.Combine(assets, "etcd")))
            Assert.Ignore("KUBEBUILDER_ASSETS names no folder with etcd and kube-apiserver: the suite does not run against a real API server.");
        for (var attempt = 1; ; attempt++)
        {
            var ports = FreePorts(3);
            var server = new RealApiServer(ports[2]);
            try
            {
                await server.RunAsync(assets!, ports, cancellationToken);
                return server;
            }
            // Somebody else may have taken a port since it was found free.
            catch (InvalidOperationException) when (attempt < 3)
            {
                server.Dispose();
            }
            catch
            {
                server.Dispose();
                throw;
            }
        }
    }

    public void Dispose()
    {
        foreach (var process in Enumerable.Reverse(_processes))
            process.Dispose();
        _folder.Dispose();
    }

    private async Task RunAsync(string assets, int[] ports, CancellationToken cancellationToken)
    {
        var certificates = TestCertificates.Make(_folder.Path);
        using (var key = RSA.Create(2048))
        {
            _folder.Write("sa.key", key.ExportRSAPrivateKeyPem());
            _folder.Write("sa.pub", key.ExportSubjectPublicKeyInfoPem());
        }
        _folder.Write("tokens.csv", $"{Token},admin,1,\"system:masters\"\n");
        var (client, peer) = ($"http://127.0.0.1:{ports[0]}", $"http://127.0.0.1:{ports[1]}");
        Start(Path.Combine(assets, "etcd"), "etcd.log",
            "--name=contract", $"--data-dir={_folder.At("etcd")}", "--unsafe-no-fsync",
            $"--listen-client-urls={client}", $"--advertise-client-urls={client}",
            $"--listen-peer-urls={peer}", $"--initial-advertise-peer-urls={peer}", $"--initial-cluster=contract={peer}");
        Start(Path.Combine(assets, "kube-apiserver"), "apiserver.log",
            $"--etcd-servers={client}", "--bind-address=127.0.0.1", "--advertise-address=127.0.0.1", $"--secure-port={ports[2]}",
            $"--cert-dir={_folder.At("certs")}", $"--tls-cert-file={certificates.Certificate}", $"--tls-private-key-file={certificates.Key}",
            "--service-account-issuer=https://kubernetes.default.svc", $"--service-account-key-file={_folder.At("sa.pub")}",
            $"--service-account-signing-key-file={_folder.At("sa.key")}", "--service-cluster-ip-range=10.0.0.0/24",
            "--authorization-mode=RBAC", $"--token-auth-file={_folder.At("tokens.csv")}",
            "--disable-admission-plugins=ServiceAccount", "--endpoint-reconciler-type=none");
        await ReadyAsync(cancellationToken);
    }

    private void Start(string program, string log, params string[] arguments) => _processes.Add(ServerProcess.Start(program, _folder.At(log), arguments));

    // Neither process tells when it is ready: it is asked.
    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var handler = TestCertificates.Trusting(_folder.At("ca.crt"));
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(5) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                if (await client.GetStringAsync($"{Address}/readyz", cancellationToken) == "ok")
                    return;
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                // It is not there yet, or says that it is not ready.
            }
            if (_processes.FirstOrDefault(p => !p.Runs) is { } ended)
                throw new InvalidOperationException($"A process of the real API server ended:\n{ended.Tail}");
            if (TimeProvider.System.GetElapsedTime(started) > Longest)
                throw new TimeoutException($"The real API server is not ready after {Longest}:\n{_processes[^1].Tail}");
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellationToken);
        }
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(l => l.Start());
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        listeners.ForEach(l => l.Dispose());
        return ports;
    }
}
