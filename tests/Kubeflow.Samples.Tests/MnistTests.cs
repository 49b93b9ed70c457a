using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Kubeflow.Samples.Datasets;
using Kubeflow.TestSupport;

namespace Kubeflow.Samples.Tests;

/// <summary>MNIST's loader, on small files of its form and a server of our own.</summary>
public class MnistTests
{
    [Test]
    public void FromFolder_SmallFiles_GivesImagesWithTheirLabels()
    {
        using var folder = new TemporaryFolder();
        WriteSet(folder, images: 3);
        var images = Mnist.FromFolder(folder.Path, verify: false).Train();

        Assert.That(images.Select(i => (i.Label, i.Pixels.Length, i.Pixels[0])), Is.EqualTo(new[] { (0, 4, 0f), (1, 4, 1f), (2, 4, 2f) }));
    }

    [Test]
    public void FromFolder_FileThatIsNotTheOriginal_NamesItAndBothDigests()
    {
        using var folder = new TemporaryFolder();
        WriteSet(folder, images: 3);
        Assert.That(
            () => Mnist.FromFolder(folder.Path).Train(),
            Throws.TypeOf<DatasetException>().With.Message.Contains("train-images-idx3-ubyte.gz is not the original").And.Message.Contains("f68b3c2dcbeaaa9fbdd348bbdeb94873"));
    }

    [Test]
    public void FromFolder_TruncatedFile_SaysSo()
    {
        using var folder = new TemporaryFolder();
        WriteSet(folder, images: 200);
        var file = folder.At("train-images-idx3-ubyte.gz");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^20]);
        Assert.That(() => Mnist.FromFolder(folder.Path, verify: false).Train(), Throws.TypeOf<DatasetException>().With.Message.Contains("is cut off or damaged"));
    }

    [Test]
    public void FromFolder_NothingThere_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        Assert.That(() => Mnist.FromFolder(folder.Path).Test(), Throws.TypeOf<DatasetException>().With.Message.Contains("has no t10k-images-idx3-ubyte.gz"));
    }

    [Test]
    public async Task Fetch_FromAServer_KeepsTheFilesAndAsksOnce()
    {
        using var source = new TemporaryFolder();
        using var target = new TemporaryFolder();
        WriteSet(source, images: 2);
        using var server = new FileServer(source.Path);
        using var client = new HttpClient();
        await Mnist.FetchAsync(target.Path, client, server.Address, verify: false);
        var again = await Mnist.FetchAsync(target.Path, client, server.Address, verify: false);

        Assert.That(again.Test(), Has.Count.EqualTo(2));
        Assert.That(server.Requests, Is.EqualTo(4));
    }

    [Test]
    public async Task Fetch_Offline_IsOneSentenceAndLeavesNothing()
    {
        using var target = new TemporaryFolder();
        using var client = new HttpClient();
        var fault = await Assert.ThrowsAsync<DatasetException>(() => Mnist.FetchAsync(target.Path, client, new Uri($"http://127.0.0.1:{ClosedPort()}/")));

        Assert.That(fault!.Message, Does.Contain("cannot be fetched").And.Contain("put train-images-idx3-ubyte.gz into"));
        Assert.That(Directory.GetFiles(target.Path), Is.Empty);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void WriteSet(TemporaryFolder folder, int images)
    {
        foreach (var part in new[] { "train", "t10k" })
        {
            Write(folder.At($"{part}-images-idx3-ubyte.gz"), [0x0803, images, 2, 2], Enumerable.Range(0, images * 4).Select(i => (byte)(i / 4)));
            Write(folder.At($"{part}-labels-idx1-ubyte.gz"), [0x0801, images], Enumerable.Range(0, images).Select(i => (byte)i));
        }
    }

    private static void Write(string path, int[] head, IEnumerable<byte> data)
    {
        using var stream = new GZipStream(File.Create(path), CompressionMode.Compress);
        var number = new byte[4];
        foreach (var value in head)
        {
            BinaryPrimitives.WriteInt32BigEndian(number, value);
            stream.Write(number);
        }
        stream.Write([.. data]);
    }

    private sealed class FileServer : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly string _folder;

        public FileServer(string folder)
        {
            _folder = folder;
            Address = new Uri($"http://127.0.0.1:{ClosedPort()}/");
            _listener.Prefixes.Add(Address.ToString());
            _listener.Start();
            _ = ServeAsync();
        }

        public Uri Address { get; }

        public int Requests { get; private set; }

        public void Dispose() => _listener.Close();

        private async Task ServeAsync()
        {
            while (_listener.IsListening)
            {
                try
                {
                    var context = await _listener.GetContextAsync();
                    Requests++;
                    context.Response.Close(await File.ReadAllBytesAsync(Path.Combine(_folder, context.Request.Url!.Segments[^1])), willBlock: false);
                }
                catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
