using System.Net;
using System.Net.Sockets;
using Kubeflow.Samples.Datasets;
using Kubeflow.TestSupport;
using Microsoft.AspNetCore.Http;

namespace Kubeflow.Samples.Tests;

/// <summary>MNIST from an address: what is kept, what is asked for again, and what is said when it fails.</summary>
public class MnistFetchTests
{
    private static readonly HttpClient Client = new();

    private TemporaryFolder _source = null!;
    private TemporaryFolder _target = null!;
    private MnistServer _server = null!;
    private MnistOriginal _original = null!;

    [SetUp]
    public async Task Serve()
    {
        (_source, _target) = (new TemporaryFolder(), new TemporaryFolder());
        _original = MnistSet.Write(_source.Path, images: 500, side: 28);
        _server = await MnistServer.StartAsync(_source.Path);
    }

    [TearDown]
    public async Task StopServing()
    {
        await _server.DisposeAsync();
        _source.Dispose();
        _target.Dispose();
    }

    [OneTimeTearDown]
    public static void CloseClient() => Client.Dispose();

    [Test]
    public async Task Fetch_Twice_KeepsTheFourFilesAndAsksOnce()
    {
        await FetchAsync();
        var again = await FetchAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Train(), Has.Count.EqualTo(500));
            Assert.That(again.Test()[499].Label, Is.EqualTo(9));
            Assert.That(_server.Requests, Has.Count.EqualTo(4));
            Assert.That(Directory.GetFiles(_target.Path).Select(Path.GetFileName), Is.EquivalentTo(_original.Files.Select(f => f.Name)));
        }
    }

    [Test]
    public async Task Fetch_Interrupted_GoesOnWhereItEnded()
    {
        _server.Instead = MnistServer.SendHalfAsync;
        await RefusedAsync(FetchAsync, $"{_server.Address}/{MnistSet.TrainImages} cannot be fetched");
        var arrived = new FileInfo(_target.At(MnistSet.TrainImages + ".part")).Length;
        _server.Instead = null;
        var mnist = await FetchAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(arrived, Is.EqualTo(new FileInfo(_source.At(MnistSet.TrainImages)).Length / 2));
            Assert.That(_server.Requests[1], Is.EqualTo($"{MnistSet.TrainImages} bytes={arrived}-"));
            Assert.That(mnist.Train(), Has.Count.EqualTo(500));
        }
    }

    [Test]
    public async Task Fetch_WholeFileNotYetInPlace_IsAskedForAnew()
    {
        File.Copy(_source.At(MnistSet.TrainImages), _target.At(MnistSet.TrainImages + ".part"));
        Assert.That((await FetchAsync()).Train(), Has.Count.EqualTo(500));
    }

    [Test]
    public async Task Fetch_Cancelled_EndsAtOnceAndKeepsWhatArrived()
    {
        using var cancel = new CancellationTokenSource();
        _server.Instead = async (context, path) =>
        {
            await MnistServer.SendHalfAsync(context, path);
            await cancel.CancelAsync();
            await UntilTheClientLeaves(context);
        };

        Assert.That(() => FetchAsync(cancel.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(File.Exists(_target.At(MnistSet.TrainImages)), Is.False, "No file is there in half.");
        _server.Instead = null;
        Assert.That((await FetchAsync()).Train(), Has.Count.EqualTo(500));
    }

    [Test]
    public async Task Fetch_ServerFallsSilent_Ends()
    {
        _server.Instead = async (context, path) =>
        {
            await MnistServer.SendHalfAsync(context, path);
            await UntilTheClientLeaves(context);
        };
        var download = new Download(Client, silence: TimeSpan.FromMilliseconds(100));
        await RefusedAsync(token => Mnist.FetchAsync(_target.Path, download, _server.Address, _original, token), "does not answer in time");
    }

    [Test]
    public async Task Fetch_OtherFile_NamesBothDigestsAndKeepsNothing()
    {
        var digest = _original.Train.Images.Sha256;
        MnistSet.Write(_source.Path, images: 400);

        await RefusedAsync(FetchAsync, $"{_server.Address}/{MnistSet.TrainImages} is not the original (SHA-256 ", $"expected {digest}): give another address");
        Assert.That(Directory.GetFiles(_target.Path), Is.Empty);
    }

    [Test]
    public async Task Fetch_FileMissingThere_NamesTheAnswer()
    {
        File.Delete(_source.At(MnistSet.TrainLabels));
        await RefusedAsync(FetchAsync, $"{_server.Address}/{MnistSet.TrainLabels} answers 404", $"put {MnistSet.TrainLabels} into {_target.Path}");
        Assert.That(Directory.GetFiles(_target.Path).Select(Path.GetFileName), Is.EqualTo(new[] { MnistSet.TrainImages }));
    }

    [Test]
    public async Task Fetch_Offline_IsOneSentenceAndLeavesNothing()
    {
        var address = new Uri($"http://127.0.0.1:{ClosedPort()}/");
        await RefusedAsync(
            token => Mnist.FetchAsync(_target.Path, Client, address, cancellationToken: token),
            $"{address}{MnistSet.TrainImages} cannot be fetched", $"put {MnistSet.TrainImages} into {_target.Path}");
        Assert.That(Directory.GetFiles(_target.Path), Is.Empty);
    }

    [Test]
    public async Task Fetch_AnotherFetchesThere_SaysSo()
    {
        using (FolderLock.Take(_target.Path))
            await RefusedAsync(FetchAsync, $"{_target.Path} cannot be fetched into", "wait until no other process fetches there");
        Assert.That(_server.Requests, Is.Empty);
    }

    private Task<Mnist> FetchAsync(CancellationToken cancellationToken = default) =>
        Mnist.FetchAsync(_target.Path, new Download(Client), _server.Address, _original, cancellationToken);

    private static async Task RefusedAsync(Func<CancellationToken, Task<Mnist>> fetch, params string[] parts)
    {
        var fault = await Assert.ThrowsAsync<DatasetException>(() => fetch(CancellationToken.None));
        using (Assert.EnterMultipleScope())
            foreach (var part in parts)
                Assert.That(fault!.Message, Does.Contain(part));
    }

    private static async Task UntilTheClientLeaves(HttpContext context)
    {
        var left = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(left.SetResult);
        await left.Task;
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
