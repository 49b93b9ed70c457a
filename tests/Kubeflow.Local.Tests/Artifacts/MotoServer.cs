using System.Diagnostics;
using Amazon.Runtime;
using Amazon.S3;

namespace Kubeflow.Local.Tests.Artifacts;

/// <summary>A real S3 server of this machine: moto's, a process of Python's. It ends with this process, whose end closes its input.</summary>
internal sealed class MotoServer : IDisposable
{
    private const string Script = """
        import sys
        from moto.server import ThreadedMotoServer
        server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        server.start()
        print(server.get_host_and_port()[1], flush=True)
        sys.stdin.read()
        server.stop()
        """;

    private readonly Process _process;

    private MotoServer(Process process, string port)
    {
        _process = process;
        Address = new Uri($"http://127.0.0.1:{port}");
        Client = new AmazonS3Client(new BasicAWSCredentials("key", "secret"), new AmazonS3Config { ServiceURL = Address.ToString(), ForcePathStyle = true, AuthenticationRegion = "us-east-1" });
    }

    public Uri Address { get; }

    public AmazonS3Client Client { get; }

    /// <summary>Starts one; the test is skipped where moto is not installed.</summary>
    /// <param name="checkedAfter">After how many calls it asks for credentials that it knows; null for never.</param>
    public static MotoServer Start(int? checkedAfter = null)
    {
        var start = new ProcessStartInfo("python3", ["-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (checkedAfter is { } calls)
            start.Environment["INITIAL_NO_AUTH_ACTION_COUNT"] = $"{calls}";
        Process? process = null;
        try
        {
            process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            if (process.StandardOutput.ReadLine() is { } port)
                return new MotoServer(process, port);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Without python3 there is no moto either.
        }
        process?.Dispose();
        Assert.Ignore("There is no S3 server to test with: python3 with the package moto (pip install 'moto[server]').");
        throw new UnreachableException();
    }

    public async Task PutAsync(string bucket, string key, string content) => await Client.PutObjectAsync(new() { BucketName = bucket, Key = key, ContentBody = content });

    public void Dispose()
    {
        Client.Dispose();
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
