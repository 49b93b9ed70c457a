using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Steps.Tests.Execution;

/// <summary>A step's command, written and read back.</summary>
public class StepCommandTests
{
    [Test]
    public void Parse_OwnCommand_ComesBack()
    {
        var command = new StepCommand("Team.Steps", "Team.Work.Train");
        Assert.That(StepCommand.Parse(command.Command, command.Args), Is.EqualTo(command));
    }

    [TestCase("python3", "-m")]
    [TestCase("dotnet", "/app/Other.dll")]
    public void Parse_OtherCommand_IsNone(params string[] command) =>
        Assert.That(StepCommand.Parse(command, ["--assembly", "/app/A.dll", "--step", "S"]), Is.Null);

    [Test]
    public void Parse_HostWithoutStep_IsNone() =>
        Assert.That(StepCommand.Parse(["dotnet", "/app/Kubeflow.Steps.dll"], ["--assembly", "/app/A.dll", "--step"]), Is.Null);
}
