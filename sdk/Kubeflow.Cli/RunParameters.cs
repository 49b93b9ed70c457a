using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Cli;

/// <summary>Arguments of the command line, read by the types the pipeline declares: <c>n=5</c> is a number where n is one, and text
/// where it is text.</summary>
internal static class RunParameters
{
    public static PipelineArguments Parse(PipelineSpec spec, IEnumerable<string> given)
    {
        var arguments = new PipelineArguments();
        foreach (var text in given)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                throw new KubeflowException("WrongArgument", $"'{text}' is no argument.", "Write -p name=value.");
            var (name, value) = (text[..at], text[(at + 1)..]);
            var type = spec.Root?.InputDefinitions?.Parameters?.GetValueOrDefault(name)?.ParameterType;
            arguments[name] = Read(name, type, value);
        }
        return arguments;
    }

    private static JsonElement Read(string name, string? type, string value) =>
        ArgumentText.Read(type, value)
            ?? throw new KubeflowException("KF4006", $"Parameter '{name}' is {type}, got '{value}'.", Example(name, type));

    private static string Example(string name, string? type) => type switch
    {
        "NUMBER_INTEGER" => $"Write a whole number: -p {name}=5.",
        "NUMBER_DOUBLE" => $"Write a number: -p {name}=0.5.",
        "BOOLEAN" => $"Write true or false: -p {name}=true.",
        "LIST" => $"Write a JSON list: -p {name}='[1, 2]'.",
        _ => $"Write a JSON object: -p {name}='{{\"a\": 1}}'.",
    };
}
