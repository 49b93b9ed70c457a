using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>Python functions as components of a C# pipeline.</summary>
public static partial class PythonComponent
{
    private static readonly Dictionary<string, ParameterType> Words = new()
    {
        ["str"] = ParameterType.String, ["int"] = ParameterType.NumberInteger, ["float"] = ParameterType.NumberDouble, ["bool"] = ParameterType.Boolean,
        ["list"] = ParameterType.List, ["List"] = ParameterType.List, ["dict"] = ParameterType.Struct, ["Dict"] = ParameterType.Struct,
        ["PipelineTaskFinalStatus"] = ParameterType.TaskFinalStatus,
    };

    private static readonly string[] Artifacts = ["Artifact", "Model", "Dataset", "Metrics", "ClassificationMetrics", "SlicedClassificationMetrics", "HTML", "Markdown"];

    /// <summary>
    /// Makes a component of a function in a Python file. The file is read, not run. Its types are those of kfp: <c>str int float bool list
    /// dict</c>, <c>Input[Dataset]</c>, <c>Output[Model]</c>, <c>InputPath(...)</c>, <c>OutputPath(...)</c>, <c>NamedTuple</c> results. What the
    /// function names in the file besides travels with it; a decorator's <c>base_image</c> and <c>packages_to_install</c> are honoured.
    /// </summary>
    /// <param name="file">The Python file.</param>
    /// <param name="function">The function's name.</param>
    /// <param name="python">The interpreter that reads the file.</param>
    /// <exception cref="ValidationException">The file or the function cannot be used; the fault has its line.</exception>
    /// <exception cref="KubeflowException">There is no such file, or no such interpreter.</exception>
    public static Component Load(string file, string function, string python = "python3")
    {
        if (!File.Exists(file))
            throw new KubeflowException("NoFile", $"There is no Python file {file}.", $"It is looked for at {Path.GetFullPath(file)}.", file);
        var described = JsonSerializer.Deserialize<Described>(Describe(file, function, python), JsonSerializerOptions.Web)!;
        if (described.Fault is { } fault)
            throw new ValidationException(Path.GetFileName(file), [WrongPythonFunction.Of($"{Path.GetFileName(file)} {fault}.", new(file, described.Line))]);
        var container = PythonStepCommand.Of(new PythonFunction
        {
            Source = described.Source!, Function = function, Image = described.Image ?? "python:3.11", Packages = described.Packages,
        });
        var place = new SourceLocation(file, described.Line);
        var builder = Component.Container(function, file, described.Line).Image(container.Image).Command(container.Command).Args(container.Args);
        if (described.Text is { } text)
            builder.Description(text);
        foreach (var argument in described.Arguments)
            Add(builder, argument, place);
        foreach (var field in described.Returns)
            builder.Output(Output(field[0], field[1], place), place);
        return builder.Build();
    }

    private static void Add(ContainerComponentBuilder builder, PythonArgument argument, SourceLocation place)
    {
        var type = argument.Type.Replace("typing.", "", StringComparison.Ordinal).Replace("dsl.", "", StringComparison.Ordinal);
        var optional = Optional().Match(type);
        type = optional.Success ? optional.Groups[1].Value + optional.Groups[2].Value : type;
        var marked = Marked().Match(type);
        var (mark, inner) = marked.Success ? (marked.Groups[1].Value, marked.Groups[2].Value.Trim('\'', '"')) : ("", type);
        var list = List().Match(inner);
        switch (mark)
        {
            case "Output" or "OutputPath":
                builder.Output(mark == "OutputPath" && ParameterOf(inner) is { } known ? new ParameterOutput(argument.Name, known) : new ArtifactOutput(argument.Name, ArtifactOf(inner)), place);
                break;
            case "Input" or "InputPath":
                builder.Input(new ArtifactInput(argument.Name, ArtifactOf(list.Success ? list.Groups[1].Value : inner), list.Success) { IsOptional = argument.Optional }, place);
                break;
            default:
                var parameter = ParameterOf(type) ?? throw Refused(argument.Name, argument.Type, place);
                builder.Input(new ParameterInput(argument.Name, parameter)
                {
                    IsOptional = argument.Optional || parameter == ParameterType.TaskFinalStatus, Default = argument.Default,
                    ItemType = list.Success ? ParameterOf(list.Groups[1].Value) ?? default : default,
                }, place);
                break;
        }
    }

    private static OutputDefinition Output(string name, string type, SourceLocation place) => ParameterOf(type) is { } known
        ? new ParameterOutput(name, known)
        : Artifacts.Contains(type) ? new ArtifactOutput(name, ArtifactOf(type)) : throw Refused(name, type, place);

    private static ParameterType? ParameterOf(string type) => Words.TryGetValue(type.Split('[')[0], out var known) ? known : null;

    private static ArtifactType ArtifactOf(string type) => Artifacts.Contains(type) ? new ArtifactType("system." + type) : ArtifactType.Any;

    private static ValidationException Refused(string name, string type, SourceLocation place) =>
        new(Path.GetFileName(place.File), [WrongPythonFunction.Of($"'{name}' is of the type {type}, which no component can have.", place)]);

    private static string Describe(string file, string function, string python)
    {
        var start = new ProcessStartInfo(python, ["-c", RuntimeText.Read("describe_function.py"), file, function]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? output
                : throw new KubeflowException("PythonFailed", $"'{python}' could not read {file}: {errors.Result.Trim().Split('\n')[^1]}", "Use Python 3.9 or newer.", file);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new KubeflowException("NoPython", $"'{python}' cannot be started to read {file}: {e.Message}.", "Install Python, or name an interpreter.", file, innerException: e);
        }
    }

    private sealed record Described
    {
        public string? Fault { get; init; }

        public int Line { get; init; }

        public string? Source { get; init; }

        [JsonPropertyName("description")]
        public string? Text { get; init; }

        public string? Image { get; init; }

        public IReadOnlyList<string> Packages { get; init; } = [];

        public IReadOnlyList<PythonArgument> Arguments { get; init; } = [];

        public IReadOnlyList<IReadOnlyList<string>> Returns { get; init; } = [];
    }

    private sealed record PythonArgument(string Name, string Type, bool Optional, JsonElement Default);

    [GeneratedRegex(@"^(?:Optional\[(.*)\]|(.*?)\s*\|\s*None)$")]
    private static partial Regex Optional();

    [GeneratedRegex(@"^(Input|Output|InputPath|OutputPath)[\[(](.*)[\])]$")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^[Ll]ist\[(.*)\]$")]
    private static partial Regex List();
}
