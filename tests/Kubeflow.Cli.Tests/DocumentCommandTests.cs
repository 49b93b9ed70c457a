using System.Text.Json;
using Kubeflow.TestSupport;

namespace Kubeflow.Cli.Tests;

/// <summary>Compile, lint and convert as a user types them.</summary>
public class DocumentCommandTests
{
    private static readonly string Own = typeof(DocumentCommandTests).Assembly.Location;

    [TestCase("", "KF3002: p.yaml is empty.")]
    [TestCase("just text", "p.yaml:1: KF3002: p.yaml is no compiled pipeline but a single value.")]
    [TestCase("a: [1, 2", "p.yaml:1: KF3001: p.yaml ends too early to be YAML")]
    [TestCase("apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n", "p.yaml:1: KF3002: p.yaml is an Argo Workflow, which KFP v1 compiles to, and no compiled pipeline.")]
    [TestCase("name: x\nimplementation: {container: {image: a}}\n", "KF3002: p.yaml is a KFP v1 component and no compiled pipeline.")]
    public async Task Lint_TextThatIsNoPipeline_IsOneSentence(string text, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.yaml", text);
        var result = await Tool.RunAsync(folder.Path, "lint", "p.yaml");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Errors, Does.Contain(expected).And.Not.Contain("   at "));
        Assert.That(result.Errors.Trim().Split('\n'), Has.Length.EqualTo(1));
    }

    [TestCase("componentRef: {name: comp-second}", "componentReff: {name: comp-second}", "KF3003: Unknown field 'root.dag.tasks.second.componentReff'. Did you mean 'componentRef'?")]
    [TestCase("componentRef: {name: comp-second}", "componentRef: {name: comp-secnd}", "KF3007: Task 'second' uses the component 'comp-secnd', which does not exist. Did you mean 'comp-second'?")]
    [TestCase("componentInputParameter: text", "taskOutputParameter: {producerTask: third, outputParameterKey: Output}", "KF3012: The tasks wait for each other in a circle: ")]
    [TestCase("dependentTasks: [first]", "dependentTasks: [frist]", "KF3009: Task 'second' refers to the task 'frist', which is not in the same graph. Did you mean 'first'?")]
    [TestCase("schemaVersion: 2.1.0", "schemaVersion: 9.9.9", "KF3006: The pipeline's schemaVersion is '9.9.9'")]
    [TestCase("defaultValue: 3.0", "defaultValue: three", "KF3014: Input 'count' is NUMBER_INTEGER, and its default is \"three\".")]
    public async Task Lint_BrokenPipeline_SaysWhereAndWhatToDo(string part, string broken, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.yaml", Documents.Chain().Replace(part, broken, StringComparison.Ordinal));
        var result = await Tool.RunAsync(folder.Path, "lint", "p.yaml");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Errors, Does.Match(@"p\.yaml:\d+: KF").And.Contain(expected));
    }

    [Test]
    public async Task Lint_Json_ListsTheFaultsForPrograms()
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.yaml", Documents.Chain().Replace("[first]", "[frist]", StringComparison.Ordinal));
        var result = await Tool.RunAsync(folder.Path, "lint", "p.yaml", "--json");

        var fault = JsonDocument.Parse(result.Output).RootElement.GetProperty("faults")[0];
        Assert.That((fault.GetProperty("id").GetString(), fault.GetProperty("file").GetString()), Is.EqualTo(("KF3009", "p.yaml")));
        Assert.That(fault.GetProperty("line").GetInt32(), Is.GreaterThan(20));
    }

    [Test]
    public async Task Convert_KeepUnknown_KeepsWhatLintRefuses()
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.yaml", Documents.Chain() + "\nfutureField: {a: 1}\n");
        var refused = await Tool.RunAsync(folder.Path, "convert", "p.yaml", "--to", "ir", "-o", "out.yaml");
        var kept = await Tool.RunAsync(folder.Path, "convert", "p.yaml", "--to", "ir", "-o", "out.yaml", "--keep-unknown");

        Assert.That((refused.ExitCode, kept.ExitCode), Is.EqualTo((2, 0)), kept.Errors);
        Assert.That(await File.ReadAllTextAsync(folder.At("out.yaml")), Does.StartWith("# PIPELINE DEFINITION\n# Name: chain\n").And.Contain("futureField:\n  a: 1\n"));
    }

    [Test]
    public async Task Compile_AssemblyWithSeveralPipelines_AsksWhich()
    {
        using var folder = new TemporaryFolder();
        var asked = await Tool.RunAsync(folder.Path, "compile", Own, "-o", "out.yaml");
        var told = await Tool.RunAsync(folder.Path, "compile", Own, "--pipeline", "greets", "-o", "out.yaml");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked.ExitCode, Is.EqualTo(2));
            Assert.That(asked.Errors.Trim(), Is.EqualTo("Kubeflow.Cli.Tests.dll defines 2 pipelines. Choose one with --pipeline: greets, squares."));
            Assert.That(told.ExitCode, Is.Zero, told.Errors);
            Assert.That(File.Exists(folder.At("out.yaml")), Is.True);
        }
    }

    [Test]
    public async Task Run_AssemblyWithCSharpSteps_RunsThem([Values] bool childProcess)
    {
        using var folder = new TemporaryFolder();
        string[] mode = childProcess ? ["--child-process"] : [];
        var result = await Tool.RunAsync(folder.Path, ["run", Own, "--pipeline", "squares", "-p", "n=7", .. mode]);

        Assert.That(result.ExitCode, Is.Zero, result.Output + result.Errors);
        Assert.That(result.Output, Does.Contain("square: 49"));
    }

    [Test]
    public async Task Run_DocumentWithCSharpStepsAndNoAssembly_SaysWhichOneIsMissing()
    {
        using var folder = new TemporaryFolder();
        await Tool.RunAsync(folder.Path, "compile", Own, "--pipeline", "squares", "-o", "out.yaml");
        var without = await Tool.RunAsync(folder.Path, "run", "out.yaml");
        var with = await Tool.RunAsync(folder.Path, "run", "out.yaml", "--assembly", Own);

        Assert.That(without.Errors, Does.Contain("KF4013").And.Contain("--assembly Kubeflow.Cli.Tests.dll"));
        Assert.That(with.ExitCode, Is.Zero, with.Errors);
    }

    [Test]
    public async Task Tool_WrongCommand_ExitsWithTwo()
    {
        using var folder = new TemporaryFolder();
        var result = await Tool.RunAsync(folder.Path, "rnu");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Errors, Does.Contain("rnu").And.Contain("kubeflow --help"));
    }
}
