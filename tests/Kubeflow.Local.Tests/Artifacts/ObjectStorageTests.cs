using Kubeflow.Local.Tests.Engine;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Local;
using Kubeflow.TestSupport;

namespace Kubeflow.Local.Tests.Artifacts;

/// <summary>Object storage against a real server.</summary>
[Platform(Exclude = "Win")]
public class ObjectStorageTests
{
    private static readonly Component Read = Component.Container("read").InputArtifact<Dataset>("data").Output<string>("Output").Image("alpine")
        .Command("sh", "-c", "if [ -d \"$0\" ]; then cat \"$0\"/*.txt \"$0\"/sub/*; else cat \"$0\"; fi > \"$1\"; echo \"$2\"", Placeholder.InputPath("data"),
            Placeholder.OutputParameterFile("Output"), Placeholder.InputUri("data")).Build();

    private MotoServer _server = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        // Any will do for this server, but there must be some.
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "key");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "very-secret");
        _server = MotoServer.Start();
        await _server.Client.PutBucketAsync("data");
        await _server.Client.PutBucketAsync("empty");
        await _server.PutAsync("data", "one.txt", "one object");
        await _server.PutAsync("data", "one.txt.gz", "another");
        await _server.PutAsync("data", "folder/a.txt", "a");
        await _server.PutAsync("data", "folder/b.txt", "b");
        await _server.PutAsync("data", "folder/sub/c", "c");
        await _server.PutAsync("data", "folder-2/d.txt", "d");
        await _server.PutAsync("data", "evil/../../out.txt", "x");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _server?.Dispose();
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", null);
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", null);
    }

    private LocalRun Local() => new(o => o with { S3 = new() { Endpoint = _server.Address.ToString() } });

    private static Pipeline Importing(string uri, bool reimport = false) => Pipeline.Define("imports", p =>
        p.Output("said", p.Add(Read).With("data", p.Import<Dataset>(uri, reimport: reimport)).Output<string>()));

    [TestCase("s3://data/one.txt", "one object")]
    [TestCase("minio://data/one.txt", "one object")]
    [TestCase("s3://data/folder", "abc")]
    [TestCase("s3://data/folder/", "abc")]
    public async Task Run_Import_BringsObjectOrFolderAndKeepsItsAddress(string uri, string content)
    {
        await using var local = Local();
        var run = await local.EndAsync(Importing(uri));

        Assert.That(run.Error, Is.Null);
        Assert.That(run.Output<string>("said"), Is.EqualTo(content));
        Assert.That(await File.ReadAllTextAsync(run.Task("read").LogFile!), Is.EqualTo(uri + "\n"), "The address is what it is on a cluster.");
    }

    [TestCase("s3://data/none.csv", "KF4029", "The bucket 'data' has neither an object 'none.csv' nor a folder 'none.csv/'")]
    [TestCase("s3://data/fold", "KF4029", "neither an object 'fold'")]
    [TestCase("s3://nowhere/one.txt", "KF4029", "There is no bucket 'nowhere'")]
    [TestCase("s3://empty", "KF4029", "The bucket 'empty' is empty")]
    [TestCase("s3://data/evil", "KF4029", "outside of the folder")]
    [TestCase("gs://data/one.txt", "KF4024", "storage.googleapis.com")]
    [TestCase("oci://registry/model:1", "KF4024", "kind of storage")]
    [TestCase("hdfs://data/one.txt", "KF4024", "LocalOptions.ArtifactStores")]
    public async Task Run_ImportOfWhatIsNotThere_FailsWithOneSentence(string uri, string rule, string reason)
    {
        await using var local = Local();
        var run = await local.EndAsync(Importing(uri));

        Assert.That(run.State, Is.EqualTo(RuntimeState.Failed));
        Assert.That(run.Error, Does.StartWith(rule + ": Importer 'importer' failed. ").And.Contain(reason).And.Not.Contain("very-secret"));
        Assert.That(Directory.EnumerateFiles(local.At("state"), "out.txt", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public async Task Run_ImportedObject_IsTakenAgainWhenItChangedOrWhenAskedTo()
    {
        await using var local = Local();
        await _server.PutAsync("data", "changing.txt", "first");
        var first = await local.EndAsync(Importing("s3://data/changing.txt"));
        var same = await local.EndAsync(Importing("s3://data/changing.txt"));
        await _server.PutAsync("data", "changing.txt", "second");
        var second = await local.EndAsync(Importing("s3://data/changing.txt"));
        var again = await local.EndAsync(Importing("s3://data/changing.txt", reimport: true));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { first, same, second, again }.Select(r => r.Output<string>("said")), Is.EqualTo(new[] { "first", "first", "second", "second" }));
            Assert.That(same.Task("importer").Cached, Is.True);
            Assert.That(second.Task("importer").Cached, Is.False);
            Assert.That(again.Task("importer").Cached, Is.False);
        }
    }

    [Test]
    public async Task Run_LargeObject_IsStreamed()
    {
        const int Size = 64 * 1024 * 1024;
        using var content = new MemoryStream(new byte[Size]);
        await _server.Client.PutObjectAsync(new() { BucketName = "data", Key = "large.bin", InputStream = content });
        using var folder = new TemporaryFolder();
        using var store = new S3Store(new() { Endpoint = _server.Address.ToString() });
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await store.DownloadAsync("s3://data/large.bin", folder.At("large.bin"));

        Assert.That(new FileInfo(folder.At("large.bin")).Length, Is.EqualTo(Size));
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(Size / 2));
    }

    [Test]
    public async Task Upload_FolderWithFolders_IsTheSameWhenItComesBack()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out/a.txt", "a");
        folder.Write("out/sub/b.txt", "b");
        using var store = new S3Store(new() { Endpoint = _server.Address.ToString() });
        await store.UploadAsync(folder.At("out"), "s3://data/uploads/out");
        await store.DownloadAsync("s3://data/uploads/out", folder.At("back"));

        Assert.That(
            Directory.EnumerateFiles(folder.At("back"), "*", SearchOption.AllDirectories).Order().Select(f => (Path.GetRelativePath(folder.At("back"), f), File.ReadAllText(f))),
            Is.EqualTo(new[] { ("a.txt", "a"), (Path.Combine("sub", "b.txt"), "b") }));
    }

    [Test]
    public async Task Run_ImportWithCredentialsThatAreRefused_SaysSo()
    {
        using var strict = MotoServer.Start(checkedAfter: 2);
        await strict.Client.PutBucketAsync("private");
        await strict.PutAsync("private", "x.txt", "x");
        await using var local = new LocalRun(o => o with { S3 = new() { Endpoint = strict.Address.ToString() } });
        var run = await local.EndAsync(Importing("s3://private/x.txt"));

        Assert.That(run.Error, Does.StartWith("KF4022: Importer 'importer' failed. The storage refuses access to s3://private/x.txt").And.Contain("AWS_PROFILE").And.Not.Contain("very-secret"));
    }

    [Test]
    public async Task Run_ImportWithAProfileThatIsNotThere_SaysSo()
    {
        await using var local = new LocalRun(o => o with { S3 = new() { Endpoint = _server.Address.ToString(), Profile = "nobody-has-this" } });
        var run = await local.EndAsync(Importing("s3://data/one.txt"));

        Assert.That(run.Error, Does.StartWith("KF4022:").And.Contain("'nobody-has-this'").And.Contain("aws configure"));
    }

    [Test]
    public async Task Run_ImportFromAServerThatIsGone_SaysSo()
    {
        await using var local = new LocalRun(o => o with { S3 = new() { Endpoint = "http://127.0.0.1:9" } });
        var run = await local.EndAsync(Importing("s3://data/one.txt"));

        Assert.That(run.Error, Does.StartWith("KF4023: Importer 'importer' failed. s3://data/one.txt cannot be reached:").And.Contain("LocalOptions.S3"));
    }
}
