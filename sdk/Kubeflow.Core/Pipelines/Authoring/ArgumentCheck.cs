using System.Text.Json;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>Whether an argument fits its input: kind, type, scope, allowed values.</summary>
internal static class ArgumentCheck
{
    public static Fault? Find(TaskNode task, InputDefinition input, Argument argument)
    {
        if (argument.Channel is { } channel)
            return Scope.Find(task, channel, argument.Location) ?? OfChannel(task, input, channel, argument.Location);
        return TextCheck.Find(task, argument.Constant, argument.Location) ?? OfConstant(task, input, argument);
    }

    private static Fault? OfChannel(TaskNode task, InputDefinition input, Channel channel, SourceLocation location)
    {
        switch (input)
        {
            case ParameterInput parameter:
                if (channel.Artifact is { } given)
                    return ArtifactForParameter.Of(task.Name, input.Name, channel.Described, given.SchemaTitle, location);
                return ParameterTypes.Fits(channel.Type, parameter.Type)
                    ? null
                    : TypeMismatch.Of(task.Name, input.Name, parameter.Type.ToKfp(), channel.Type.ToKfp(), location);
            case ArtifactInput artifact:
                if (channel.Artifact is null)
                    return ParameterForArtifact.Of(task.Name, input.Name, artifact.Type.SchemaTitle, channel.Described, location);
                if (channel.IsArtifactList != artifact.IsList)
                    return TypeMismatch.Of(
                        task.Name, input.Name, artifact.IsList ? "a list of artifacts" : "one artifact",
                        channel.IsArtifactList ? "a list of artifacts" : "one artifact", location);
                return channel.Artifact.Fits(artifact.Type)
                    ? null
                    : TypeMismatch.Of(task.Name, input.Name, artifact.Type.SchemaTitle, channel.Artifact.SchemaTitle, location);
            default:
                throw new InvalidOperationException($"{input.GetType().Name} is no kind of input.");
        }
    }

    private static Fault? OfConstant(TaskNode task, InputDefinition input, Argument argument)
    {
        if (input is ArtifactInput artifact)
            return ParameterForArtifact.Of(task.Name, input.Name, artifact.Type.SchemaTitle, "a constant", argument.Location);
        var parameter = (ParameterInput)input;
        if (parameter.Type == ParameterType.TaskFinalStatus)
            return FinalStatusGiven.Of(task.Name, input.Name, argument.Location);
        if (argument.Constant.ValueKind == JsonValueKind.Null)
            return input.IsOptional ? null : NullForRequired.Of(task.Name, input.Name, argument.Location);
        var given = ParameterTypes.Of(argument.Constant);
        if (!ParameterTypes.Fits(given, parameter.Type) && !IsWholeNumber(argument.Constant, parameter.Type))
            return TypeMismatch.Of(task.Name, input.Name, parameter.Type.ToKfp(), given.ToKfp(), argument.Location);
        if (parameter.Literals is { } allowed && !allowed.Any(a => JsonElement.DeepEquals(a, argument.Constant)))
            return NotAllowed.Of(task.Name, input.Name, argument.Constant, allowed, argument.Location);
        return null;
    }

    // 5.0 is a whole number however it is written.
    private static bool IsWholeNumber(JsonElement constant, ParameterType wanted) =>
        wanted == ParameterType.NumberInteger && constant.ValueKind == JsonValueKind.Number
        && constant.TryGetDouble(out var number) && Math.Truncate(number).Equals(number);
}
