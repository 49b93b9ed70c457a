using Kubeflow.Artifacts;
using Kubeflow.Local.Tests.Engine;
using Kubeflow.Pipelines;

namespace Kubeflow.Local.Tests.Artifacts;

/// <summary>Addresses that need no server.</summary>
[Platform(Exclude = "Win")]
public class ArtifactStoreTests
{
    private static readonly Component Read = Component.Container("read").InputArtifact<Dataset>("data").Output<string>("Output").Image("alpine")
        .Command("sh", "-c", "cat \"$0\" > \"$1\"", Placeholder.InputPath("data"), Placeholder.OutputParameterFile("Output")).Build();

    private static Pipeline Importing(string uri) => Pipeline.Define("imports", p => p.Output("said", p.Add(Read).With("data", p.Import<Dataset>(uri)).Output<string>()));

    [Test]
    public async Task Run_ImportOfAFileUri_ReadsItWhereItLies()
    {
        await using var local = new LocalRun();
        await File.WriteAllTextAsync(local.At("with blank.txt"), "here");
        var run = await local.EndAsync(Importing(new Uri(local.At("with blank.txt")).AbsoluteUri));

        Assert.That(run.Output<string>("said"), Is.EqualTo("here"), run.Error);
    }

    [Test]
    public async Task Run_ImportOfAPathThatIsNotThere_SaysWhereItWasLookedFor()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Importing("data/none.csv"));

        Assert.That(run.Error, Does.StartWith("KF4029: Importer 'importer' failed. data/none.csv does not exist.").And.Contain(Path.GetFullPath("data/none.csv")));
    }

    [Test]
    public async Task Run_ImportFromMinioWithoutAServer_SaysWhatToSet()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Importing("minio://mlpipeline/x"));

        Assert.That(run.Error, Does.StartWith("KF4024:").And.Contain("LocalOptions.S3.Endpoint").And.Contain("AWS_ENDPOINT_URL_S3"));
    }

    [Test]
    public async Task Run_ImportFromAStoreOfTheUsersOwn_AsksItFirst()
    {
        await using var local = new LocalRun(o => o with { ArtifactStores = [new Spoken()] });
        var run = await local.EndAsync(Importing("say://hello"));

        Assert.That(run.Output<string>("said"), Is.EqualTo("hello"), run.Error);
    }

    private sealed class Spoken : IArtifactStore
    {
        public bool Takes(string uri) => uri.StartsWith("say://", StringComparison.Ordinal);

        public Task<string?> VersionAsync(string uri, CancellationToken cancellationToken = default) => Task.FromResult<string?>(null);

        public Task DownloadAsync(string uri, string path, CancellationToken cancellationToken = default)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return File.WriteAllTextAsync(path, uri["say://".Length..], cancellationToken);
        }

        public Task UploadAsync(string path, string uri, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
