using System.Text.Json.Nodes;

namespace Kubeflow.Testing.Tests;

/// <summary>One component alone.</summary>
public class ComponentTests
{
    [Test]
    public async Task Run_ParametersAndArtifacts_AreGivenAndReadBack()
    {
        await using var test = PipelineTest.Create();
        var written = await test.RunAsync(StepsTasks.WriteComponent, new() { ["text"] = "abc" });
        var joined = await test.RunAsync(StepsTasks.JoinComponent, new()
        {
            ["parts"] = new[] { written.OutputArtifact("data"), TestArtifact.FromText("def") },
            ["more"] = TestArtifact.FromText("", new JsonObject { ["kind"] = "k" }),
            ["times"] = 2,
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((written.Output<int>("length"), written.Output<string>("first")), Is.EqualTo((3, "a")));
            Assert.That(joined.Output<string>(), Is.EqualTo("abcdefkabcdefk"));
            Assert.That(joined.Input<double>("times"), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Run_ContainerThatIsLoadedFromAFile_RunsItsCommandHere()
    {
        var component = Component.Parse("""
            name: Shout
            inputs: [{name: text, type: String}]
            outputs: [{name: loud, type: String}]
            implementation:
              container: {image: alpine, command: [sh, -c, 'mkdir -p "$(dirname "$1")"; echo "$0" | tr a-z A-Z > "$1"', {inputValue: text}, {outputPath: loud}]}
            """);
        await using var test = PipelineTest.Create();
        Assert.That((await test.RunAsync(component, new() { ["text"] = "hey" })).Output<string>("loud").Trim(), Is.EqualTo("HEY"));
    }

    [Test]
    public async Task Run_WrongArguments_AreRefusedByName()
    {
        await using var test = PipelineTest.Create();
        Assert.That(() => test.RunAsync(StepsTasks.SeeComponent, new() { ["txt"] = "a" }), Throws.TypeOf<ValidationException>().With.Message.Contains("Did you mean 'text'?"));
        Assert.That(() => test.RunAsync(StepsTasks.SeeComponent), Throws.TypeOf<ValidationException>().With.Message.Contains("input 'text'"));
        Assert.That(() => test.RunAsync(StepsTasks.SeeComponent, new() { ["text"] = 1 }), Throws.TypeOf<ValidationException>());
    }

    [Test]
    public async Task Run_Values_ThatAreNotThere_AreNamedWithTheNearest()
    {
        await using var test = PipelineTest.Create();
        var step = await test.RunAsync(StepsTasks.WriteComponent, new() { ["text"] = "abc" });
        Assert.That(() => step.Output<int>("lenght"), Throws.TypeOf<KubeflowException>().With.Message.Contains("Did you mean 'length'?"));
        Assert.That(() => step.OutputArtifact("dat"), Throws.TypeOf<KubeflowException>().With.Message.Contains("Did you mean 'data'?"));
        Assert.That(() => step.InputArtifact("x"), Throws.TypeOf<KubeflowException>().With.Message.Contains("It has no artifacts"));
    }
}
