using Kubeflow.Pipelines;

namespace Kubeflow.Generators.Tests.Running;

/// <summary>The typed tasks in a pipeline.</summary>
public class PipelineTests
{
    [Test]
    public void Define_TypedTasks_AreConnected()
    {
        var pipeline = Pipeline.Define("typed", p =>
        {
            var raw = p.Import<Dataset>("raw.csv");
            var split = p.Split(raw, testShare: 0.25);
            var trained = p.ParallelFor([0.1, 0.5], (each, rate) => each.TrainAsync(split.Train, learningRate: rate, seed: 3).DisplayName("train"));
            var count = p.Count(p.Collected(trained.Model));
            p.If(count.Output > 1, then => then.Squares([1, 2]));
        });
        var task = pipeline.Document.Spec.Components!.Values.Select(c => c.Dag?.Tasks?.GetValueOrDefault("train-model")).Single(t => t is not null)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipeline.Document.Spec.Root!.Dag!.Tasks!.Keys, Is.SupersetOf(new[] { "split", "count" }));
            Assert.That(task.Inputs!.Parameters!.Keys, Is.EquivalentTo(new[] { "learning_rate", "seed" }));
            Assert.That(task.Inputs.Artifacts!.Keys, Is.EquivalentTo(new[] { "train" }));
        }
    }

    [Test]
    public void Component_Interface_IsTheMethods()
    {
        var component = StepsTasks.TrainAsyncComponent;
        var inputs = component.Inputs.OfType<ParameterInput>().ToDictionary(i => i.Name);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(component.Name, Is.EqualTo("train-model"));
            Assert.That(((ContainerImplementation)component.Implementation).Image, Is.EqualTo("registry.example.com/trainer:2"));
            Assert.That(inputs["learning_rate"].Default.GetDouble(), Is.EqualTo(0.5));
            Assert.That(inputs["size"].Default.GetString(), Is.EqualTo("Large"));
            Assert.That(inputs["size"].Literals!.Select(l => l.GetString()), Is.EqualTo(new[] { "Small", "Large" }));
            Assert.That(inputs["seed"].IsOptional, Is.True);
            Assert.That(inputs["seed"].Default.ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Undefined));
            Assert.That(component.Outputs.Select(o => o.Name), Is.EqualTo(new[] { "model", "accuracy", "epochs" }));
            Assert.That(StepsTasks.SplitComponent.Description, Is.EqualTo("Splits the data."));
            Assert.That(StepsTasks.SplitComponent.Inputs[1].Description, Is.EqualTo("The share that is held out."));
        }
    }

    [Test]
    public void Component_Location_IsTheMethodsLine()
    {
        var location = StepsTasks.SplitComponent.Location;
        Assert.That(File.ReadLines(location.File).ElementAt(location.Line - 1), Does.Contain("void Split("));
    }

    [Test]
    public void Define_WrongUse_SaysTheUsersLine()
    {
        var fault = Assert.Throws<ValidationException>(() => Pipeline.Define("wrong", p =>
        {
            var inner = p.ParallelFor([1], (each, _) => each.Squares([1]));
            p.Squares(inner.Output);
        }))!.Faults.Single();
        Assert.That(fault.Location.ToString(), Does.StartWith("PipelineTests.cs:"));
        Assert.That(File.ReadLines(fault.Location.File).ElementAt(fault.Location.Line - 1), Does.Contain("p.Squares(inner.Output)"));
    }
}
