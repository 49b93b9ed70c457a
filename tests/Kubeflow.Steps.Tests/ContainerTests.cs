using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Execution;
using Kubeflow.TestSupport;

namespace Kubeflow.Steps.Tests;

/// <summary>What <c>dotnet publish -t:PublishContainer</c> makes is the image that the components name, with the steps where their command looks.</summary>
public class ContainerTests
{
    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public async Task PublishAsync()
    {
        _folder = new TemporaryFolder();
        using var registry = new BaseImageRegistry();
        var published = await Command.RunAsync(
            PublishedSteps.Project, "dotnet", "publish", "-c", PublishedSteps.Configuration, "--nologo", "-p:BuildProjectReferences=false",
            "-t:PublishContainer", $"-p:ContainerArchiveOutputPath={_folder.At("image.tar")}", $"-p:ContainerBaseImage={registry.Image}");
        Assert.That(published.ExitCode, Is.Zero, published.Output);
        TarFile.ExtractToDirectory(_folder.At("image.tar"), _folder.Path, overwriteFiles: true);
        foreach (var layer in Manifest["Layers"]!.AsArray())
        {
            using var content = new GZipStream(File.OpenRead(_folder.At((string)layer!)), CompressionMode.Decompress);
            TarFile.ExtractToDirectory(content, Directory.CreateDirectory(_folder.At("root")).FullName, overwriteFiles: true);
        }
    }

    private JsonObject Manifest => JsonNode.Parse(File.ReadAllText(_folder.At("manifest.json")))![0]!.AsObject();

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task Image_Name_IsTheComponents()
    {
        var ended = await Command.RunAsync(PublishedSteps.Folder, "dotnet", "Team.Steps.dll", "--image");
        Assert.That(ended.Output.Trim(), Is.EqualTo("team-steps:latest"));
        Assert.That((string)Manifest["RepoTags"]![0]!, Is.EqualTo(ended.Output.Trim()));
    }

    [Test]
    public async Task Image_Step_RunsByItsCommand()
    {
        var command = new StepCommand("Team.Steps", "Team.Work.Throw");
        var input = """{"inputs": {"parameterValues": {"text": "image"} } }""";
        var ended = await Command.RunAsync(
            _folder.Path,
            command.Command.Concat(command.Args).Select(w => w == "{{$}}" ? input : w.Replace(StepCommand.Folder + "/", _folder.At("root", "app") + "/", StringComparison.Ordinal)));
        Assert.That(ended.ExitCode, Is.EqualTo(1));
        Assert.That(ended.Error, Does.Contain("There is no image."));
    }
}
