using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Core.Tests.Pipelines;

/// <summary>Whatever is nested in whatever: the document is sound, and every name in it leads to something.</summary>
public partial class NestingTests
{
    [Test]
    public void Compile_AnyNesting_GivesASoundDocument() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var pipeline = new RandomPipeline(seed).Define();
        var document = pipeline.Document;
        var text = document.ToYaml();
        Assert.That(document.Validate(), Is.Empty, $"seed {seed}");
        Assert.That(pipeline.Compile(new() { Sharing = ComponentSharing.Always }).Validate(), Is.Empty, $"seed {seed}, shared");
        Assert.That(Dangling(document.Spec), Is.Empty, $"seed {seed}");
        Assert.That(text, Does.Not.Contain("$kubeflow"), $"seed {seed}");
        Assert.That(PipelineDocument.Parse(text).ToYaml(), Is.EqualTo(text), $"seed {seed}");
        Assert.That(new RandomPipeline(seed).Define().Document.ToYaml(), Is.EqualTo(text), $"seed {seed}, again");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Test]
    public void Compile_AnyNesting_HandsEveryInputTheValueThatWasMeant() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new RandomPipeline(seed);
        var origins = new Origins(random.Define().Compile(new() { Sharing = ComponentSharing.Never }).Spec);
        foreach (var task in random.Tasks)
            foreach (var (input, argument) in task.Arguments)
                if (argument.Channel is { } channel)
                    Assert.That(origins.Of(task, input), Is.EqualTo(Origins.Meant(channel)), $"seed {seed}, input {input} of {task.Name}");
                else
                    Assert.That(Read(origins, task, input), Is.EqualTo(Meant(task, argument)), $"seed {seed}, input {input} of {task.Name}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    // A text with its values' origins in place of the values.
    private static string Meant(TaskNode task, Argument argument) => task.Owner.ChannelsIn(argument.Constant)
        .Aggregate(argument.Constant.ToString(), (text, channel) => text.Replace(ChannelToken.Of(channel), $"<{Origins.Meant(channel)}>", StringComparison.Ordinal));

    private static string Read(Origins origins, TaskNode task, string input) =>
        Placeholders().Replace(origins.Constant(task, input).ToString(), m => $"<{origins.Of(task, m.Groups[1].Value)}>");

    // Names inside conditions, constants and settings, which must be inputs of their task.
    private static List<string> Dangling(PipelineSpec spec)
    {
        var found = new List<string>();
        foreach (var component in spec.Components!.Values.Append(spec.Root!))
            foreach (var (name, task) in component.Dag?.Tasks ?? new Dictionary<string, PipelineTaskSpec>())
            {
                var inputs = task.Inputs?.Parameters ?? new Dictionary<string, TaskInputParameterSpec>();
                var asked = Asked().Matches(task.TriggerPolicy?.Condition ?? "")
                    .Concat(inputs.Values.SelectMany(i => Placeholders().Matches(i.RuntimeValue?.Constant is { ValueKind: not System.Text.Json.JsonValueKind.Undefined } constant ? constant.ToString() : "")))
                    .Concat(spec.Components[task.ComponentRef!.Name!].ExecutorLabel is { } label && spec.DeploymentSpec!.Executors![label].Container is { } container
                        ? Placeholders().Matches($"{container.Image} {container.Resources?.ResourceCpuLimit}")
                        : []);
                found.AddRange(asked.Select(m => m.Groups[1].Value).Where(n => !inputs.ContainsKey(n)).Select(n => $"{name}: {n}"));
            }
        return found;
    }

    [GeneratedRegex(@"parameter_values\['([^']*)'\]")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\{\$\.inputs\.parameters\['([^']*)'\]\}\}")]
    private static partial Regex Placeholders();
}
