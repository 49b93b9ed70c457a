using System.Text.RegularExpressions;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Reports;

/// <summary>A task's condition as people would write it: <c>evaluate.accuracy &gt; 0.95</c> for KFP's CEL.</summary>
internal static partial class ConditionText
{
    private const string Channel = "pipelinechannel--";

    public static string Of(PipelineTaskSpec task)
    {
        var condition = task.TriggerPolicy?.Condition ?? "";
        var text = Parameter().Replace(condition, match => Source(match.Groups[2].Value, task));
        text = Cast().Replace(text, "$1");
        return Whitespace().Replace(text, " ").Trim();
    }

    /// <summary>An input's name without the compiler's prefix.</summary>
    public static string Name(string input) => input.StartsWith(Channel, StringComparison.Ordinal) ? input[Channel.Length..] : input;

    private static string Source(string input, PipelineTaskSpec task)
    {
        if (task.Inputs?.Parameters?.GetValueOrDefault(input) is not { ParameterExpressionSelector: null } source)
            return Name(input);
        if (source.TaskOutputParameter is { ProducerTask: { } producer } output)
            return output.OutputParameterKey is null or "Output" ? producer : $"{producer}.{output.OutputParameterKey}";
        return source.ComponentInputParameter is { } outer ? Name(outer) : Name(input);
    }

    [GeneratedRegex(@"inputs\.parameter_values\[(['""])(.*?)\1\]")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\b(?:int|double|string|bool)\(([\w.\-']+)\)")]
    private static partial Regex Cast();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
