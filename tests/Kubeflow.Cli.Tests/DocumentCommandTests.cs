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
    public async Task Lint_Target_SaysWhatItLacksWithLineReasonAndFix()
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.yaml", Documents.Chain().Replace("componentRef: {name: comp-second}", "componentRef: {name: comp-second}\n        cachingOptions: {enableCache: true, cacheKey: k}", StringComparison.Ordinal));
        var old = await Tool.RunAsync(folder.Path, "lint", "p.yaml", "--target", "kfp-2.3");
        var strict = await Tool.RunAsync(folder.Path, "lint", "p.yaml", "--target", "kfp-2.5", "--warnings-as-errors");
        var here = await Tool.RunAsync(folder.Path, "lint", "p.yaml", "--target", "local", "--warnings-as-errors");
        var unknown = await Tool.RunAsync(folder.Path, "lint", "p.yaml", "--target", "kfp-1.8");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((old.ExitCode, strict.ExitCode, here.ExitCode, unknown.ExitCode), Is.EqualTo((0, 2, 0, 2)));
            Assert.That(old.Errors.Trim(), Does.Match(@"^p\.yaml:\d+: warning KF6001: KFP 2\.3 does not know the field 'root\.dag\.tasks\.second\.cachingOptions\.cacheKey', and refuses the pipeline\. It came after KFP 2\.17: leave it out\.$"));
            Assert.That(old.Output, Does.StartWith("chain on kfp-2.3: no errors, 1 warning: it will not run there. 3 executors, "));
            Assert.That(here.Output, Does.StartWith("chain on local: no errors, no warnings: it runs there."));
            Assert.That(unknown.Errors.Trim(), Does.StartWith("There is no target 'kfp-1.8'. Name one of kfp-2.0,"));
        }
    }

    [Test]
    public async Task Lint_TargetAsJson_IsForPrograms()
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.yaml", Documents.Chain().Replace("image: alpine, command: [sh, -c", "image: alpine, resources: {accelerator: {resourceCount: '1'}}, command: [sh, -c", StringComparison.Ordinal));
        var result = await Tool.RunAsync(folder.Path, "lint", "p.yaml", "--target", "kfp-2.17", "--json");

        var reply = JsonDocument.Parse(result.Output).RootElement;
        Assert.That(reply.GetProperty("warnings").EnumerateArray().Select(w => (w.GetProperty("id").GetString(), w.GetProperty("effect").GetString(), w.GetProperty("line").GetInt32() > 0)), Is.EqualTo(Enumerable.Repeat(("KF6023", "ignored", true), 3)));
        Assert.That((reply.GetProperty("ok").GetBoolean(), reply.GetProperty("runs").GetBoolean(), reply.GetProperty("workflowBytes").GetInt32() > 10_000), Is.EqualTo((true, true, true)));
    }

    [Test]
    public async Task Lint_ConditionThatNothingCanDecide_IsAnError()
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.yaml", Documents.Chain().Replace("dependentTasks: [first]", "dependentTasks: [first]\n        triggerPolicy: {condition: \"inputs.parameter_values['text'] == 'it's'\"}", StringComparison.Ordinal));
        var result = await Tool.RunAsync(folder.Path, "lint", "p.yaml", "--target", "local");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Errors, Does.Match(@"p\.yaml:\d+: error KF6025: The condition of 'second' cannot be decided: the text that starts"));
    }

    [TestCase("zip")]
    [TestCase("tar.gz")]
    public async Task Commands_Archive_TakeThePipelineInIt(string kind)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("in"));
        folder.Write("in/pipeline.yaml", Documents.Chain());
        var archive = $"p.{kind}";
        if (kind == "zip")
            await System.IO.Compression.ZipFile.CreateFromDirectoryAsync(folder.At("in"), folder.At(archive));
        else
        {
            await using var target = new System.IO.Compression.GZipStream(File.Create(folder.At(archive)), System.IO.Compression.CompressionMode.Compress);
            await System.Formats.Tar.TarFile.CreateFromDirectoryAsync(folder.At("in"), target, includeBaseDirectory: false);
        }
        var results = new[]
        {
            await Tool.RunAsync(folder.Path, "lint", archive), await Tool.RunAsync(folder.Path, "convert", archive, "-o", "out.yaml"), await Tool.RunAsync(folder.Path, "run", archive, "-p", "text=packed"),
        };
        Assert.That(results.Select(r => r.ExitCode), Is.All.Zero, results[2].Errors);
        Assert.That(results[2].Output, Does.Contain("packed"));
        Assert.That(await File.ReadAllTextAsync(folder.At("out.yaml")), Does.Contain("name: chain"));
    }

    [TestCase("lint")]
    [TestCase("convert")]
    [TestCase("run")]
    public async Task Commands_ArchiveThatLeadsOut_RefuseItInOneSentence(string command)
    {
        using var folder = new TemporaryFolder();
        await using (var zip = await System.IO.Compression.ZipFile.OpenAsync(folder.At("p.zip"), System.IO.Compression.ZipArchiveMode.Create))
        {
            await using var entry = new StreamWriter(await zip.CreateEntry("../pipeline.yaml").OpenAsync());
            await entry.WriteAsync(Documents.Chain());
        }
        string[] rest = command == "convert" ? ["-o", "out.yaml"] : [];
        var result = await Tool.RunAsync(folder.Path, [command, "p.zip", .. rest]);
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Errors.Trim(), Is.EqualTo("p.zip: KF3001: p.zip is an archive whose entry '../pipeline.yaml' leads out of it. Make the archive anew, with pipeline.yaml at its top."));
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
