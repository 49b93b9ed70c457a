using FsCheck;
using FsCheck.Fluent;
using Kubeflow.Core.Tests.Pipelines.Ir;
using Kubeflow.Pipelines;
using Kubeflow.TestSupport;

namespace Kubeflow.Core.Tests.Pipelines;

/// <summary>Component files, of KFP v1 and compiled.</summary>
public class ComponentFileTests
{
    private const string V1 = """
        name: Train It
        description: Trains.
        inputs:
        - {name: Data Set, type: Dataset}
        - {name: epochs, type: Integer, default: "3"}
        - {name: Rate, type: Float, optional: true}
        - {name: flag, type: Bool, default: "yes"}
        - {name: other, type: GCSPath}
        outputs:
        - {name: model, type: Model}
        - {name: score, type: Float}
        implementation:
          container:
            image: trainer:1
            command: [train, {inputPath: Data Set}, {concat: ["--epochs=", {inputValue: epochs}]}]
            args:
            - if: {cond: {isPresent: Rate}, then: [--rate, {inputValue: Rate}], else: [--slow]}
            - {outputPath: model}
            - {outputPath: score}
            env: {MODE: fast}
        """;

    [Test]
    public void Parse_V1_IsReadAsKfp2ReadsIt()
    {
        var component = Component.Parse(V1, "train.yaml");
        var container = (ContainerImplementation)component.Implementation;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(component.Inputs.Select(i => i.Name), Is.EqualTo(new[] { "data_set", "epochs", "rate", "flag", "other" }));
            Assert.That(component.Inputs.Select(i => i.IsOptional), Is.EqualTo(new[] { false, true, true, true, false }));
            Assert.That(((ParameterInput)component.Inputs[1]).Default.GetInt32(), Is.EqualTo(3));
            Assert.That(((ParameterInput)component.Inputs[3]).Default.GetBoolean(), Is.True);
            Assert.That(((ArtifactInput)component.Inputs[4]).Type, Is.EqualTo(ArtifactType.Any));
            Assert.That(container.Command, Is.EqualTo(new[] { "train", "{{$.inputs.artifacts['data_set'].path}}", """{"Concat": ["--epochs=", "{{$.inputs.parameters['epochs']}}"]}""" }));
            Assert.That(container.Args[0], Is.EqualTo("""{"IfPresent": {"InputName": "rate", "Then": ["--rate", "{{$.inputs.parameters['rate']}}"], "Else": ["--slow"]}}"""));
            Assert.That(container.Args.Skip(1), Is.EqualTo(new[] { "{{$.outputs.artifacts['model'].path}}", "{{$.outputs.parameters['score'].output_file}}" }));
        }
        var yaml = Pipeline.Define("uses", p => p.Add(component).With("data_set", p.Import<Dataset>("data.csv")).With("other", p.Import<Dataset>("o.csv")).Environment("MORE", "1")).Document.ToYaml();
        Assert.That(yaml, Does.Contain("name: MODE").And.Contain("name: MORE"));
    }

    [TestCase("name: x\nimplementation: {graph: {tasks: {}}}", "graph", 2)]
    [TestCase("name: x\ninputs: [{name: n, type: Integer, default: many}]\nimplementation: {container: {image: i}}", "'many'", 2)]
    [TestCase("name: x\nimplementation:\n  container:\n    image: i\n    command: [{inputVale: a}]", "inputVale", 5)]
    [TestCase("name: [x", "YAML", 1)]
    [TestCase("hello", "no compiled pipeline", 1)]
    public void Parse_WhatCannotBeUsed_IsOneSentenceWithItsLine(string text, string named, int line)
    {
        var fault = Assert.Throws<ValidationException>(() => Component.Parse(text, "c.yaml"))!.Faults[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault.ToString(), Does.Contain(named).And.Not.Contain("\n"));
            Assert.That(fault.Location.Line, Is.EqualTo(line));
        }
    }

    [Test]
    public void Load_CompiledComponent_IsTheComponentAgain()
    {
        var step = Component.Container("echo").Input<string>("text").Output<int>("length").Image("alpine").Command("echo", Placeholder.InputValue("text")).Build();
        var alone = Pipeline.Define("echo", p => p.Output("length", p.Add(step).With("text", p.Parameter<string>("text")).Output<int>("length")));
        using var folder = new TemporaryFolder();
        alone.Document.Save(folder.At("echo.yaml"));
        var loaded = Component.Load(folder.At("echo.yaml"));
        var (twice, asWritten) = (Use(loaded), Use(step));
        Assert.That(twice, Is.EqualTo(asWritten));

        static string Use(Component component) => Pipeline.Define("uses", p => p.Output("n", p.Add(component).With("text", "a").Output<int>("length"))).Document.ToYaml();
    }

    [Test]
    public void Load_CompiledPipeline_IsUsedAsAGraph()
    {
        var step = Component.Container("echo").Input<string>("text").Output<string>("Output").Image("alpine").Command("echo", Placeholder.InputValue("text")).Build();
        var inner = Pipeline.Define("inner", p => p.Output("last", p.Add(step).With("text", p.Add(step).With("text", p.Parameter<string>("text")).Output<string>()).Output<string>()));
        var loaded = Component.Parse(inner.Document.ToYaml(), "inner.yaml");
        var (fromFile, fromCode) = (Define(p => p.Add(loaded)), Define(p => p.Add(inner)));
        Assert.That(fromFile, Is.EqualTo(fromCode));

        static string Define(Func<PipelineBuilder, PipelineTask> add) =>
            Pipeline.Define("outer", p => p.Output("n", add(p).With("text", "a").Output<string>("last"))).Document.ToYaml();
    }

    [Test]
    public void Parse_DamagedFile_IsReadOrRefused()
    {
        var damaged =
            from piece in NastyText.Any
            from at in Gen.Choose(0, V1.Length)
            from cut in Gen.Choose(0, 60)
            select V1[..at] + piece + V1[Math.Min(V1.Length, at + cut)..];
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(damaged.ToArbitrary(), text =>
        {
            try
            {
                Component.Parse(text, "c.yaml");
            }
            catch (ValidationException refused)
            {
                Assert.That(refused.Faults[0].Message, Does.Not.Contain("\n"));
            }
        }));
    }

    [TestCase("args: [{if: {cond: {isPresent: a}}}]")]
    [TestCase("args: [{if: {cond: {isPresent: a}, then: {concat: 3}}}]")]
    [TestCase("args: [{if: }]")]
    [TestCase("args: [{concat: {inputValue: a}}]")]
    [TestCase("command: {inputValue: a}")]
    [TestCase("args: [{inputValue: [a]}]")]
    [TestCase("args: [{inputValue: missing}]")]
    [TestCase("args: [[a]]")]
    [TestCase("fileOutputs: {a: /tmp/a}")]
    [TestCase("comand: [a]")]
    public void Parse_StrangeContainer_IsRefused(string part) => Assert.That(
        () => Component.Parse($"name: x\ninputs: [{{name: a, type: String}}]\nimplementation:\n  container:\n    image: i\n    {part}", "c.yaml"),
        Throws.TypeOf<ValidationException>());

    [TestCase("- a")]
    [TestCase("inputs: [{name: a, type: Bool, default: maybe}]\nimplementation: {container: {image: i}}")]
    [TestCase("input: []\nimplementation: {container: {image: i}}")]
    [TestCase("inputs: [{name: a, typ: String}]\nimplementation: {container: {image: i}}")]
    [TestCase("implementation: {container: []}")]
    [TestCase("name: [a]\nimplementation: {container: {image: [i]}}")]
    [TestCase("inputs: {a: b}\nimplementation: {container: {image: i}}")]
    [TestCase("inputs: [{name: a}, {name: A}]\nimplementation: {container: {image: i}}")]
    [TestCase("inputs: [{type: String}]\nimplementation: {container: {image: i}}")]
    [TestCase("inputs: [{name: a, type: Integer, default: 1.5}]\nimplementation: {container: {image: i}}")]
    [TestCase("inputs: [{name: a, type: Float, default: nan}]\nimplementation: {container: {image: i}}")]
    [TestCase("inputs: [{name: a, type: JsonObject, default: '[1]'}]\nimplementation: {container: {image: i}}")]
    public void Parse_StrangeFile_IsRefused(string text) => Assert.That(() => Component.Parse(text, "c.yaml"), Throws.TypeOf<ValidationException>());

    [Test]
    public async Task LoadAsync_Address_ReadsTheFileThere()
    {
        await using var server = new TextServer(V1);
        using var client = new HttpClient();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Component.LoadAsync(server.Address, client)).Name, Is.EqualTo("Train It"));
            Assert.That(
                async () => await Component.LoadAsync(new Uri(server.Address, "missing"), client),
                Throws.TypeOf<KubeflowException>().With.Message.Contains("cannot be had").And.Message.Contains("404"));
        }
    }
}
