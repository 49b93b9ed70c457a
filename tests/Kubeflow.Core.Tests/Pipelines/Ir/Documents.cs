using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Core.Tests.Pipelines.Ir;

/// <summary>Small documents to read, and what reading them says.</summary>
internal static class Documents
{
    /// <summary>Two tasks, the second of which takes what the first gives.</summary>
    public const string TwoSteps =
        """
        # PIPELINE DEFINITION
        # Name: two-steps
        components:
          comp-count:
            executorLabel: exec-count
            outputDefinitions:
              parameters:
                Output:
                  parameterType: NUMBER_INTEGER
          comp-show:
            executorLabel: exec-show
            inputDefinitions:
              parameters:
                number:
                  parameterType: NUMBER_INTEGER
                times:
                  defaultValue: 1.0
                  isOptional: true
                  parameterType: NUMBER_INTEGER
        deploymentSpec:
          executors:
            exec-count:
              container:
                command:
                - count
                image: alpine
            exec-show:
              container:
                command:
                - show
                image: alpine
        pipelineInfo:
          name: two-steps
        root:
          dag:
            tasks:
              count:
                cachingOptions: {}
                componentRef:
                  name: comp-count
                taskInfo:
                  name: count
              show:
                cachingOptions:
                  enableCache: true
                componentRef:
                  name: comp-show
                dependentTasks:
                - count
                inputs:
                  parameters:
                    number:
                      taskOutputParameter:
                        outputParameterKey: Output
                        producerTask: count
                taskInfo:
                  name: show
        schemaVersion: 2.1.0
        sdkVersion: kfp-2.13.0

        """;

    /// <summary>The document with one text replaced by another; the text must be there.</summary>
    public static string Change(string from, string to)
    {
        var changed = TwoSteps.Replace(from, to, StringComparison.Ordinal);
        Assert.That(changed, Is.Not.EqualTo(TwoSteps), $"'{from}' is not in the document.");
        return changed;
    }

    public static IReadOnlyList<Fault> FaultsOf(string text, PipelineReadOptions? options = null) =>
        Assert.Throws<ValidationException>(() => PipelineDocument.Parse(text, "file.yaml", options))!.Faults;

    /// <summary>The one fault, as it is shown.</summary>
    public static string FaultOf(string text) => FaultsOf(text) is [var fault]
        ? fault.ToString()
        : throw new AssertionException($"Several faults:\n{string.Join('\n', FaultsOf(text))}");
}
