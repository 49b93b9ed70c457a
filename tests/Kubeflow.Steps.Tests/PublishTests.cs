using System.Text.Json.Nodes;

namespace Kubeflow.Steps.Tests;

/// <summary>What publishing a project with steps gives: all that the step's command names, and nothing of the compiler.</summary>
public class PublishTests
{
    [TestCase("Team.Steps.dll")]
    [TestCase("Team.Steps.deps.json")]
    [TestCase("Team.Steps.runtimeconfig.json")]
    [TestCase("Kubeflow.Steps.dll")]
    public void Publish_Folder_HoldsWhatTheCommandNames(string file) => Assert.That(Path.Combine(PublishedSteps.Folder, file), Does.Exist);

    [Test]
    public void Publish_Folder_HoldsNothingOfTheCompiler() =>
        Assert.That(
            Directory.EnumerateFiles(PublishedSteps.Folder, "*.dll").Select(Path.GetFileName),
            Has.None.StartsWith("Microsoft.CodeAnalysis").And.None.StartsWith("Kubeflow.Generators"));

    [Test]
    public void Publish_Dependencies_NameTheHost()
    {
        var dependencies = JsonNode.Parse(File.ReadAllText(Path.Combine(PublishedSteps.Folder, "Team.Steps.deps.json")))!["libraries"]!.AsObject();
        Assert.That(dependencies.Select(d => d.Key.Split('/')[0]), Does.Contain("Kubeflow.Steps").And.Not.Contain("Kubeflow.Generators"));
    }

    [Test]
    public async Task Publish_Main_IsTheUsersOwn()
    {
        var ended = await Command.RunAsync(PublishedSteps.Folder, "dotnet", "Team.Steps.dll", "a", "b");
        Assert.That(ended, Is.EqualTo(new CommandResult(0, "the user's own Main, a b\n", "")));
    }
}
