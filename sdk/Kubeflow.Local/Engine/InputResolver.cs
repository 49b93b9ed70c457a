using System.Text.Json;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Finds a task's inputs: constants, outputs of tasks beside it, inputs of its graph, and how a task ended.</summary>
internal sealed class InputResolver(RunContext run, GraphContext graph, IReadOnlyDictionary<string, TaskResult> results)
{
    /// <summary>The inputs, each of its declared type.</summary>
    /// <exception cref="InputFault">One has no value, or a value of another type.</exception>
    public TaskInputs Resolve(string name, PipelineTaskSpec task, ComponentSpec component)
    {
        var parameters = new Dictionary<string, JsonElement>();
        foreach (var (input, source) in task.Inputs?.Parameters ?? Nothing.Parameters)
            if (Parameter(name, input, source) is { } value)
                parameters[input] = value;
        var artifacts = new Dictionary<string, RuntimeArtifactList>();
        foreach (var (input, source) in task.Inputs?.Artifacts ?? Nothing.Artifacts)
            if (Artifact(name, input, source, component) is { } list)
                artifacts[input] = list;
        return new TaskInputs(parameters, artifacts);
    }

    /// <summary>Fills in defaults, and holds every input against its declared type. An absent optional input of a graph is null inside.</summary>
    /// <exception cref="InputFault">One has no value, or a value of another type.</exception>
    public static TaskInputs Complete(string name, TaskInputs given, ComponentSpec component)
    {
        var parameters = new Dictionary<string, JsonElement>(given.Parameters);
        foreach (var (input, definition) in component.InputDefinitions?.Parameters ?? Nothing.Definitions)
        {
            var has = parameters.TryGetValue(input, out var value);
            // As on the server, null given to an optional input is as if nothing was given.
            if ((!has || value.ValueKind == JsonValueKind.Null) && definition.DefaultValue.ValueKind != JsonValueKind.Undefined)
                (has, value) = (true, definition.DefaultValue);
            if (!has || value.ValueKind == JsonValueKind.Null)
            {
                if (definition.IsOptional != true && definition.DefaultValue.ValueKind == JsonValueKind.Undefined)
                    throw new InputFault(InputUnavailable.Of(name, input, has ? "is null and needs a value" : "has no value"));
                if (component.Dag is not null)
                    parameters[input] = Json.Null;
                else
                    parameters.Remove(input);
                continue;
            }
            parameters[input] = ParameterText.Convert(definition.ParameterType, value)
                ?? throw new InputFault(InputUnavailable.Of(name, input, $"is {definition.ParameterType}, got {value.GetRawText()}"));
            if (definition.Literals is { } allowed && !allowed.Any(a => JsonElement.DeepEquals(a, value)))
                throw new InputFault(InputUnavailable.Of(name, input, $"does not allow {value.GetRawText()}"));
        }
        foreach (var (input, definition) in component.InputDefinitions?.Artifacts ?? Nothing.ArtifactDefinitions)
            if (!given.Artifacts.ContainsKey(input) && definition.IsOptional != true)
                throw new InputFault(InputUnavailable.Of(name, input, "is an artifact that was not given"));
        return given with { Parameters = parameters };
    }

    /// <summary>The text of a value that a setting beside the inputs asks for, such as a secret's name; null if it has none.</summary>
    public string? TextOf(TaskInputParameterSpec source, TaskInputs inputs)
    {
        JsonElement? value;
        if (source.ComponentInputParameter is { } name)
            value = inputs.Parameters.TryGetValue(name, out var own) || graph.Inputs.Parameters.TryGetValue(name, out own) ? own : null;
        else if (source.TaskOutputParameter is { } output)
            value = results.GetValueOrDefault(output.ProducerTask ?? "")?.Outputs.Parameters.TryGetValue(output.OutputParameterKey ?? "", out var given) == true ? given.Value : null;
        else
            value = source.RuntimeValue is { } constant ? run.Placeholders.ReplaceJob(constant.Constant, graph.Path) : null;
        return value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } found ? ParameterText.Write(found) : null;
    }

    private JsonElement? Parameter(string name, string input, TaskInputParameterSpec source)
    {
        var value = Source(name, input, source);
        if (value is not { ValueKind: not JsonValueKind.Null } found || source.ParameterExpressionSelector is not { Length: > 0 } selector)
            return value;
        try
        {
            return CelExpression.Select(selector, found);
        }
        catch (CelFault fault)
        {
            throw new InputFault(ConditionFailed.Of(name, selector, fault.Message));
        }
    }

    private JsonElement? Source(string name, string input, TaskInputParameterSpec source)
    {
        if (source.RuntimeValue is { } constant)
            return run.Placeholders.ReplaceJob(
                constant.Constant.ValueKind != JsonValueKind.Undefined ? constant.Constant : constant.ConstantValue, graph.PathOf(name));
        if (source.ComponentInputParameter is { } outer)
            return graph.Inputs.Parameters.TryGetValue(outer, out var value) ? value : null;
        if (source.TaskFinalStatus is { } status)
            return FinalStatus(status.ProducerTask!);
        if (source.TaskOutputParameter is not { } output)
            return null;
        if (results[output.ProducerTask!].Outputs.Parameters.TryGetValue(output.OutputParameterKey!, out var given))
            return given.Value;
        return results[output.ProducerTask!].State == RuntimeState.Succeeded
            ? throw new InputFault(InputUnavailable.Of(name, input, $"comes from the output '{output.OutputParameterKey}' of '{output.ProducerTask}', which gave none"))
            : null;
    }

    private RuntimeArtifactList? Artifact(string name, string input, TaskInputArtifactSpec source, ComponentSpec component)
    {
        if (source.ComponentInputArtifact is { } outer)
            return graph.Inputs.Artifacts.GetValueOrDefault(outer);
        var output = source.TaskOutputArtifact!;
        var result = results[output.ProducerTask!];
        if (result.Outputs.Artifacts.TryGetValue(output.OutputArtifactKey!, out var list))
            return list;
        var optional = component.InputDefinitions?.Artifacts?.GetValueOrDefault(input)?.IsOptional == true;
        return optional || result.State != RuntimeState.Succeeded
            ? null
            : throw new InputFault(InputUnavailable.Of(name, input, $"comes from the output '{output.OutputArtifactKey}' of '{output.ProducerTask}', which gave none"));
    }

    private JsonElement FinalStatus(string producer)
    {
        var result = results[producer];
        return Json.Of(new
        {
            state = result.State.ToKfp(),
            pipelineTaskName = producer,
            pipelineJobResourceName = run.Id,
            error = result.Error is null ? new Dictionary<string, object>() : new Dictionary<string, object> { ["code"] = result.ExitCode ?? 1, ["message"] = result.Error },
        });
    }
}

/// <summary>An input without a value, or with a wrong one; the message is the whole sentence.</summary>
internal sealed class InputFault(string message) : Exception(message);

/// <summary>Empty parts of a document.</summary>
internal static class Nothing
{
    public static IReadOnlyDictionary<string, TaskInputParameterSpec> Parameters { get; } = new Dictionary<string, TaskInputParameterSpec>();

    public static IReadOnlyDictionary<string, TaskInputArtifactSpec> Artifacts { get; } = new Dictionary<string, TaskInputArtifactSpec>();

    public static IReadOnlyDictionary<string, InputParameterSpec> Definitions { get; } = new Dictionary<string, InputParameterSpec>();

    public static IReadOnlyDictionary<string, InputArtifactSpec> ArtifactDefinitions { get; } = new Dictionary<string, InputArtifactSpec>();
}
