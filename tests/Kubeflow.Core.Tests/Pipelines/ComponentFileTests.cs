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
}
