namespace Kubeflow.Cli.Tests;

/// <summary>Compiled pipelines whose steps any machine with a shell can run.</summary>
internal static class Documents
{
    /// <summary>Three steps, each after the other; each runs a script with <c>$0</c> its text and <c>$1</c> the file of its output.</summary>
    public static string Chain(string first = "printf '%s' \"$0\" > \"$1\"", string second = "printf '%s' \"$0\" > \"$1\"", string third = "printf '%s' \"$0\" > \"$1\"") => $$$$$"""
        components:
          comp-first: &component
            executorLabel: exec-first
            inputDefinitions: {parameters: {text: {parameterType: STRING}}}
            outputDefinitions: {parameters: {Output: {parameterType: STRING}}}
          comp-second:
            <<: *component
            executorLabel: exec-second
          comp-third:
            <<: *component
            executorLabel: exec-third
        deploymentSpec:
          executors:
            exec-first: {container: {image: alpine, command: [sh, -c, {{{{{Quoted(first)}}}}}, "{{$.inputs.parameters['text']}}", "{{$.outputs.parameters['Output'].output_file}}"]}}
            exec-second: {container: {image: alpine, command: [sh, -c, {{{{{Quoted(second)}}}}}, "{{$.inputs.parameters['text']}}", "{{$.outputs.parameters['Output'].output_file}}"]}}
            exec-third: {container: {image: alpine, command: [sh, -c, {{{{{Quoted(third)}}}}}, "{{$.inputs.parameters['text']}}", "{{$.outputs.parameters['Output'].output_file}}"]}}
        pipelineInfo: {name: chain}
        root:
          dag:
            outputs: {parameters: {said: {valueFromParameter: {producerSubtask: third, outputParameterKey: Output}}}}
            tasks:
              first:
                componentRef: {name: comp-first}
                inputs: {parameters: {text: {componentInputParameter: text}}}
              second:
                componentRef: {name: comp-second}
                dependentTasks: [first]
                inputs: {parameters: {text: {taskOutputParameter: {producerTask: first, outputParameterKey: Output}}}}
              third:
                componentRef: {name: comp-third}
                inputs: {parameters: {text: {taskOutputParameter: {producerTask: second, outputParameterKey: Output}}}}
          inputDefinitions:
            parameters:
              text: {parameterType: STRING, defaultValue: hello, isOptional: true}
              count: {parameterType: NUMBER_INTEGER, defaultValue: 3.0, isOptional: true}
              rate: {parameterType: NUMBER_DOUBLE, defaultValue: 0.5, isOptional: true}
              flag: {parameterType: BOOLEAN, defaultValue: false, isOptional: true}
              items: {parameterType: LIST, defaultValue: [], isOptional: true}
          outputDefinitions: {parameters: {said: {parameterType: STRING}}}
        schemaVersion: 2.1.0
        sdkVersion: test
        """;

    private static string Quoted(string script) => "'" + script.Replace("'", "''", StringComparison.Ordinal) + "'";
}
