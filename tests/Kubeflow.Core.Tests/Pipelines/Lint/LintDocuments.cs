using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Core.Tests.Pipelines.Lint;

/// <summary>Pipelines for the rules of lint.</summary>
internal static class LintDocuments
{
    /// <summary>Two steps, the second in a condition; parts can be replaced to break one thing.</summary>
    public const string Plain = """
        components:
          comp-first:
            executorLabel: exec-first
            inputDefinitions: {parameters: {text: {parameterType: STRING, isOptional: true}}}
            outputDefinitions: {parameters: {Output: {parameterType: STRING}}}
          comp-group:
            dag: {tasks: {second: {componentRef: {name: comp-second}}}}
            inputDefinitions: {parameters: {pipelinechannel--first-Output: {parameterType: STRING}}}
          comp-second: {executorLabel: exec-second}
        deploymentSpec:
          executors:
            exec-first: {container: {image: alpine, command: [echo]}}
            exec-second: {container: {image: alpine, command: [echo]}}
        pipelineInfo: {name: plain}
        root:
          dag:
            tasks:
              first:
                componentRef: {name: comp-first}
                inputs: {parameters: {text: {runtimeValue: {constant: hello}}}}
              group:
                componentRef: {name: comp-group}
                inputs: {parameters: {pipelinechannel--first-Output: {taskOutputParameter: {producerTask: first, outputParameterKey: Output}}}}
                triggerPolicy: {condition: "inputs.parameter_values['pipelinechannel--first-Output'] == 'a'"}
        schemaVersion: 2.1.0
        """;

    /// <summary>A step with every kind of input.</summary>
    public static Component Step { get; } = Component.Container("step").OptionalInput<string>("text", "").OptionalInput<List<string>>("texts").OptionalInput<int>("number", 0)
        .InputArtifact<Dataset>("data", optional: true).Output<string>("Output").Output<int>("count").OutputArtifact<Dataset>("made").Image("alpine").Command("true").Build();

    public static Func<PipelineDocument> Authored(Action<PipelineBuilder> define) => () => Pipeline.Define("one", define).Document;

    /// <summary>The plain pipeline with parts replaced: a part, then what it becomes, and so on.</summary>
    public static Func<PipelineDocument> Changed(params string[] parts) => () =>
    {
        var text = Plain;
        foreach (var pair in parts.Chunk(2))
        {
            Assert.That(text, Does.Contain(pair[0]));
            text = text.Replace(pair[0], pair[1], StringComparison.Ordinal);
        }
        return PipelineDocument.Parse(text, "p.yaml", new() { KeepPlaces = true });
    };

    /// <summary>The plain pipeline with one setting for Kubernetes.</summary>
    public static Func<PipelineDocument> WithSetting(string setting) =>
        () => PipelineDocument.Parse($"{Plain}\n---\nplatforms: {{kubernetes: {{deploymentSpec: {{executors: {{exec-first: {{{setting}}}}}}}}}}}\n", "p.yaml", new() { KeepPlaces = true });

    /// <summary>The plain pipeline with one setting of the whole.</summary>
    public static Func<PipelineDocument> WithConfig(string setting) =>
        () => PipelineDocument.Parse($"{Plain}\n---\nplatforms: {{kubernetes: {{pipelineConfig: {{{setting}}}}}}}\n", "p.yaml", new() { KeepPlaces = true });
}
