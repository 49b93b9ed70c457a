using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Core.Tests.Pipelines;

/// <summary>Values whose KFP names are equal stay two values; tasks whose names are a group's stay tasks.</summary>
public class ValueNameTests
{
    private static readonly Component Text = Make("text", "Output");

    [Test]
    public void Compile_TwoOutputsOfOneName_KeepsThemApart()
    {
        var spec = Pipeline.Define("names", p =>
        {
            var (first, second) = (p.Add(Make("a", "b-c")).Output<string>("b-c"), p.Add(Make("a-b", "c")).Output<string>("c"));
            p.If(first == "x", then => then.Add(Text).With("text", second).With("more", first));
        }).Document.Spec;

        var inputs = spec.Components!["comp-condition-1"].Dag!.Tasks!["text"].Inputs!.Parameters!;
        var (text, more) = (inputs["text"].ComponentInputParameter!, inputs["more"].ComponentInputParameter!);
        var condition = spec.Root!.Dag!.Tasks!["condition-1"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(condition.Inputs!.Parameters![text].TaskOutputParameter!.ProducerTask, Is.EqualTo("a-b"));
            Assert.That(condition.Inputs.Parameters[more].TaskOutputParameter!.ProducerTask, Is.EqualTo("a"));
            Assert.That(condition.TriggerPolicy!.Condition, Is.EqualTo($"inputs.parameter_values['{more}'] == 'x'"));
        }
    }

    [Test]
    public void Compile_ItemsOfNestedLoopsOverOneList_KeepsThemApart()
    {
        var spec = Pipeline.Define("names", p =>
        {
            var items = p.ListParameter("items", ["a", "b"]);
            p.ParallelFor(items, (each, x) => each.ParallelFor(items, (inner, y) => inner.Add(Text).With("text", x).With("more", y)));
        }).Document.Spec;

        var inner = spec.Components!["comp-for-loop-1"].Dag!.Tasks!["for-loop-2"];
        var inputs = spec.Components["comp-for-loop-2"].Dag!.Tasks!["text"].Inputs!.Parameters!;
        Assert.That(inputs["more"].ComponentInputParameter, Is.EqualTo(inner.ParameterIterator!.ItemInput).And.Not.EqualTo(inputs["text"].ComponentInputParameter));
        Assert.That(inner.Inputs!.Parameters![inputs["text"].ComponentInputParameter!].ComponentInputParameter, Is.EqualTo("pipelinechannel--items-loop-item"));
    }

    [Test]
    public void Compile_TwoValuesOfOneNameInOneText_KeepsThemApart()
    {
        var task = Pipeline.Define("names", p =>
        {
            var (first, second) = (p.Add(Make("a", "b-c")).Output<string>("b-c"), p.Add(Make("a-b", "c")).Output<string>("c"));
            p.Add(Text).With("text", $"{first}, {second}, {first}");
        }).Document.Spec.Root!.Dag!.Tasks!["text"];

        var names = task.Inputs!.Parameters!.Where(i => i.Value.TaskOutputParameter is not null).ToDictionary(i => i.Value.TaskOutputParameter!.ProducerTask!, i => i.Key);
        string Placeholder(string producer) => $"{{{{$.inputs.parameters['{names[producer]}']}}}}";
        Assert.That(
            task.Inputs.Parameters!["text"].RuntimeValue!.Constant.GetString(),
            Is.EqualTo($"{Placeholder("a")}, {Placeholder("a-b")}, {Placeholder("a")}"));
    }

    [Test]
    public void Compile_TaskNamedLikeAGroup_KeepsBoth()
    {
        var document = Pipeline.Define("names", p =>
        {
            p.Add(Make("for-loop-2", "Output"));
            p.ParallelFor<int>([1], (each, _) => each.Add(Text));
            p.Add(Make("condition", "Output"));
            p.Add(Make("condition", "Output"));
            p.Add(Make("condition", "Output"));
            p.If(p.Parameter("x", true), then => then.Add(Text));
        }).Document;

        Assert.That(document.Spec.Root!.Dag!.Tasks!.Keys, Is.EquivalentTo(new[]
        {
            "for-loop-2", "for-loop-2-2", "condition", "condition-2", "condition-3", "condition-3-2",
        }));
        Assert.That(document.Validate(), Is.Empty);
    }

    [Test]
    public void Compile_InputNamedLikeASetting_KeepsTheUsersValue()
    {
        var task = Pipeline.Define("names", p => p.Add(Component.Container("runs").Input<string>("base_image").Image("alpine").Build())
            .With("base_image", "mine").ContainerImage(p.Parameter("image", "alpine:3"))).Document.Spec.Root!.Dag!.Tasks!["runs"];
        Assert.That(task.Inputs!.Parameters!["base_image"].RuntimeValue!.Constant.GetString(), Is.EqualTo("mine"));
        Assert.That(task.Inputs.Parameters, Does.ContainKey("pipelinechannel--image"));
    }

    [Test]
    public void Compile_ValueInAKeyOfAnObject_IsReplacedThereToo()
    {
        var component = Component.Container("takes").Input<Dictionary<string, string>>("map").Image("alpine").Build();
        TaskInputParameterSpec map = Pipeline.Define("keys", p => p.Add(component).With("map", Value.Of(new Dictionary<string, string> { [$"{p.Parameter("key", "k")}"] = "v" })))
            .Document.Spec.Root!.Dag!.Tasks!["takes"].Inputs!.Parameters!["map"];
        Assert.That(map.RuntimeValue!.Constant.EnumerateObject().Single().Name, Is.EqualTo("{{$.inputs.parameters['pipelinechannel--key']}}"));
    }

    private static Component Make(string name, string output) =>
        Component.Container(name).OptionalInput("text", "").OptionalInput("more", "").Output<string>(output).Image("alpine").Command("true").Build();
}
