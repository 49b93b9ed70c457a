using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kubeflow.Manifests;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Loading;

/// <summary>Reads a component file of KFP v1, as KFP 2 reads it: names become words, types of v1 become those of v2; descriptions of inputs and outputs are left out.</summary>
internal sealed partial class ComponentFileV1(YamlMap file, string fileName)
{
    private static readonly Dictionary<string, ParameterType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["integer"] = ParameterType.NumberInteger, ["int"] = ParameterType.NumberInteger, ["double"] = ParameterType.NumberDouble, ["float"] = ParameterType.NumberDouble,
        ["string"] = ParameterType.String, ["str"] = ParameterType.String, ["text"] = ParameterType.String, ["bool"] = ParameterType.Boolean,
        ["boolean"] = ParameterType.Boolean, ["dict"] = ParameterType.Struct, ["jsonobject"] = ParameterType.Struct, ["list"] = ParameterType.List,
        ["jsonarray"] = ParameterType.List, ["pipelinetaskfinalstatus"] = ParameterType.TaskFinalStatus,
    };

    private static readonly string[] FieldsOfFile = ["name", "description", "inputs", "outputs", "implementation", "metadata"];
    private static readonly string[] FieldsOfContainer = ["image", "command", "args", "env", "fileOutputs"];
    private static readonly string[] FieldsOfInput = ["name", "type", "description", "default", "optional", "annotations"];
    private static readonly string[] FieldsOfOutput = ["name", "type", "description", "annotations"];

    private static readonly string[] System = ["Artifact", "Model", "Dataset", "Metrics", "ClassificationMetrics", "SlicedClassificationMetrics", "HTML", "Markdown"];

    private readonly Dictionary<string, OutputDefinition> _outputs = [];

    public Component Read()
    {
        CheckFields(file, FieldsOfFile);
        var name = Text(file["name"]) ?? "Component";
        if (file["implementation"] is not YamlMap implementation || implementation["container"] is not YamlMap container)
            throw Refused("has no container to run (a graph of v1 cannot be used in KFP 2)", file["implementation"]!, "Use the components of the graph in a pipeline.");
        CheckFields(container, FieldsOfContainer);
        if (container["fileOutputs"] is { } paths)
            throw Refused("has fileOutputs, which KFP 2 does not read", paths, "Write {outputPath: name} in the command, and let the program write there.");
        var place = new SourceLocation(fileName, file.Line);
        var builder = Component.Container(name, place.File, place.Line).Image(Text(container["image"]) ?? "");
        if (Text(file["description"]) is { } description)
            builder.Description(description);
        foreach (var input in Items(file["inputs"]))
            builder.Input(Input(input), new(fileName, input.Line));
        foreach (var output in Items(file["outputs"]))
        {
            CheckFields(output, FieldsOfOutput);
            var definition = _outputs[Text(output["name"]) ?? ""] = Output(output);
            builder.Output(definition, new(fileName, output.Line));
        }
        builder.Command(Words(container["command"])).Args(Words(container["args"]));
        var built = builder.Build();
        return container["env"] is not YamlMap env ? built : new Component(built.Name, built.Description, built.Inputs, built.Outputs,
            ((ContainerImplementation)built.Implementation) with { Loaded = new() { Env = [.. env.Fields.Select(f => new Ir.EnvVar { Name = f.Name, Value = Word(f.Value) })] } }, place);
    }

    private InputDefinition Input(YamlMap input)
    {
        CheckFields(input, FieldsOfInput);
        var name = NameOf(input);
        var isOptional = Text(input["optional"]) is "true" or "True" || input["default"] is not null;
        if (ParameterOf(input["type"]) is not { } type)
            return new ArtifactInput(name, ArtifactOf(input["type"])) { IsOptional = isOptional };
        return new ParameterInput(name, type)
        {
            IsOptional = isOptional || type == ParameterType.TaskFinalStatus, Default = Default(input["default"], type),
        };
    }

    private OutputDefinition Output(YamlMap output) => ParameterOf(output["type"]) is { } type
        ? new ParameterOutput(NameOf(output), type)
        : new ArtifactOutput(NameOf(output), ArtifactOf(output["type"]));

    // Defaults of v1 are texts, whatever their type.
    private JsonElement Default(YamlNode? node, ParameterType type)
    {
        if (Text(node) is not { } text)
            return default;
        try
        {
            return type switch
            {
                ParameterType.NumberInteger => Value.Json(long.Parse(text, CultureInfo.InvariantCulture)),
                ParameterType.NumberDouble => double.Parse(text, CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? Value.Json(number) : throw new FormatException(),
                ParameterType.Boolean => Value.Json(Boolean(text)),
                ParameterType.List or ParameterType.Struct => Value.Json(JsonSerializer.Deserialize<JsonElement>(text)),
                _ => Value.Json(text),
            };
        }
        catch (Exception e) when (e is FormatException or JsonException or OverflowException)
        {
            throw Refused($"has the default '{text}', which is no {type.ToKfp()}", node!, "Correct it.");
        }
    }

    private static bool Boolean(string text) => text.ToLowerInvariant() switch
    {
        "y" or "yes" or "t" or "true" or "on" or "1" => true,
        "n" or "no" or "f" or "false" or "off" or "0" => false,
        _ => throw new FormatException(),
    };

    private IEnumerable<string> Words(YamlNode? node) => node switch
    {
        YamlList list => [.. list.Items.Select(Word)],
        null or YamlScalar { Kind: YamlScalarKind.Null } => [],
        _ => throw Refused("has words that are no list", node, "Write a list, such as [python3, main.py]."),
    };

    private string Word(YamlNode node)
    {
        if (node is YamlScalar scalar)
            return scalar.Text;
        if (node is not YamlMap { Fields: [var field] })
            throw Refused("has a word in its command that is no text and no placeholder", node, "Write a text, or one such as {inputValue: name}.");
        return field.Name switch
        {
            "inputValue" => Placeholder.InputValue(Sanitized(field.Value)),
            "inputPath" => Placeholder.InputPath(Sanitized(field.Value)),
            "inputUri" => Placeholder.InputUri(Sanitized(field.Value)),
            "outputPath" => _outputs.GetValueOrDefault(Text(field.Value) ?? "") is ParameterOutput parameter ? Placeholder.OutputParameterFile(parameter.Name) : Placeholder.OutputPath(Sanitized(field.Value)),
            "outputUri" => Placeholder.OutputUri(Sanitized(field.Value)),
            "executorInput" => Placeholder.ExecutorInput,
            "concat" => Placeholder.Concat(Words(field.Value)),
            "if" when field.Value is YamlMap { } choice => If(choice),
            _ => throw Refused($"has the placeholder '{field.Name}', which KFP 2 does not know", node, "Use inputValue, inputPath, inputUri, outputPath, outputUri, executorInput, concat or if."),
        };
    }

    private string If(YamlMap choice)
    {
        var input = choice["cond"] is YamlMap condition && condition["isPresent"] is { } present ? Sanitized(present)
            : throw Refused("has an 'if' that asks for something else than the presence of an input", choice, "Write cond: {isPresent: input}.");
        var then = choice["then"] ?? throw Refused("has an 'if' without 'then'", choice, "Write what stands there when the input is given.");
        return then is YamlList || choice["else"] is YamlList
            ? Placeholder.IfPresent(input, Words(then), choice["else"] is null ? null : Words(choice["else"]))
            : Placeholder.IfPresent(input, Word(then), choice["else"] is { } otherwise ? Word(otherwise) : null);
    }

    private IEnumerable<YamlMap> Items(YamlNode? node) => node switch
    {
        null => [],
        YamlList list => list.Items.Select(item => item as YamlMap ?? throw Refused("has an input or output that is no mapping", item, "Write {name: ..., type: ...}.")),
        _ => throw Refused("has inputs or outputs that are no list", node, "Write a list of {name: ..., type: ...}."),
    };

    private void CheckFields(YamlMap map, string[] known)
    {
        if (map.Fields.FirstOrDefault(f => !known.Contains(f.Name)) is { } strange)
            throw new ValidationException(Shown, [UnknownField.Of(strange.Name, strange.Name, known, new(fileName, strange.Line))]);
    }

    private string Shown => Text(file["name"]) is { } name ? $"Component '{name}'" : "The component";

    private string NameOf(YamlMap field) => Text(field["name"]) is { Length: > 0 } name ? Sanitize(name) : throw Refused("has an input or output without a name", field, "Give it one.");

    private static ParameterType? ParameterOf(YamlNode? type) => Text(type) is { } text && Types.TryGetValue(text.Split('[')[0].Trim(), out var known) ? known : null;

    private static ArtifactType ArtifactOf(YamlNode? type) => Text(type) switch
    {
        { } text when text.StartsWith("google.", StringComparison.Ordinal) => new ArtifactType(text),
        { } text when System.Contains(text) => new ArtifactType("system." + text),
        _ => ArtifactType.Any,
    };

    private static string? Text(YamlNode? node) => (node as YamlScalar)?.Text;

    private static string Sanitized(YamlNode node) => Sanitize(Text(node) ?? "");

    private static string Sanitize(string name) => NotWord().Replace(name.ToLowerInvariant(), "_");

    private ValidationException Refused(string what, YamlNode node, string hint) =>
        new(Shown, [WrongComponentFile.Of(Shown, what, hint, new(fileName, node.Line))]);

    [GeneratedRegex("[^a-z0-9_]")]
    private static partial Regex NotWord();
}
