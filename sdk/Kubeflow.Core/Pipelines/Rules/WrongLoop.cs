using System.Text.Json;

namespace Kubeflow.Pipelines.Rules;

/// <summary>Wrong loop.</summary>
internal static class WrongLoop
{
    public static readonly Rule Rule = new("KF2015", "Wrong loop");

    public static Fault? Find(LoopNode loop, SourceLocation location)
    {
        if (loop.Parallelism < 0)
            return new(Rule, $"A loop's parallelism is {loop.Parallelism}.", "Give 1 or more, or 0 for no limit.", location);
        if (loop.Items is not null)
            return null;
        if (NotFinite.IsIn(loop.Constants))
            return NotFinite.InLoop(location);
        return loop.Constants is { ValueKind: JsonValueKind.Array } constants && constants.GetArrayLength() > 0
            ? ValueOfTheRun.InLoop(constants, location)
            : new(Rule, "A loop runs over an empty list.", "Give at least one item.", location);
    }
}
