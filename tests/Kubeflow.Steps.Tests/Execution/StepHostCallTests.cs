namespace Kubeflow.Steps.Tests.Execution;

/// <summary>A wrong call of the step host ends with exit code 2 and one sentence.</summary>
public class StepHostCallTests
{
    private static string Host => Path.Combine(PublishedSteps.Folder, "Kubeflow.Steps.dll");

    private static string Steps => Path.Combine(PublishedSteps.Folder, PublishedSteps.Assembly + ".dll");

    [Test]
    public async Task Run_WrongStep_NamesTheSteps()
    {
        var ended = await StepProcess.RunAsync("Tran", "{}");
        Assert.That((ended.ExitCode, ended.Error), Is.EqualTo((2,
            "Team.Steps.dll has no step 'Team.Work.Tran'; it has: Team.Work.Deaf, Team.Work.Infinite, Team.Work.Null, Team.Work.Throw, Team.Work.Train, Team.Work.WaitAsync.\n")));
    }

    [TestCase("{{$}}")]
    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("""{"inputs": null}""")]
    [TestCase("""{"inputs": {"parameterValues": 5} }""")]
    public async Task Run_WrongDocument_SaysSo(string document)
    {
        var ended = await StepProcess.RunAsync("Train", document);
        Assert.That(ended.ExitCode, Is.EqualTo(2));
        Assert.That(ended.Error.TrimEnd(), Does.StartWith("--executor_input is no ExecutorInput: ").And.Not.Contain("\n"));
    }

    [Test]
    public async Task Run_NoArguments_ShowsUsage()
    {
        var ended = await Command.RunAsync(PublishedSteps.Folder, "dotnet", Host);
        Assert.That((ended.ExitCode, ended.Error), Is.EqualTo((2, "usage: Kubeflow.Steps.dll --assembly FILE.dll --step Namespace.Type.Method --executor_input JSON, or --assembly FILE.dll --method Namespace.Type.Method\n")));
    }

    [Test]
    public async Task Run_MissingAssembly_SaysWhatToPublish()
    {
        var ended = await Command.RunAsync(PublishedSteps.Folder, "dotnet", Host, "--assembly", "/nowhere/X.dll", "--step", "A", "--executor_input", "{}");
        Assert.That((ended.ExitCode, ended.Error), Is.EqualTo((2, "The step's assembly /nowhere/X.dll does not exist in this image: publish the project that holds it.\n")));
    }

    [Test]
    public async Task Run_FileThatIsNoAssembly_SaysSo()
    {
        var file = Path.ChangeExtension(Steps, ".deps.json");
        var ended = await Command.RunAsync(PublishedSteps.Folder, "dotnet", Host, "--assembly", file, "--step", "A", "--executor_input", "{}");
        Assert.That(ended.ExitCode, Is.EqualTo(2));
        Assert.That(ended.Error.TrimEnd(), Does.StartWith($"The step's assembly {file} cannot be loaded: ").And.Not.Contain("\n"));
    }
}
