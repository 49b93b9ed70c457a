using System.Text.Json;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>A run's arguments: checked against the pipeline's parameters before anything starts, defaults filled in.</summary>
internal static class RunArguments
{
    /// <exception cref="ValidationException">One is unknown, missing, or of another type; all faults are in it.</exception>
    public static IReadOnlyDictionary<string, JsonElement> Complete(PipelineSpec spec, IReadOnlyDictionary<string, JsonElement> given)
    {
        var pipeline = spec.PipelineInfo!.Name!;
        var declared = spec.Root!.InputDefinitions?.Parameters ?? new Dictionary<string, InputParameterSpec>();
        var faults = given.Keys.Where(name => !declared.ContainsKey(name)).Select(name => UnknownArgument.Of(pipeline, name, declared.Keys)).ToList();
        // No engine takes artifacts as arguments; KFP's server finds out in the middle of the run.
        foreach (var (name, definition) in spec.Root.InputDefinitions?.Artifacts ?? new Dictionary<string, InputArtifactSpec>())
            if (definition.IsOptional != true)
                faults.Add(MissingRunArgument.OfArtifact(pipeline, name));
        var complete = new Dictionary<string, JsonElement>();
        foreach (var (name, definition) in declared)
        {
            if (!given.TryGetValue(name, out var value))
                value = definition.DefaultValue;
            if (value.ValueKind is JsonValueKind.Undefined)
            {
                if (definition.IsOptional != true)
                    faults.Add(MissingRunArgument.Of(pipeline, name, definition.ParameterType));
                else
                    complete[name] = Json.Null;
            }
            else if (value.ValueKind == JsonValueKind.Null && definition.IsOptional == true)
                complete[name] = value;
            else if (ParameterTypes.FromKfp(definition.ParameterType) is var type && !ParameterTypes.Holds(type, value))
                faults.Add(WrongArgument.Of(name, definition.ParameterType, value));
            else if (definition.Literals is { } allowed && !allowed.Any(a => JsonElement.DeepEquals(a, value)))
                faults.Add(WrongArgument.NotAllowed(name, value, allowed));
            else
                complete[name] = ParameterText.Convert(definition.ParameterType, value) ?? value;
        }
        return faults.Count == 0 ? complete : throw new ValidationException($"run of '{pipeline}'", faults);
    }
}
